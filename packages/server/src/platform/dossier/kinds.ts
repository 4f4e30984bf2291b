import {
  type Bilingual,
  judge,
  type Move,
  type MoveTable,
  type ParameterReader,
  type Refusal,
  type State,
} from '@jijiao/measures';
import type { SQL } from 'drizzle-orm';
import type { z } from 'zod';
import type { Context } from '../http/context.ts';
import type { Timeline } from './store.ts';
import type { dossier } from './tables.ts';

export type Dossier = typeof dossier.$inferSelect;

/** What comes with a move. */
export interface MoveInput<Form = unknown> {
  readonly opinion?: string | undefined;
  readonly files?: readonly string[] | undefined;
  /** The move's own input. Absent while only asking whether the move is open. */
  readonly form?: Form | undefined;
}

/** What a move that is made brings. */
interface Brought<Form> extends MoveInput<Form> {
  readonly form: Form;
}

/** What a move leaves beside the state: kept on the timeline; another deadline than the table's, where it has one. */
export interface MoveEffect {
  readonly detail?: Record<string, unknown>;
  readonly dueOn?: string;
}

/** One move of a kind: what it asks beyond what was seen, and what it does. */
export interface KindMove<Seen, Facts, Form = undefined> {
  readonly form?: z.ZodType;
  /** What the rules of this move read; without it, what was seen. The form is absent while only asking whether the move is open. */
  facts?(seen: Seen, input: MoveInput<Form>, context: Context, record: Dossier): Facts | Promise<Facts>;
  effect?(context: Context, record: Dossier, input: Brought<Form>): Promise<MoveEffect | undefined>;
}

/** How one kind of dossier lives in its room. `Seen` is what its rules ask of a record whatever the move. */
interface KindParts<Seen, MoveName extends string> {
  /** Looks at the record: once for all moves that a page offers, once for a move that is made. */
  look(context: Context, record: Dossier, timeline: Timeline): Promise<Seen>;
  /** Before the effect of every move. */
  every?(context: Context, record: Dossier, move: MoveName): Promise<unknown>;
  /** Locks what must stand still while a move is judged and made, so that two at once queue; not called for who only asks. */
  lock?(context: Context, record: Dossier, move: MoveName): Promise<unknown>;
  /** Guiding unit whose tightened parameters hold for this dossier. */
  scope?(record: Dossier): number | null;
  /** Whom it admits beyond its parties, as a condition on the table `dossier` (a panel member its review). */
  alsoSeenBy?(personId: SQL): SQL;
}

/** Judges one move on a record; what is seen of the record is looked at once. */
export type Judge = (
  move: string,
  input: MoveInput,
  how: { readonly on: string; readonly read: ParameterReader },
) => Promise<Refusal[]>;

/** A kind of dossier as the engine knows it. `Forms` are the inputs of its moves, by their names. */
export interface DossierKind<MoveName extends string = string, Forms = unknown> {
  readonly name: string;
  readonly table: KindTable;
  readonly scope: (record: Dossier) => number | null;
  readonly alsoSeenBy?: (personId: SQL) => SQL;
  lock(context: Context, record: Dossier, move: string): Promise<unknown>;
  look(context: Context, record: Dossier, timeline: Timeline): Judge;
  effect(context: Context, record: Dossier, move: string, input: MoveInput): Promise<MoveEffect | undefined>;
  /** Holds the types of the moves and their forms; nothing at run time. */
  readonly typed?: { readonly move: MoveName; readonly forms: Forms };
}

/** A move table without its facts: what the engine and the screen read of it. */
export type KindTable = Pick<MoveTable, 'dossier' | 'title' | 'named' | 'initial' | 'path'> & {
  readonly states: Readonly<Record<string, State>>;
  readonly moves: Readonly<Record<string, Move<string, never>>>;
};

type FormsOf<Moves> = {
  [Name in keyof Moves]: Moves[Name] extends { readonly form: infer Form extends z.ZodType }
    ? z.output<Form>
    : undefined;
};

