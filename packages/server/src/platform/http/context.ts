import type { ParameterReader } from '@jijiao/measures';
import type { Actor } from '../auth/actor.ts';
import { beijingDate } from '../calendar/index.ts';
import type { Database, Tx } from '../db/connect.ts';
import type { Bytes } from '../files/bytes.ts';
import { loadParameters } from '../parameters/parameters.ts';
import type { Keys } from '../personal/index.ts';
import type { Rooms } from '../room/rooms.ts';
import { notSignedIn } from './errors.ts';

/** An account that the demonstration shows. */
export interface DemonstrationAccount {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly organisation: string;
  readonly role: string;
}

/** What the program is made of: opened once, handed to every verb. */
export interface House {
  /** The rooms, joined: kinds of dossiers, what rooms offer each other, who sees what. */
  readonly rooms: Rooms;
  readonly database: Database;
  /** The clock. Tests and the demonstration set it. */
  now(): Date;
  /** Where people reach the program, for links and QR codes. */
  readonly publicAddress: string;
  /** Keys of personal numbers. */
  readonly keys: Keys;
  /** The folder of files, mail without a server, and published heads. */
  readonly dataFolder: string;
  /** Where the bytes of files lie; without it, in the data folder. */
  readonly bytes?: Bytes;
  /** In the demonstration, and nowhere else: the accounts that the sign-in page lists. */
  readonly demonstrationAccounts?: () => readonly DemonstrationAccount[];
}

/** One act: its transaction, its moment, and who does it. */
export interface Context<H extends House = House> {
  readonly house: H;
  readonly tx: Tx;
  readonly actor: Actor | null;
  readonly now: Date;
  /** The Beijing day of the act, by which rules and parameters are read. */
  readonly today: string;
  /** Parameters as they stand today, tightened by a guiding unit where one is named; read once an act. */
  parameters(scope?: number | null): Promise<ParameterReader>;
}

/** A context over a transaction. */
export function contextOf<H extends House>(house: H, tx: Tx, actor: Actor | null): Context<H> {
  const now = house.now();
  const today = beijingDate(now);
  const read = new Map<number | null, Promise<ParameterReader>>();
  const parameters = (scope: number | null = null) => {
    const reader = read.get(scope) ?? loadParameters(house.database, tx, today, scope);
    read.set(scope, reader);
    return reader;
  };
  return { house, tx, actor, now, today, parameters };
}

/** The person who acts; 401 when nobody is signed in. */
export function actorOf(context: Context): Actor {
  if (!context.actor) throw notSignedIn();
  return context.actor;
}
