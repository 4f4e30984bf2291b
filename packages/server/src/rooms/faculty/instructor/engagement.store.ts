import { and, asc, eq, gte, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Actor } from '../../../platform/auth/actor.ts';
import { holds } from '../../../platform/auth/actor.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { base, baseVersion } from '../../register/index.ts';
import {
  instructor,
  instructorEngagement,
  instructorFigure,
  instructorQualification,
  instructorTraining,
} from './instructor.tables.ts';

export type Engagement = typeof instructorEngagement.$inferSelect;
export type NewEngagement = typeof instructorEngagement.$inferInsert;

/** Whether an engagement lasts on a day or later, as a condition. */
export const lastsOn = (day: string): SQL | undefined =>
  or(isNull(instructorEngagement.endsOn), gte(instructorEngagement.endsOn, day));

/** Bases whose faculty the actor may see, as a condition on the base: undefined sees all (Arts 4, 5). */
export function basesOpenTo(actor: Actor): SQL | undefined {
  if (holds(actor, ['officer', 'signer', 'auditor'], { kind: 'province' })) return undefined;
  const units = actor.posts.filter(({ role }) => role !== 'expert').map(({ organisationId }) => organisationId);
  return or(inArray(base.organisationId, [...units, -1]), inArray(base.guidingUnitId, [...units, -1]));
}

/** Engagements of a person at bases that are open, with their bases, newest first. */
export function listEngagements(tx: Tx, instructorId: number, open: SQL | undefined) {
  return tx
    .select({ engagement: instructorEngagement, base, host: baseVersion.host })
    .from(instructorEngagement)
    .innerJoin(base, eq(base.id, instructorEngagement.baseId))
    .innerJoin(baseVersion, and(eq(baseVersion.baseId, base.id), isNull(baseVersion.validTo)))
    .where(and(eq(instructorEngagement.instructorId, instructorId), open))
    .orderBy(sql`${instructorEngagement.startsOn} desc`, asc(instructorEngagement.id))
    .limit(100);
}

/** Whether the person is or was engaged at a base that is open. */
export async function isEngagedAtOpenBase(tx: Tx, instructorId: number, open: SQL | undefined): Promise<boolean> {
  if (open === undefined) return true;
  const rows = await tx
    .select({ id: instructorEngagement.id })
    .from(instructorEngagement)
    .innerJoin(base, eq(base.id, instructorEngagement.baseId))
    .where(and(eq(instructorEngagement.instructorId, instructorId), open))
    .limit(1);
  return rows.length > 0;
}

