import { Kinds } from '../dossier/kinds.ts';
import { Sight } from '../dossier/sight.ts';
import type { House } from '../http/context.ts';
import type { Route } from '../http/route.ts';
import { partyDossiers } from '../search/dossiers.ts';
import type { Searchable, SearchGroup } from '../search/searchable.ts';
import type { Offer, Port } from './port.ts';
import type { HoldsFile, Room, Sweep } from './room.ts';

/** The rooms of a house, joined: every list that is made of what they declare. */
export class Rooms {
  readonly all: readonly Room[];
  readonly routes: readonly Route<House>[];
  readonly kinds: Kinds;
  readonly sight: Sight;
  readonly sweeps: readonly Sweep[];
  readonly fileHolders: readonly HoldsFile[];
  readonly recounts: readonly NonNullable<Room['recounts']>[number][];
  readonly #searches: readonly Searchable[];
  readonly #offered: ReadonlyMap<Port<unknown>, unknown>;

  /**
   * Refuses, naming each, a port that is needed and not offered, offered twice, or offered and not needed; two kinds of one name.
   * @param instead what takes the place of what a room offers, in a test that is about something else
   */
  constructor(rooms: readonly Room[], instead: readonly Offer[] = []) {
    this.all = rooms;
    this.routes = rooms.flatMap(({ routes = [] }) => routes);
    this.kinds = new Kinds(rooms.flatMap(({ kinds = [] }) => kinds));
    this.sight = new Sight(this.kinds);
    this.sweeps = rooms.flatMap(({ sweeps = [] }) => sweeps);
    this.fileHolders = rooms.flatMap(({ fileHolders = [] }) => fileHolders);
    this.recounts = rooms.flatMap(({ recounts = [] }) => recounts);
    this.#searches = [partyDossiers, ...rooms.flatMap(({ searches = [] }) => searches)];
    this.#offered = join(rooms, instead);
  }

  /** Sources of what can be found in a group, in the order of the rooms. */
  searchesOf(group: SearchGroup): readonly Searchable[] {
    return this.#searches.filter((each) => each.group === group);
  }

  /** What was offered for a port. */
  offered(port: Port<unknown>): unknown {
    if (!this.#offered.has(port)) throw new Error(`nothing was offered for ${port.name}, which no room says it needs`);
    return this.#offered.get(port);
  }
}

function join(rooms: readonly Room[], instead: readonly Offer[]): ReadonlyMap<Port<unknown>, unknown> {
  const own = rooms.flatMap((each) => each.offers ?? []);
  const offers = [...own.filter(({ port }) => !instead.some((each) => each.port === port)), ...instead];
  const needed = new Set<Port<unknown>>(rooms.flatMap((each) => each.needs ?? []));
  const faults = [...needed].flatMap((port) => {
    const count = offers.filter((each) => each.port === port).length;
    return count === 1 ? [] : [`${port.name} is offered ${count} times`];
  });
  for (const { port } of offers) if (!needed.has(port)) faults.push(`${port.name} is offered and no room needs it`);
  if (faults.length) throw new Error(`the house does not start: ${faults.join('; ')}`);
  return new Map(offers.map(({ port, given }) => [port, given]));
}
