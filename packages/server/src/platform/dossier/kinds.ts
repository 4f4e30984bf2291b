import type { Bilingual, MoveTable } from '@jijiao/measures';
import type { Actor } from '../auth/actor.ts';
import type { Context } from '../http/context.ts';
import type { dossier } from './tables.ts';

export type Dossier = typeof dossier.$inferSelect;

/** What comes with a move. */
export interface MoveInput {
  readonly opinion?: string | undefined;
  readonly files?: readonly string[] | undefined;
  /** The move's own input, already of its shape. Absent while only asking whether the move is open. */
  readonly form?: unknown;
}

/** What a move leaves beside the state: kept on the timeline; another deadline or turn than the table's, where it has one. */
export interface MoveEffect {
  readonly detail?: Record<string, unknown>;
  readonly dueOn?: string;
}

/** How one kind of dossier lives in its room. */
export interface DossierKind {
  // The table's facts are this kind's own; the engine hands them through from `facts` to the rules.
  readonly table: MoveTable<string, never>;
  /** Whether this actor may see it beyond the parties (a panel member its review). */
  alsoSees?(context: Context, actor: Actor, record: Dossier): Promise<boolean>;
  /** A draft that only its owner sees. */
  readonly privateStates?: readonly string[];
  facts(context: Context, record: Dossier, move: string, input: MoveInput): Promise<unknown>;
  effect?(context: Context, record: Dossier, move: string, input: MoveInput): Promise<MoveEffect | undefined>;
  /** Guiding unit whose tightened parameters hold for this dossier. */
  scope?(record: Dossier): number | null;
}

const kinds = new Map<string, DossierKind>();

/** Makes a kind of dossier known to move(), the work list and the matrix. Called once by its room's door. */
export function registerKind(kind: DossierKind): void {
  kinds.set(kind.table.dossier, kind);
}

/** The kind of that name; an unknown one is a bug. */
export function getKind(name: string): DossierKind {
  const kind = kinds.get(name);
  if (!kind) throw new Error(`no dossier kind ${name}`);
  return kind;
}

export interface MoveState {
  readonly kind: string;
  readonly state: string;
  readonly label: Bilingual;
  readonly tone: string;
}

/** The state as people read it. */
export function stateOf(record: Pick<Dossier, 'kind' | 'state'>): MoveState {
  const state = getKind(record.kind).table.states[record.state];
  if (!state) throw new Error(`${record.kind} has no state ${record.state}`);
  return { kind: record.kind, state: record.state, label: state.label, tone: state.tone };
}
