import { and, asc, count, eq, sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { closedScore, scoreDraft, vote } from './review.tables.ts';

export type ScoreDraft = typeof scoreDraft.$inferSelect;
export type ClosedScore = typeof closedScore.$inferSelect;
type DraftKey = Pick<ScoreDraft, 'reviewId' | 'expertId' | 'applicationId'>;

/** One expert's drafts in a review. */
export function listDrafts(tx: Tx, reviewId: number, expertId: number): Promise<ScoreDraft[]> {
  return tx
    .select()
    .from(scoreDraft)
    .where(and(eq(scoreDraft.reviewId, reviewId), eq(scoreDraft.expertId, expertId)));
}

/** Keeps a draft over the version it was read at (0: none yet). Undefined where another window was faster. */
export async function keepDraft(
  tx: Tx,
  where: DraftKey,
  version: number,
  values: Pick<ScoreDraft, 'marks' | 'comment' | 'savedAt'>,
): Promise<ScoreDraft | undefined> {
  if (version === 0) {
    const [row] = await tx
      .insert(scoreDraft)
      .values({ ...where, ...values, version: 1 })
      .onConflictDoNothing()
      .returning();
    return row;
  }
  const [row] = await tx
    .update(scoreDraft)
    .set({ ...values, version: version + 1 })
    .where(
      and(
        eq(scoreDraft.reviewId, where.reviewId),
        eq(scoreDraft.expertId, where.expertId),
        eq(scoreDraft.applicationId, where.applicationId),
        eq(scoreDraft.version, version),
      ),
    )
    .returning();
  return row;
}

export async function insertClosedScores(tx: Tx, scores: readonly (typeof closedScore.$inferInsert)[]): Promise<void> {
  if (scores.length) await tx.insert(closedScore).values([...scores]);
}

/** Scores handed in, by application and expert. */
export function listClosedScores(tx: Tx, reviewId: number): Promise<ClosedScore[]> {
  return tx
    .select()
    .from(closedScore)
    .where(eq(closedScore.reviewId, reviewId))
    .orderBy(asc(closedScore.applicationId), asc(closedScore.expertId));
}

/** How many scores each expert has handed in. */
export async function countHandedIn(tx: Tx, reviewId: number): Promise<Map<number, number>> {
  const rows = await tx
    .select({ expertId: closedScore.expertId, scores: count() })
    .from(closedScore)
    .where(eq(closedScore.reviewId, reviewId))
    .groupBy(closedScore.expertId);
  return new Map(rows.map((row) => [row.expertId, row.scores]));
}

/** Writes an expert's votes; a later one of the same expert replaces the earlier. */
export async function putVotes(tx: Tx, votes: readonly (typeof vote.$inferInsert)[]): Promise<void> {
  await tx
    .insert(vote)
    .values([...votes])
    .onConflictDoUpdate({
      target: [vote.reviewId, vote.expertId, vote.applicationId],
      set: { inFavour: sql`excluded.in_favour`, at: sql`excluded.at` },
    });
}

export function listVotes(tx: Tx, reviewId: number): Promise<(typeof vote.$inferSelect)[]> {
  return tx.select().from(vote).where(eq(vote.reviewId, reviewId));
}
