import { and, sql } from 'drizzle-orm';
import { organisation, person } from '../../platform/auth/tables.ts';
import { actorOf, type Context } from '../../platform/http/context.ts';
import { type Hit, holdsWords, type Searchable } from '../../platform/search/index.ts';
import { browseDirectory, organisationsVisibleTo } from './organisation/organisation.policy.ts';
import { peopleKeptBy } from './person/keeping.ts';
import { keepPeople } from './person/person.policy.ts';

/** What is found in the directory: organisations, and people for whoever keeps them. */
export const directorySearches: readonly Searchable[] = [
  { group: 'organisations', mayLook: browseDirectory, find: findOrganisations },
  { group: 'people', mayLook: keepPeople, find: findPeople },
];

const byPinyin = (column: typeof organisation.name) => sql`${column} collate "zh-x-icu"`;

async function findOrganisations(context: Context, words: readonly string[], limit: number): Promise<Hit[]> {
  const rows = await context.tx
    .select()
    .from(organisation)
    .where(
      and(
        organisationsVisibleTo(actorOf(context)),
        holdsWords(words, organisation.name, organisation.nameEn, organisation.shortName, organisation.creditCode),
      ),
    )
    .orderBy(byPinyin(organisation.name), organisation.id)
    .limit(limit);
  return rows.map((row) => ({
    ...plain,
    id: String(row.id),
    kind: row.kind,
    title: row.name,
    number: row.creditCode,
    note: row.nameEn ? { zh: row.nameEn, en: row.nameEn } : null,
  }));
}

async function findPeople(context: Context, words: readonly string[], limit: number): Promise<Hit[]> {
  const rows = await context.tx
    .select({ id: person.id, name: person.name, username: person.username })
    .from(person)
    .where(and(peopleKeptBy(actorOf(context)), holdsWords(words, person.name, person.username)))
    .orderBy(sql`lower(${person.username})`)
    .limit(limit);
  return rows.map(({ id, name, username }) => ({ ...plain, id: String(id), title: name, number: username }));
}

const plain = { titleEn: null, kind: null, number: null, note: null, state: null } as const;
