import { and, asc, desc, eq, exists, gte, inArray, isNull, or, sql } from 'drizzle-orm';
import { organisation, post } from '../../../platform/auth/tables.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { notFound } from '../../../platform/http/errors.ts';
import { application } from '../application/application.tables.ts';
import { batch } from '../batch/batch.tables.ts';
import { publication } from '../decision/decision.tables.ts';
import { expert } from '../expert/expert.tables.ts';
import { draw, review, seat, siteVisit } from './review.tables.ts';

export type Review = typeof review.$inferSelect;
export type Batch = typeof batch.$inferSelect;
export type DrawRecord = typeof draw.$inferSelect;
export type Seat = typeof seat.$inferSelect;

/** A review with its batch; 404 where there is none. */
export async function getReviewAndBatch(tx: Tx, reviewId: number): Promise<{ review: Review; batch: Batch }> {
  const [row] = await tx
    .select({ review, batch })
    .from(review)
    .innerJoin(batch, eq(batch.dossierId, review.batchId))
    .where(eq(review.dossierId, reviewId));
  if (!row) throw notFound();
  return row;
}

/** The batch of that id; 404 where there is none. */
export async function getBatchRow(tx: Tx, batchId: number): Promise<Batch> {
  const [row] = await tx.select().from(batch).where(eq(batch.dossierId, batchId));
  if (!row) throw notFound();
  return row;
}

/** The reviews of a batch, latest first. */
export function listReviewsOfBatch(tx: Tx, batchId: number): Promise<Review[]> {
  return tx.select().from(review).where(eq(review.batchId, batchId)).orderBy(desc(review.dossierId));
}

/** The review that judges an application of the batch, with its state, if there is one. */
export async function findReviewOf(
  tx: Tx,
  batchId: number,
  applicationId: number,
): Promise<{ id: number; state: string } | undefined> {
  const [row] = await tx
    .select({ id: dossier.id, state: dossier.state })
    .from(review)
    .innerJoin(dossier, eq(dossier.id, review.dossierId))
    .where(and(eq(review.batchId, batchId), sql`${review.applications} @> array[${applicationId}]::bigint[]`));
  return row;
}

export async function insertReview(tx: Tx, values: typeof review.$inferInsert): Promise<void> {
  await tx.insert(review).values(values);
}

export async function writeMinutes(tx: Tx, reviewId: number, minutes: string): Promise<void> {
  await tx.update(review).set({ minutes }).where(eq(review.dossierId, reviewId));
}

/** What a review knows of an application and its applicant. */
function selectApplications(tx: Tx) {
  return tx
    .select({
      id: application.dossierId,
      organisationId: application.organisationId,
      field: application.field,
      recommendedRank: application.rank,
      resultMean: application.resultMean,
      resultSpread: application.resultSpread,
      resultRank: application.resultRank,
      resultPassed: application.resultPassed,
      state: dossier.state,
      version: dossier.version,
      applicant: organisation.name,
      creditCode: organisation.creditCode,
    })
    .from(application)
    .innerJoin(dossier, eq(dossier.id, application.dossierId))
    .innerJoin(organisation, eq(organisation.id, application.organisationId))
    .$dynamic();
}
export type ReviewedApplication = Awaited<ReturnType<typeof selectApplications>>[number];

/** Applications of a batch in one of the states, oldest first. */
export async function listApplicationsIn(
  tx: Tx,
  batchId: number,
  states: readonly string[],
): Promise<ReviewedApplication[]> {
  return selectApplications(tx)
    .where(and(eq(application.batchId, batchId), inArray(dossier.state, [...states])))
    .orderBy(asc(application.dossierId));
}

/** The applications of these ids, by field and applicant. */
export async function listApplicationsById(tx: Tx, ids: readonly number[]): Promise<ReviewedApplication[]> {
  if (ids.length === 0) return [];
  return selectApplications(tx)
    .where(inArray(application.dossierId, [...ids]))
    .orderBy(asc(application.field), asc(organisation.name), asc(application.dossierId));
}

/** Codes of the bodies that decide and guide: an expert who works there is not from outside. */
export async function listOfficialCodes(tx: Tx): Promise<Set<string>> {
  const rows = await tx
    .select({ code: organisation.creditCode })
    .from(organisation)
    .where(inArray(organisation.kind, ['province', 'guidingUnit']));
  return new Set(rows.map(({ code }) => code));
}

/** Posts of these people at institutions that stand, or ended on a day or later. */
export async function listPostsSince(
  tx: Tx,
  personIds: readonly number[],
  since: string,
): Promise<{ personId: number; creditCode: string }[]> {
  if (personIds.length === 0) return [];
  return tx
    .select({ personId: post.personId, creditCode: organisation.creditCode })
    .from(post)
    .innerJoin(organisation, eq(organisation.id, post.organisationId))
    .where(
      and(
        inArray(post.personId, [...personIds]),
        eq(organisation.kind, 'institution'),
        or(isNull(post.validTo), gte(post.validTo, since)),
      ),
    );
}

export async function insertDraw(tx: Tx, values: typeof draw.$inferInsert): Promise<void> {
  await tx.insert(draw).values(values);
}

/** The draws of a review, first round first. */
export function listDraws(tx: Tx, reviewId: number): Promise<DrawRecord[]> {
  return tx.select().from(draw).where(eq(draw.reviewId, reviewId)).orderBy(asc(draw.round));
}

