import { allRules, articles, spell } from '@jijiao/measures';
import { and, asc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm';
import { organisation, person } from '../../../platform/auth/tables.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { type Hit, holdsWords, registerSearchable, textHoldsWords } from '../../../platform/search/index.ts';
import { base, baseVersion } from '../base/base.tables.ts';
import { mayListOrganisations, organisationsVisibleTo } from '../organisation/organisation.policy.ts';
import { mayKeepPeople, peopleKeptBy } from '../person/keeping.ts';

/** Makes the room's records searchable: the register, the directory, the Measures. */
export function registerInstitutionSearch(): void {
  registerSearchable(
    { group: 'bases', mayLook: () => true, find: findBases },
    { group: 'organisations', mayLook: mayListOrganisations, find: findOrganisations },
    { group: 'people', mayLook: mayKeepPeople, find: findPeople },
    { group: 'articles', mayLook: () => true, find: findArticles },
    { group: 'rules', mayLook: () => true, find: findRules },
  );
}

const byPinyin = (column: typeof organisation.name) => sql`${column} collate "zh-x-icu"`;

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

async function findArticles(_context: Context, words: readonly string[], limit: number): Promise<Hit[]> {
  return articles
    .flatMap(({ number, title, summary }) => {
      const name = spell({ kind: 'article', article: number });
      const texts = [name.zh, name.en, `第${number}条`, title.zh, title.en, summary.zh, summary.en];
      if (!textHoldsWords(words, ...texts)) return [];
      return [
        {
          ...plain,
          id: String(number),
          title: `${name.zh}　${title.zh}`,
          note: { zh: title.zh, en: `${name.en}: ${title.en}` },
        },
      ];
    })
    .slice(0, limit);
}

async function findRules(_context: Context, words: readonly string[], limit: number): Promise<Hit[]> {
  return allRules
    .flatMap(({ id, title, says, remedy, cites }) => {
      const source = spell(cites);
      const texts = [title, says, remedy, source].flatMap(({ zh, en }) => [zh, en]);
      return textHoldsWords(words, ...texts) ? [{ ...plain, id, title: title.zh, note: title }] : [];
    })
    .slice(0, limit);
}

const plain = { titleEn: null, kind: null, number: null, note: null, state: null } as const;
