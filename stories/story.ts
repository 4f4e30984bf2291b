import type { BrowserContext } from 'playwright-core';
import type { Seat } from './browser.ts';

/** An account of the demonstration, as the server keeps it in its data folder. */
export interface Account {
  readonly username: string;
  readonly name: string;
  readonly organisation: string;
  readonly role: string;
  readonly password: string;
}

/** What a story plays on: a server with the demonstration, and visitors that are seen out when the story ends. */
export interface Stage {
  readonly baseURL: string;
  readonly dataFolder: string;
  readonly accounts: readonly Account[];
  /** A new visitor, signed out. */
  visitor(seat?: Seat): Promise<BrowserContext>;
}

/** A stage with a server of its own, whose clock the story moves. */
export interface OwnStage extends Stage {
  /** Sets the clock of the server, and of every visitor who comes afterwards, that many days ahead of the real one. */
  moveClock(days: number): Promise<void>;
}

interface Told {
  /** A sentence about what holds. */
  readonly says: string;
  /** The longest it may take, in milliseconds. */
  readonly limit: number;
}

export type Story = Told &
  (
    | { readonly ownServer: false; readonly play: (stage: Stage) => Promise<void> }
    | { readonly ownServer: true; readonly play: (stage: OwnStage) => Promise<void> }
  );

/** A story; without a limit it may take half a minute. */
export function story(says: string, play: (stage: Stage) => Promise<void>, limit = 30_000): Story {
  return { says, play, limit, ownServer: false };
}

/** A story in which weeks pass: it plays on a server of its own, so that no other story grows older with it. */
export function storyOfWeeks(says: string, play: (stage: OwnStage) => Promise<void>, limit: number): Story {
  return { says, play, limit, ownServer: true };
}

/** A story found something to be otherwise than it says. */
export class Otherwise extends Error {
  override readonly name = 'Otherwise';
}

/** Refuses with what is the matter unless the condition holds. */
export function holds(condition: unknown, otherwise: string): asserts condition {
  if (!condition) throw new Otherwise(otherwise);
}
