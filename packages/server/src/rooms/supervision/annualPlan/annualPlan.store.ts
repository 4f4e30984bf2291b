import { and, asc, count, desc, eq, inArray, isNull, lt, lte, sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Dossier } from '../../../platform/dossier/kinds.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { notFound } from '../../../platform/http/errors.ts';
import { annualPlan, planRevision } from './annualPlan.tables.ts';

export type AnnualPlan = typeof annualPlan.$inferSelect;
export type PlanRevision = typeof planRevision.$inferSelect;

/** The plan of that dossier; 404 where there is none. */
export async function getPlanRecord(tx: Tx, id: number): Promise<AnnualPlan> {
  const [row] = await tx.select().from(annualPlan).where(eq(annualPlan.dossierId, id));
  if (!row) throw notFound();
  return row;
}

/** The plan of a base for a year, in whatever state. */
export async function findPlanOfYear(tx: Tx, baseId: number, year: number): Promise<AnnualPlan | undefined> {
  const [row] = await tx
    .select()
    .from(annualPlan)
    .where(and(eq(annualPlan.baseId, baseId), eq(annualPlan.year, year)));
  return row;
}

/** The plans of a base with their dossiers, the latest year first. */
export function listPlansOf(tx: Tx, baseId: number): Promise<{ plan: AnnualPlan; record: Dossier }[]> {
  return tx
    .select({ plan: annualPlan, record: dossier })
    .from(annualPlan)
    .innerJoin(dossier, eq(dossier.id, annualPlan.dossierId))
    .where(eq(annualPlan.baseId, baseId))
    .orderBy(desc(annualPlan.year))
    .limit(50);
}

/** Makes two openings of a base's plan wait for each other, so that the second is told of the first. */
export async function lockOpening(tx: Tx, baseId: number): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('annual_plan ' || ${baseId}::text, 0))`);
}

/** Those of the bases that have a plan of a year. */
export async function withPlanOf(tx: Tx, year: number, baseIds: readonly number[]): Promise<Set<number>> {
  if (baseIds.length === 0) return new Set();
  const rows = await tx
    .select({ baseId: annualPlan.baseId })
    .from(annualPlan)
    .where(and(eq(annualPlan.year, year), inArray(annualPlan.baseId, [...baseIds])));
  return new Set(rows.map(({ baseId }) => baseId));
}

/** Plans of years before `year` that were never handed in, or never again after a return. */
export async function listMissed(tx: Tx, year: number): Promise<number[]> {
  const rows = await tx
    .select({ id: annualPlan.dossierId })
    .from(annualPlan)
    .innerJoin(dossier, eq(dossier.id, annualPlan.dossierId))
    .where(
      and(
        lt(annualPlan.year, year),
        isNull(annualPlan.filedOn),
        isNull(annualPlan.lapsedOn),
        inArray(dossier.state, ['draft', 'returned']),
      ),
    )
    .orderBy(asc(annualPlan.dossierId))
    .limit(200);
  return rows.map(({ id }) => id);
}

/** The filings of a plan, the first first, without their items. */
export function listRevisions(tx: Tx, planId: number) {
  return tx
    .select({
      n: planRevision.n,
      filedOn: planRevision.filedOn,
      dossierId: planRevision.dossierId,
      number: dossier.number,
    })
    .from(planRevision)
    .innerJoin(dossier, eq(dossier.id, planRevision.dossierId))
    .where(eq(planRevision.planId, planId))
    .orderBy(asc(planRevision.n))
    .limit(200);
}

/** The plan as it stood on file at the end of a day, if it was on file by then. */
export async function findRevisionOn(tx: Tx, planId: number, on: string): Promise<PlanRevision | undefined> {
  const [row] = await tx
    .select()
    .from(planRevision)
    .where(and(eq(planRevision.planId, planId), lte(planRevision.filedOn, on)))
    .orderBy(desc(planRevision.n))
    .limit(1);
  return row;
}

/** The revision of that number. */
export async function getRevision(tx: Tx, planId: number, n: number): Promise<PlanRevision> {
  const [row] = await tx
    .select()
    .from(planRevision)
    .where(and(eq(planRevision.planId, planId), eq(planRevision.n, n)));
  if (!row) throw notFound();
  return row;
}

/** How many revisions a plan has. */
export async function countRevisions(tx: Tx, planId: number): Promise<number> {
  const [row] = await tx.select({ n: count() }).from(planRevision).where(eq(planRevision.planId, planId));
  return row?.n ?? 0;
}
