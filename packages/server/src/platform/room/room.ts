import type { DossierKind } from '../dossier/kinds.ts';
import type { Context, House } from '../http/context.ts';
import type { Route } from '../http/route.ts';
import type { Searchable } from '../search/searchable.ts';
import type { Offer, Port } from './port.ts';

/** Runs an act in a transaction of its own. */
export type InOwn = (act: (context: Context) => Promise<unknown>) => Promise<void>;

/** What a room does when its clock turns; gives how much it moved. */
export type Sweep = (context: Context, inOwn: InOwn) => Promise<number>;

/** Whether a record of the room that the actor may see holds the file. */
export type HoldsFile = (context: Context, fileId: string) => Promise<boolean>;

/** A room of the house: its whole door as one value. The composition knows rooms by it and by nothing else. */
export interface Room {
  readonly name: string;
  readonly routes?: readonly Route<House>[];
  readonly kinds?: readonly DossierKind[];
  readonly searches?: readonly Searchable[];
  readonly sweeps?: readonly Sweep[];
  /** Records that are no dossier and hold files: whoever sees the record sees its files. */
  readonly fileHolders?: readonly HoldsFile[];
  /** Counters recounted from their rows each night; gives what differed. */
  readonly recounts?: readonly ((context: Context) => Promise<readonly unknown[]>)[];
  /** Ports that must be given by other rooms: a missing one stops the start. */
  readonly needs?: readonly Port<unknown>[];
  readonly offers?: readonly Offer[];
}

/** Declares a room. */
export const room = (declaration: Room): Room => declaration;
