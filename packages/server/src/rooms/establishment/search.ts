import { batchMoves } from '@jijiao/measures';
import { and, asc, desc, eq } from 'drizzle-orm';
import { organisation } from '../../platform/auth/tables.ts';
import { stateOf } from '../../platform/dossier/kinds.ts';
import { seenIn } from '../../platform/dossier/sight.ts';
import { dossier } from '../../platform/dossier/tables.ts';
import { englishTitle } from '../../platform/dossier/titles.ts';
import type { Context } from '../../platform/http/context.ts';
import { type Hit, holdsWords, type Searchable } from '../../platform/search/index.ts';
import { batchKind } from './batch/batch.kind.ts';
import { batch } from './batch/batch.tables.ts';
import { keepExpertBank } from './expert/expert.policy.ts';
import { expert } from './expert/expert.tables.ts';

/** What is found of chapter III: batches, and the expert bank. */
export const establishmentSearches: readonly Searchable[] = [
  { group: 'batches', mayLook: () => true, find: findBatches },
  { group: 'experts', mayLook: keepExpertBank, find: findExperts },
];

async function findBatches(context: Context, words: readonly string[], limit: number): Promise<Hit[]> {
  const rows = await context.tx
    .select({ dossier, name: batch.name, year: batch.year, issuer: organisation.name })
    .from(batch)
    .innerJoin(dossier, eq(dossier.id, batch.dossierId))
    .innerJoin(organisation, eq(organisation.id, batch.issuerId))
    .where(and(seenIn(context, batchKind), holdsWords(words, dossier.title, dossier.number, organisation.name)))
    .orderBy(desc(batch.year), desc(batch.dossierId))
    .limit(limit);
  return rows.map((row) => ({
    id: String(row.dossier.id),
    kind: 'batch',
    title: row.dossier.title,
    titleEn: englishTitle(batchMoves, row.dossier.title),
    number: row.dossier.number,
    note: { zh: row.issuer, en: row.issuer },
    state: stateOf(context, row.dossier),
  }));
}

async function findExperts({ tx }: Context, words: readonly string[], limit: number): Promise<Hit[]> {
  const rows = await tx
    .select({ id: expert.id, name: expert.name, title: expert.title, organisation: expert.organisation })
    .from(expert)
    .where(holdsWords(words, expert.name, expert.organisation))
    .orderBy(asc(expert.name), asc(expert.id))
    .limit(limit);
  return rows.map(({ id, name, title, organisation: at }) => ({
    id: String(id),
    kind: null,
    title: name,
    titleEn: null,
    number: null,
    note: { zh: `${at}　${title}`, en: `${at}, ${title}` },
    state: null,
  }));
}
