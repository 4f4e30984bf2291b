import type { Bilingual, MoveTable } from '@jijiao/measures';
import type { Actor } from '../auth/actor.ts';
import type { Context } from '../http/context.ts';
import type { Timeline } from './store.ts';
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

/** How one kind of dossier lives in its room. `Seen` is what its rules ask about a record whatever the move. */
export interface DossierKind<Seen = unknown> {
  // The table's facts are this kind's own; the engine hands them through from `facts` to the rules.
  readonly table: MoveTable<string, never>;
  /** Whether this actor may see it beyond the parties (a panel member its review). */
  alsoSees?(context: Context, actor: Actor, record: Dossier): Promise<boolean>;
  /** A draft that only its owner sees. */
  readonly privateStates?: readonly string[];
  /** Locks what must stand still while a move is judged and made, so that two at once queue; not called for who only asks. */
  lock?(context: Context, record: Dossier, move: string): Promise<unknown>;
  /** Looks at the record: once for all moves that a page offers, once for a move that is made. */
  look(context: Context, record: Dossier, timeline: Timeline): Promise<Seen>;
  /** What the rules of one move read: what was seen, and what is asked for this move alone. */
  facts(context: Context, record: Dossier, seen: Seen, move: string, input: MoveInput): unknown;
  effect?(context: Context, record: Dossier, move: string, input: MoveInput): Promise<MoveEffect | undefined>;
  /** Guiding unit whose tightened parameters hold for this dossier. */
  scope?(record: Dossier): number | null;
}

const kinds = new Map<string, DossierKind>();

/** Makes a kind of dossier known to move(), the work list and the matrix. Called once by its room's door. */
export function registerKind<Seen>(kind: DossierKind<Seen>): void {
  kinds.set(kind.table.dossier, kind);
}

/** The kind of that name; an unknown one is a bug. */
export function getKind(name: string): DossierKind {
  const kind = kinds.get(name);
  if (!kind) throw new Error(`no dossier kind ${name}`);
  return kind;
}

/** Every state, with its kind, in which a dossier is seen by its owner alone. */
export function privateStates(): readonly { readonly kind: string; readonly state: string }[] {
  return [...kinds.values()].flatMap((each) =>
    (each.privateStates ?? []).map((state) => ({ kind: each.table.dossier, state })),
  );
}

/** The facts of one move on a record: looks, and asks what the move asks. */
export async function factsOf(
  context: Context,
  record: Dossier,
  timeline: Timeline,
  move: string,
  input: MoveInput = {},
): Promise<unknown> {
  const kind = getKind(record.kind);
  return kind.facts(context, record, await kind.look(context, record, timeline), move, input);
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
