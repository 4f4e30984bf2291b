import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { bilingual, line, stateShape } from '../shapes.ts';

/** What is searched together, in the order in which it is shown. */
export const searchGroups = [
  'dossiers',
  'batches',
  'bases',
  'organisations',
  'experts',
  'people',
  'instructors',
  'policies',
  'events',
  'articles',
  'rules',
] as const;

/** Words of a query, and hits of a group, at most. */
export const searchBounds = { words: 6, hits: 8 } as const;

export const searchHit = z.strictObject({
  /** The id by which its page opens; with the kind where a group holds several. */
  id: z.string(),
  kind: z.string().nullable(),
  title: z.string(),
  /** What a page in English shows instead, of dossiers. */
  titleEn: z.string().nullable(),
  /** A number, a credit code, a user name. */
  number: z.string().nullable(),
  note: bilingual.nullable(),
  state: stateShape.nullable(),
});

export const searchAll = endpoint({
  id: 'search.all',
  method: 'GET',
  path: '/api/search',
  summary: { zh: '全站搜索', en: 'Search everything' },
  action: 'signedIn',
  query: z.strictObject({
    q: line(60).refine((text) => text.split(/\s+/).length <= searchBounds.words, {
      message: `最多${searchBounds.words}个词 / ${searchBounds.words} words at most`,
    }),
  }),
  output: z.strictObject({
    groups: z.array(z.strictObject({ group: z.enum(searchGroups), rows: z.array(searchHit), more: z.boolean() })),
  }),
});