/**
 * Declares a kind of dossier over its move table: what is seen of a record, and for each move its form, its facts and its effect
 * together. Facts are those that the rules of the table read; forms are checked once more where they enter.
 */
export function kind<
  StateName extends string,
  Facts,
  MoveName extends string,
  Seen extends Facts,
  Moves extends Partial<Record<MoveName, KindMove<Seen, Facts, never>>>,
>(
  table: MoveTable<StateName, Facts, MoveName>,
  parts: KindParts<Seen, MoveName>,
  own?: Moves,
): DossierKind<MoveName, FormsOf<Moves>> {
  const moves: Readonly<Partial<Record<string, KindMove<Seen, Facts, unknown>>>> = own ?? {};
  const isMove = (name: string): name is MoveName => name in table.moves;
  const getMove = (name: string): MoveName => {
    if (!isMove(name)) throw new Error(`${table.dossier} has no move ${name}`);
    return name;
  };
  return {
    name: table.dossier,
    table,
    scope: (record) => parts.scope?.(record) ?? null,
    ...(parts.alsoSeenBy && { alsoSeenBy: parts.alsoSeenBy }),
    lock: async (context, record, name) => parts.lock?.(context, record, getMove(name)),
    look: (context, record, timeline) => {
      let seen: Promise<Seen> | undefined;
      return async (name, input, how) => {
        const { rules } = table.moves[getMove(name)];
        if (!rules?.length) return [];
        seen ??= parts.look(context, record, timeline);
        const move = moves[name];
        const facts = move?.facts ? await move.facts(await seen, readForm(move, input), context, record) : await seen;
        return judge(rules, facts, how);
      };
    },
    effect: async (context, record, name, input) => {
      await parts.every?.(context, record, getMove(name));
      const move = moves[name];
      return move?.effect?.(context, record, { ...input, form: move.form?.parse(input.form) });
    },
  };
}

function readForm({ form }: { readonly form?: z.ZodType }, input: MoveInput): MoveInput {
  return input.form === undefined || !form ? input : { ...input, form: form.parse(input.form) };
}

/** A move with a form of its own, whose facts and effect are typed by it. */
export function formed<Seen, Facts, Form extends z.ZodType>(
  form: Form,
  parts: Omit<KindMove<Seen, Facts, z.output<Form>>, 'form'>,
): KindMove<Seen, Facts, z.output<Form>> & { readonly form: Form } {
  return { form, ...parts };
}

/** Every kind of dossier of the house, by its name. */
export class Kinds {
  readonly #byName: ReadonlyMap<string, DossierKind>;

  /** Refuses two kinds of one name. */
  constructor(kinds: readonly DossierKind[]) {
    this.#byName = new Map(kinds.map((each) => [each.name, each]));
    if (this.#byName.size !== kinds.length) throw new Error('two kinds of dossier have one name');
  }

  get all(): readonly DossierKind[] {
    return [...this.#byName.values()];
  }

  /** The kind of that name; an unknown one is a bug. */
  get(name: string): DossierKind {
    const found = this.#byName.get(name);
    if (!found) throw new Error(`no dossier kind ${name}`);
    return found;
  }
}

/** The kind of a dossier. */
export const kindOf = ({ house }: Pick<Context, 'house'>, { kind: name }: Pick<Dossier, 'kind'>): DossierKind =>
  house.rooms.kinds.get(name);

export interface MoveState {
  readonly kind: string;
  readonly state: string;
  readonly label: Bilingual;
  readonly tone: string;
}

/** The state as people read it. */
export function stateOf(context: Pick<Context, 'house'>, record: Pick<Dossier, 'kind' | 'state'>): MoveState {
  const state = kindOf(context, record).table.states[record.state];
  if (!state) throw new Error(`${record.kind} has no state ${record.state}`);
  return { kind: record.kind, state: record.state, label: state.label, tone: state.tone };
}
