import { and, asc, desc, eq, gte, isNull, lte, or } from 'drizzle-orm';
import type { Context } from '../../platform/http/context.ts';
import { type Hit, holdsWords, type Searchable } from '../../platform/search/index.ts';
import { base, baseVersion } from './base/base.tables.ts';
import { event } from './event/event.tables.ts';

/** What is found in the register: bases, and the events among them. */
export const registerSearches: readonly Searchable[] = [
  { group: 'bases', mayLook: () => true, find: findBases },
  { group: 'events', mayLook: () => true, find: findEvents },
];

async function findBases({ tx, today }: Context, words: readonly string[], limit: number): Promise<Hit[]> {
  const rows = await tx
    .select({ number: base.number, name: baseVersion.name, host: baseVersion.host })
    .from(baseVersion)
    .innerJoin(base, eq(base.id, baseVersion.baseId))
    .where(
      and(
        lte(baseVersion.validFrom, today),
        or(isNull(baseVersion.validTo), gte(baseVersion.validTo, today)),
        holdsWords(words, base.number, baseVersion.name, baseVersion.host),
      ),
    )
    .orderBy(asc(base.number))
    .limit(limit);
  return rows.map(({ number, name, host }) => ({
    ...plain,
    id: number,
    title: name,
    number,
    note: { zh: host, en: host },
  }));
}

async function findEvents({ tx }: Context, words: readonly string[], limit: number): Promise<Hit[]> {
  const rows = await tx
    .select()
    .from(event)
    .where(holdsWords(words, event.title, event.titleEn, event.place))
    .orderBy(desc(event.endsOn), asc(event.id))
    .limit(limit);
  return rows.map(({ id, title, titleEn, startsOn, place }) => ({
    id: String(id),
    kind: null,
    title,
    titleEn,
    number: startsOn,
    note: { zh: place, en: place },
    state: null,
  }));
}

const plain = { titleEn: null, kind: null, number: null, note: null, state: null } as const;
