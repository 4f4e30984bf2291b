import { and, count, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { findRecognition as findNamed } from '../decision/decision.store.ts';
import { review, vote } from '../review/review.tables.ts';
import { application } from './application.tables.ts';

/** What the panel made of an application: votes, and whether it has finished. */
export async function findReviewResult(tx: Tx, applicationId: number, batchId: number) {
  const [votes] = await tx
    .select({ cast: count(), inFavour: sql<number>`count(*) filter (where ${vote.inFavour})`.mapWith(Number) })
    .from(vote)
    .where(eq(vote.applicationId, applicationId));
  const [panel] = await tx
    .select({ state: dossier.state })
    .from(review)
    .innerJoin(dossier, eq(dossier.id, review.dossierId))
    .where(eq(review.batchId, batchId));
  return { votesCast: votes?.cast ?? 0, votesFor: votes?.inFavour ?? 0, reviewState: panel?.state ?? null };
}

/** How far the recognitions of a batch have gone, and what stands against one application. */
export async function findRecognition(tx: Tx, applicationId: number, batchId: number) {
  const [taken] = await tx
    .select({ n: count() })
    .from(application)
    .innerJoin(dossier, eq(dossier.id, application.dossierId))
    .where(and(eq(application.batchId, batchId), inArray(dossier.state, ['proposed', 'noticed', 'recognised'])));
  const named = await findNamed(tx, applicationId);
  return {
    taken: taken?.n ?? 0,
    decisionState: named?.decisionState ?? null,
    upheldObjections: named?.upheldObjections ?? 0,
  };
}
