import type { Citation } from './article.ts';
import type { Parameter } from './parameter.ts';
import type { Rule } from './rule.ts';
import type { Bilingual } from './text.ts';

/**
 * The parties of a dossier. `owner` brings it, `guidingUnit` guides the owner, `issuer` decides it
 * (the province, or a guiding unit in its own batches, Art. 38), `clock` is the sweep that acts when a date has passed.
 */
export type Party = 'owner' | 'guidingUnit' | 'issuer' | 'panel' | 'public' | 'clock';

/** What a person does at a post: handles, signs, applies, scores … */
export type Role = 'administrator' | 'officer' | 'signer' | 'applicant' | 'expert' | 'auditor';

/** Who may make a move: a post with the role at the organisation that is the party. */
export interface By {
  readonly party: Party;
  readonly role?: Role;
}

export type StateTone = 'todo' | 'waiting' | 'soon' | 'done' | 'refused' | 'off';

export interface State {
  readonly label: Bilingual;
  readonly tone: StateTone;
  /** Seen by its owner alone: a draft, or what never left the desk. */
  readonly own?: true;
  /** Whose turn it is: the work list of that post shows the dossier. Absent in an end state. */
  readonly turn?: By;
  /** Step of the path drawn over the dossier. */
  readonly step?: number;
}

export interface Move<StateName extends string = string, Facts = never> {
  readonly label: Bilingual;
  readonly from: readonly StateName[];
  readonly to: StateName;
  readonly by: readonly By[];
  readonly cites: Citation;
  readonly rules?: readonly Rule<Facts>[];
  readonly opinion?: 'required' | 'optional';
  /** Evidence that must come with the move, by kind. */
  readonly files?: readonly string[];
  /** The deadline that the new state carries. */
  readonly deadline?: { readonly within: Parameter<number>; readonly unit: 'workingDays' | 'days' };
  /** The consequence, named before an act that cannot be undone. */
  readonly confirm?: Bilingual;
  /** A person who made one of these moves on this dossier may not make this one (two-person rule). */
  readonly notBy?: readonly string[];
  /** Made through its own screen with its own input, not by the plain button. */
  readonly form?: boolean;
  readonly primary?: boolean;
}

/** The lawful life of one kind of dossier. */
export interface MoveTable<StateName extends string = string, Facts = never, MoveName extends string = string> {
  readonly dossier: string;
  readonly title: Bilingual;
  /** How the title of one of them is written, with names in braces; absent where a person gives it (a decision, a policy). */
  readonly named?: readonly Bilingual[];
  readonly initial: StateName;
  readonly states: Readonly<Record<StateName, State>>;
  readonly moves: Readonly<Record<MoveName, Move<StateName, Facts>>>;
  /** Names of the steps drawn over the dossier, in order. */
  readonly path?: readonly Bilingual[];
}

/** Declares a move table; every `from` and `to` is one of its states by type, and its moves are known by name. */
export function moves<Facts>() {
  return <StateName extends string, MoveName extends string>(
    table: MoveTable<StateName, Facts, MoveName>,
  ): MoveTable<StateName, Facts, MoveName> => table;
}