/** The draw that is announced and waits for its seed, if there is one. */
export async function findOpenDraw(tx: Tx, reviewId: number): Promise<DrawRecord | undefined> {
  const [row] = await tx
    .select()
    .from(draw)
    .where(and(eq(draw.reviewId, reviewId), isNull(draw.seed)))
    .orderBy(desc(draw.round))
    .limit(1);
  return row;
}

/** Writes the seed and the drawn into an announced draw, once; false where it was drawn meanwhile. */
export async function closeDraw(
  tx: Tx,
  record: DrawRecord,
  result: { seed: string; sealedAt: Date; drawn: number[] },
): Promise<boolean> {
  const rows = await tx
    .update(draw)
    .set(result)
    .where(and(eq(draw.reviewId, record.reviewId), eq(draw.round, record.round), isNull(draw.seed)))
    .returning({ round: draw.round });
  return rows.length === 1;
}

export async function insertSeats(tx: Tx, seats: readonly (typeof seat.$inferInsert)[]): Promise<void> {
  if (seats.length) await tx.insert(seat).values([...seats]);
}

/** All seats of a review with their experts, in the order of the draws. */
export async function listSeats(tx: Tx, reviewId: number) {
  return tx
    .select({
      seat,
      name: expert.name,
      organisation: expert.organisation,
      organisationCode: expert.organisationCode,
      personId: expert.personId,
    })
    .from(seat)
    .innerJoin(expert, eq(expert.id, seat.expertId))
    .where(eq(seat.reviewId, reviewId))
    .orderBy(asc(seat.round), asc(seat.stratum), asc(expert.name), asc(seat.expertId));
}
export type NamedSeat = Awaited<ReturnType<typeof listSeats>>[number];

/** The seat that this person holds on the panel, if any. */
export async function findSeatOf(tx: Tx, reviewId: number, personId: number): Promise<Seat | undefined> {
  const [row] = await tx
    .select({ seat })
    .from(seat)
    .innerJoin(expert, eq(expert.id, seat.expertId))
    .where(and(eq(seat.reviewId, reviewId), eq(expert.personId, personId), eq(seat.status, 'seated')));
  return row?.seat;
}

/** The same, locked until the transaction ends, so that saving, handing in and leaving a seat queue here. */
export async function lockSeatOf(tx: Tx, reviewId: number, personId: number): Promise<Seat | undefined> {
  const [row] = await tx
    .select({ seat })
    .from(seat)
    .innerJoin(expert, eq(expert.id, seat.expertId))
    .where(and(eq(seat.reviewId, reviewId), eq(expert.personId, personId), eq(seat.status, 'seated')))
    .for('update', { of: seat });
  return row?.seat;
}

export async function changeSeat(
  tx: Tx,
  held: Pick<Seat, 'reviewId' | 'expertId'>,
  values: Partial<Pick<Seat, 'status' | 'reason' | 'submittedAt' | 'declaredAt' | 'interests'>>,
): Promise<void> {
  await tx
    .update(seat)
    .set(values)
    .where(and(eq(seat.reviewId, held.reviewId), eq(seat.expertId, held.expertId)));
}

/**
 * Whether the person holds a seat on the panel of the batch: such a person sees the review and the applications of the batch.
 * A seat declined or lost to recusal gives no sight.
 */
export async function isSeated(tx: Tx, personId: number, batchId: number): Promise<boolean> {
  const [row] = await tx
    .select({ id: seat.expertId })
    .from(seat)
    .innerJoin(expert, eq(expert.id, seat.expertId))
    .innerJoin(review, eq(review.dossierId, seat.reviewId))
    .where(and(eq(review.batchId, batchId), eq(expert.personId, personId), eq(seat.status, 'seated')))
    .limit(1);
  return row !== undefined;
}

interface ReviewSight {
  readonly all: boolean;
  readonly organisationIds: readonly number[];
  readonly personId: number;
}

/** Reviews that the actor may see, newest first, at most two hundred. */
export async function listReviewsSeen(tx: Tx, sight: ReviewSight) {
  const seats = tx
    .select({ one: sql`1` })
    .from(seat)
    .innerJoin(expert, eq(expert.id, seat.expertId))
    .where(and(eq(seat.reviewId, review.dossierId), eq(expert.personId, sight.personId), eq(seat.status, 'seated')));
  return tx
    .select({ id: dossier.id, title: dossier.title, state: dossier.state, batchId: review.batchId })
    .from(review)
    .innerJoin(dossier, eq(dossier.id, review.dossierId))
    .where(
      sight.all
        ? undefined
        : or(
            exists(seats),
            sight.organisationIds.length ? inArray(dossier.issuerId, [...sight.organisationIds]) : undefined,
          ),
    )
    .orderBy(desc(dossier.id))
    .limit(200);
}

export async function insertVisit(tx: Tx, values: typeof siteVisit.$inferInsert): Promise<void> {
  await tx.insert(siteVisit).values(values);
}

export function listVisits(tx: Tx, reviewId: number): Promise<(typeof siteVisit.$inferSelect)[]> {
  return tx
    .select()
    .from(siteVisit)
    .where(eq(siteVisit.reviewId, reviewId))
    .orderBy(asc(siteVisit.on), asc(siteVisit.id));
}

export async function publish(tx: Tx, values: typeof publication.$inferInsert): Promise<void> {
  await tx.insert(publication).values(values);
}

/** Writes what the panel's ranking says of one application. */
export async function writeResult(
  tx: Tx,
  applicationId: number,
  result: Pick<typeof application.$inferInsert, 'resultMean' | 'resultSpread' | 'resultRank' | 'resultPassed'>,
): Promise<void> {
  await tx.update(application).set(result).where(eq(application.dossierId, applicationId));
}
