import { and, count, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import type { Context } from '../../../platform/http/context.ts';
import { findRecognition as findNamed } from '../decision/decision.store.ts';
import { findReviewOf } from '../review/review.store.ts';
import { vote } from '../review/review.tables.ts';
import { listStandings } from '../review/standing.ts';
import type { Application } from './application.store.ts';
import { application } from './application.tables.ts';

const unknown = { mean: null, votesFor: 0, votesCast: 0 };

/**
 * What the panel makes of an application. Until its ranking is on record: the mean once the scoring is closed, votes once the vote is,
 * nothing earlier, whoever asks.
 */
export async function findReviewResult(context: Context, { dossierId, batchId, resultMean }: Application) {
  if (resultMean !== null) return { mean: resultMean, ...(await countVotes(context.tx, dossierId)) };
  const found = await findReviewOf(context.tx, batchId, dossierId);
  const standings = found ? await listStandings(context, found.id, found.state) : [];
  const own = standings.find(({ applicationId }) => applicationId === dossierId);
  if (!own) return unknown;
  return { mean: own.mean, votesFor: own.votesFor, votesCast: own.votesFor + own.votesAgainst };
}

async function countVotes(tx: Tx, applicationId: number): Promise<{ votesCast: number; votesFor: number }> {
  const [votes] = await tx
    .select({ cast: count(), inFavour: sql<number>`count(*) filter (where ${vote.inFavour})`.mapWith(Number) })
    .from(vote)
    .where(eq(vote.applicationId, applicationId));
  return { votesCast: votes?.cast ?? 0, votesFor: votes?.inFavour ?? 0 };
}

/** How far the recognitions of a batch have gone, and what stands against one application. */
export async function findRecognition(tx: Tx, applicationId: number, batchId: number) {
  const taking = tx
    .select({ n: count() })
    .from(application)
    .innerJoin(dossier, eq(dossier.id, application.dossierId))
    .where(and(eq(application.batchId, batchId), inArray(dossier.state, ['proposed', 'noticed', 'recognised'])));
  const [[taken], named] = await Promise.all([taking, findNamed(tx, applicationId)]);
  return {
    taken: taken?.n ?? 0,
    decisionState: named?.decisionState ?? null,
    upheldObjections: named?.upheldObjections ?? 0,
  };
}
