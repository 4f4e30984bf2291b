import { allRules, articles, type Bilingual, policyKinds, spell } from '@jijiao/measures';
import { and, asc, desc, isNotNull } from 'drizzle-orm';
import type { Context } from '../../platform/http/context.ts';
import { type Hit, holdsWords, type Searchable, textHoldsWords } from '../../platform/search/index.ts';
import { policyDocument } from './policyLibrary/policyLibrary.tables.ts';

/** What is found in the library: what is published in it, and the Measures with their rules. */
export const librarySearches: readonly Searchable[] = [
  { group: 'policies', mayLook: () => true, find: findPolicies },
  { group: 'articles', mayLook: () => true, find: findArticles },
  { group: 'rules', mayLook: () => true, find: findRules },
];

async function findPolicies({ tx }: Context, words: readonly string[], limit: number): Promise<Hit[]> {
  const { documentNo, title, titleEn, issuer } = policyDocument;
  const rows = await tx
    .select()
    .from(policyDocument)
    .where(and(isNotNull(policyDocument.publishedOn), holdsWords(words, documentNo, title, titleEn, issuer)))
    .orderBy(desc(policyDocument.publishedOn), asc(policyDocument.dossierId))
    .limit(limit);
  return rows.map((row) => ({
    id: String(row.dossierId),
    kind: null,
    title: row.title,
    titleEn: row.titleEn,
    number: row.documentNo || null,
    note: kindName(row.kind),
    state: null,
  }));
}

function kindName(kind: string): Bilingual | null {
  const found = policyKinds.find(({ id }) => id === kind);
  return found ? { zh: found.zh, en: found.en } : null;
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
