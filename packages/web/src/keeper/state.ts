import type { ApiError } from '../api/ApiError.ts';
import type { Shelf } from './shelf.ts';

/** A record as the server has it. */
export interface Standing<Content> {
  readonly content: Content;
  readonly version: number;
  readonly savedAt: string | null;
  readonly savedBy?: string | null | undefined;
  /** Null for a new record, which the first save adds; left out where the record is always there. */
  readonly id?: number | null | undefined;
}

/** What the server says of a save. */
export interface Answered {
  readonly version: number;
  readonly savedAt?: string | undefined;
  readonly id?: number | undefined;
}

/**
 * `typed`: not saved yet, goes out in a moment; `later`: the service was busy or at fault, `offline`: no answer came, both are tried
 * again; `signedOut`: goes on after signing in; `conflict`: someone else saved in between and nobody has chosen yet; `wrong`: the
 * server refuses it as it is; `closed`: the record takes no more writing.
 */
export type Keeping =
  | 'saved'
  | 'typed'
  | 'saving'
  | 'later'
  | 'offline'
  | 'signedOut'
  | 'conflict'
  | 'wrong'
  | 'closed';

export interface KeeperState<Typed, Content> {
  readonly typed: Typed;
  /** What the server has, as far as it is known here. */
  readonly standing: Standing<Content>;
  readonly keeping: Keeping;
  /** Whether something typed cannot be read yet: it stays in its field, and what was good before it stays saved. */
  readonly half: boolean;
  /** What another saved, while it is undecided whose text stays. */
  readonly theirs: Standing<Content> | null;
  /** Why the last save was refused. */
  readonly fault: ApiError | null;
}

export interface Clock {
  /** Runs it after so many milliseconds; gives what takes it back. */
  after(milliseconds: number, run: () => void): () => void;
  /** From 0 to 1: spreads second tries, so that those who lost the line together do not come back together. */
  chance(): number;
}

/** What one kind of record needs to be kept as typed. */
export interface KeptKind<Typed, Content, Answer extends Answered> {
  readonly typedOf: (content: Content) => Typed;
  /**
   * What is sent of what is typed. A part that cannot be read is taken from what stands, and `whole` is then false; null where nothing can
   * be saved yet.
   */
  readonly read: (typed: Typed, stands: Content) => { readonly content: Content; readonly whole: boolean } | null;
  readonly same: (one: Content, other: Content) => boolean;
  /** Saves the content on what stands; the same content is tried again with the same key. */
  readonly send: (content: Content, standing: Standing<Content>, key: string) => Promise<Answer>;
  /** After 409: the record as it stands, 'closed' where it takes no more writing, null where the refusal has another reason. */
  readonly standsNow: (error: ApiError) => Promise<Standing<Content> | 'closed' | null>;
  /** Brings both texts together where nobody has to choose. */
  readonly merge?: ((typed: Typed, theirs: Content) => Typed) | undefined;
  readonly onSaved?: ((answer: Answer, sent: Content) => void) | undefined;
  readonly onSignedOut?: (() => void) | undefined;
}

export interface KeeperPorts<Typed, Content, Answer extends Answered> extends KeptKind<Typed, Content, Answer> {
  readonly shelf: Shelf<Typed, Content>;
  readonly clock: Clock;
  readonly newKey: () => string;
}

export interface Keeper<Typed, Content> {
  getState(): KeeperState<Typed, Content>;
  subscribe(listener: () => void): () => void;
  /** Takes what is typed and saves it a moment later. */
  type(typed: Typed): void;
  /** Whether an input method is composing: half a word is not saved. */
  compose(composing: boolean): void;
  /** Saves now what is not saved; true when everything is. */
  flush(): Promise<boolean>;
  /** The network is back: what waits for it goes out. */
  online(): void;
  /** The page is left: the last keys go out, and what fails now waits on the device. */
  leave(): void;
  /** The page is there (again): what waits on the device goes out. */
  enter(): void;
  /** Another reading of the record: taken over where nothing is typed here. */
  offer(standing: Standing<Content>): void;
  takeTheirs(): void;
  keepMine(): Promise<boolean>;
}
