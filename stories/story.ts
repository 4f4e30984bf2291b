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

export interface Story {
  /** A sentence about what holds. */
  readonly says: string;
  readonly play: (stage: Stage) => Promise<void>;
  /** The longest it may take, in milliseconds. */
  readonly limit: number;
}

/** A story; without a limit it may take half a minute. */
export function story(says: string, play: Story['play'], limit = 30_000): Story {
  return { says, play, limit };
}

/** A story found something to be otherwise than it says. */
export class Otherwise extends Error {
  override readonly name = 'Otherwise';
}

/** Refuses with what is the matter unless the condition holds. */
export function holds(condition: unknown, otherwise: string): asserts condition {
  if (!condition) throw new Otherwise(otherwise);
}