/** Who of a base's faculty a new entry is compared with. */
export interface Colleague {
  readonly instructorId: number;
  readonly nameKey: string;
  readonly institutionKey: string;
  readonly citizenIdIndex: Uint8Array | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** The faculty of a base whose engagement has not ended before a day; at most 20,000. */
export function listColleagues(tx: Tx, baseId: number, day: string): Promise<Colleague[]> {
  return tx
    .select({
      instructorId: instructor.id,
      nameKey: instructor.nameKey,
      institutionKey: instructor.institutionKey,
      citizenIdIndex: instructor.citizenIdIndex,
      startsOn: instructorEngagement.startsOn,
      endsOn: instructorEngagement.endsOn,
    })
    .from(instructorEngagement)
    .innerJoin(instructor, eq(instructor.id, instructorEngagement.instructorId))
    .where(and(eq(instructorEngagement.baseId, baseId), lastsOn(day)))
    .limit(20_000);
}

const batch = 500;

/** Adds engagements, 500 at a time. */
export async function insertEngagements(tx: Tx, rows: readonly NewEngagement[]): Promise<void> {
  for (let from = 0; from < rows.length; from += batch)
    await tx.insert(instructorEngagement).values(rows.slice(from, from + batch));
}

/** The engagement of that id, locked until the transaction ends. */
export async function lockEngagement(tx: Tx, id: number): Promise<Engagement | undefined> {
  const [row] = await tx.select().from(instructorEngagement).where(eq(instructorEngagement.id, id)).for('update');
  return row;
}

/** Changes an engagement and gives it its next version. */
export async function updateEngagement(tx: Tx, id: number, values: Partial<NewEngagement>): Promise<void> {
  await tx
    .update(instructorEngagement)
    .set({ ...values, version: sql`${instructorEngagement.version} + 1` })
    .where(eq(instructorEngagement.id, id));
}

/** All engagements of a person, oldest first. */
export function listAllEngagements(tx: Tx, instructorId: number): Promise<Engagement[]> {
  return tx
    .select()
    .from(instructorEngagement)
    .where(eq(instructorEngagement.instructorId, instructorId))
    .orderBy(asc(instructorEngagement.startsOn), asc(instructorEngagement.id))
    .limit(500);
}

/** Takes away an engagement that another one now covers. */
export async function dropEngagement(tx: Tx, id: number): Promise<void> {
  await tx.delete(instructorEngagement).where(eq(instructorEngagement.id, id));
}

/** Hangs training and qualifications on another entry; gives how many of each. */
export async function moveEvidence(
  tx: Tx,
  from: number,
  to: number,
): Promise<{ trainings: number; qualifications: number }> {
  const trainings = await tx
    .update(instructorTraining)
    .set({ instructorId: to })
    .where(eq(instructorTraining.instructorId, from))
    .returning({ id: instructorTraining.id });
  const qualifications = await tx
    .update(instructorQualification)
    .set({ instructorId: to })
    .where(eq(instructorQualification.instructorId, from))
    .returning({ id: instructorQualification.id });
  return { trainings: trainings.length, qualifications: qualifications.length };
}

/** Training received, newest first. */
export function listTrainings(tx: Tx, instructorId: number) {
  return tx
    .select()
    .from(instructorTraining)
    .where(and(eq(instructorTraining.instructorId, instructorId), isNull(instructorTraining.withdrawnAt)))
    .orderBy(sql`${instructorTraining.on} desc`, sql`${instructorTraining.id} desc`)
    .limit(500);
}

/** Qualifications, newest first. */
export function listQualifications(tx: Tx, instructorId: number) {
  return tx
    .select()
    .from(instructorQualification)
    .where(and(eq(instructorQualification.instructorId, instructorId), isNull(instructorQualification.withdrawnAt)))
    .orderBy(sql`${instructorQualification.obtainedOn} desc`, sql`${instructorQualification.id} desc`)
    .limit(500);
}

/** Takes back an entry of training or a qualification that stands; gives it, or nothing where none stands there. */
export async function withdrawEntry(
  tx: Tx,
  list: 'trainings' | 'qualifications',
  { instructorId, entry, at }: { instructorId: number; entry: number; at: Date },
): Promise<{ baseId: number; what: string; on: string } | undefined> {
  const table = list === 'trainings' ? instructorTraining : instructorQualification;
  const on = list === 'trainings' ? instructorTraining.on : instructorQualification.obtainedOn;
  const [row] = await tx
    .update(table)
    .set({ withdrawnAt: at })
    .where(and(eq(table.id, entry), eq(table.instructorId, instructorId), isNull(table.withdrawnAt)))
    .returning({ baseId: table.baseId, what: table.what, on });
  return row;
}

/** Teaching and ratings of these entries added up by year and base, at bases that are open, newest year first. */
export function sumFigures(tx: Tx, ids: readonly number[], open: SQL | undefined) {
  const sum = (name: string) =>
    sql<number>`coalesce(sum(${instructorFigure.amount}) filter (where ${instructorFigure.name} = ${name}), 0)::int`;
  return tx
    .select({
      year: instructorFigure.year,
      base,
      host: baseVersion.host,
      classes: sum('classes'),
      hoursTenths: sum('hoursTenths'),
      ratings: sum('ratings'),
      ratingTenths: sum('ratingTenths'),
    })
    .from(instructorFigure)
    .innerJoin(base, eq(base.id, instructorFigure.baseId))
    .innerJoin(baseVersion, and(eq(baseVersion.baseId, base.id), isNull(baseVersion.validTo)))
    .where(and(inArray(instructorFigure.instructorId, [...ids]), open))
    .groupBy(instructorFigure.year, base.id, baseVersion.host)
    .orderBy(sql`${instructorFigure.year} desc`, base.id)
    .limit(200);
}

export interface TeachingFigure {
  readonly instructorId: number;
  readonly baseId: number;
  readonly year: number;
  readonly name: (typeof instructorFigure.$inferSelect)['name'];
  /** Whole number; hours and the sum of ratings in tenths. */
  readonly amount: number;
  readonly source: { readonly kind: string; readonly id: number };
  readonly at: Date;
}

/** Adds what a record brings to an instructor's teaching or ratings, once for each record. Nobody types such a figure in (Art. 18). */
export async function addTeachingFigure(tx: Tx, { source, ...figure }: TeachingFigure): Promise<void> {
  await tx
    .insert(instructorFigure)
    .values({ ...figure, sourceKind: source.kind, sourceId: source.id })
    .onConflictDoNothing();
}
