import { type OutputOf, type QueryOf, searchBounds, searchGroups } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/platform/search';
import { actorOf, type Context } from '../http/context.ts';
import type { Hit } from './searchable.ts';
import { readWords } from './words.ts';

type Found = OutputOf<typeof wire.searchAll>;

/** What holds every word of a query among all that the actor may open: some of each group, and whether there is more. */
export async function searchAll(context: Context, { q }: QueryOf<typeof wire.searchAll>): Promise<Found> {
  const actor = actorOf(context);
  const words = readWords(q);
  const groups: Found['groups'] = [];
  for (const group of searchGroups) {
    const hits = new Map<string, Hit>();
    for (const source of context.house.rooms.searchesOf(group)) {
      if (!source.mayLook(actor)) continue;
      for (const hit of await source.find(context, words, searchBounds.hits + 1))
        if (!hits.has(hit.id)) hits.set(hit.id, hit);
    }
    if (hits.size === 0) continue;
    groups.push({ group, rows: [...hits.values()].slice(0, searchBounds.hits), more: hits.size > searchBounds.hits });
  }
  return { groups };
}
