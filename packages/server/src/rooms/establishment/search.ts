import { and, asc, desc, eq, inArray, or, sql } from 'drizzle-orm';
import { organisation } from '../../platform/auth/tables.ts';
import { stateOf } from '../../platform/dossier/kinds.ts';
import { dossier } from '../../platform/dossier/tables.ts';
import { englishTitle } from '../../platform/dossier/titles.ts';
import { actorOf, type Context } from '../../platform/http/context.ts';
import { findDossiers, type Hit, holdsWords, registerSearchable } from '../../platform/search/index.ts';
import { reviewing } from './application/application.kind.ts';
import { batch } from './batch/batch.tables.ts';
import { keepsTheBank } from './expert/expert.routes.ts';
import { expert } from './expert/expert.tables.ts';
import { review, seat } from './review/review.tables.ts';

/** Makes chapter III searchable: batches, the expert bank, and for a panel member its review with what it judges. */
export function registerEstablishmentSearch(): void {
  registerSearchable(
    { group: 'batches', mayLook: () => true, find: findBatches },
    { group: 'experts', mayLook: keepsTheBank, find: findExperts },
    {
      group: 'dossiers',
      mayLook: (actor) => actor.posts.some((post) => post.role === 'expert'),
      find: findSeated,
    },
  );
}

async function findBatches(context: Context, words: readonly string[], limit: number): Promise<Hit[]> {
  const units = actorOf(context).posts.map((post) => post.organisationId);
  const rows = await context.tx
    .select({ dossier, name: batch.name, year: batch.year, issuer: organisation.name })
    .from(batch)
    .innerJoin(dossier, eq(dossier.id, batch.dossierId))
    .innerJoin(organisation, eq(organisation.id, batch.issuerId))
    .where(
      and(
        sql`(${dossier.state} <> 'draft' or ${inArray(batch.issuerId, [0, ...units])})`,
        holdsWords(words, dossier.title, dossier.number, organisation.name),
      ),
    )
    .orderBy(desc(batch.year), desc(batch.dossierId))
    .limit(limit);
  return rows.map((row) => ({
    id: String(row.dossier.id),
    kind: 'batch',
    title: row.dossier.title,
    titleEn: englishTitle('batch', row.dossier.title),
    number: row.dossier.number,
    note: { zh: row.issuer, en: row.issuer },
    state: stateOf(row.dossier),
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

function findSeated(context: Context, words: readonly string[], limit: number): Promise<Hit[]> {
  const { personId } = actorOf(context);
  const seats = (
    of: typeof dossier.id | typeof dossier.parentId,
    by: typeof review.dossierId | typeof review.batchId,
  ) =>
    sql`exists (select from ${seat} join ${expert} on ${expert.id} = ${seat.expertId} join ${review} on ${review.dossierId} = ${seat.reviewId}
      where ${expert.personId} = ${personId} and ${seat.status} = 'seated' and ${by} = ${of})`;
  const seen = or(
    and(eq(dossier.kind, 'review'), seats(dossier.id, review.dossierId)),
    and(
      eq(dossier.kind, 'application'),
      inArray(dossier.state, [...reviewing]),
      seats(dossier.parentId, review.batchId),
    ),
  );
  return findDossiers(context, { words, limit, seen: seen ?? sql`false` });
}
