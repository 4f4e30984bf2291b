import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Dossier } from '../../../platform/dossier/kinds.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { notFound } from '../../../platform/http/errors.ts';
import { planAmendment } from './planAmendment.tables.ts';

export type PlanAmendment = typeof planAmendment.$inferSelect;

/** The amendment of that dossier; 404 where there is none. */
export async function getAmendmentRecord(tx: Tx, id: number): Promise<PlanAmendment> {
  const [row] = await tx.select().from(planAmendment).where(eq(planAmendment.dossierId, id));
  if (!row) throw notFound();
  return row;
}

/** The amendments of a plan with their dossiers, the latest first. */
export function listAmendments(tx: Tx, planId: number): Promise<{ amendment: PlanAmendment; record: Dossier }[]> {
  return tx
    .select({ amendment: planAmendment, record: dossier })
    .from(planAmendment)
    .innerJoin(dossier, eq(dossier.id, planAmendment.dossierId))
    .where(eq(planAmendment.planId, planId))
    .orderBy(desc(planAmendment.dossierId))
    .limit(200);
}

/** How many amendments of each plan of a base have been filed. */
export async function countFiled(tx: Tx, planIds: readonly number[]): Promise<Map<number, number>> {
  if (planIds.length === 0) return new Map();
  const rows = await tx
    .select({ planId: planAmendment.planId, n: sql<number>`count(*)::int` })
    .from(planAmendment)
    .where(
      and(
        sql`${planAmendment.planId} in (${sql.join([...planIds], sql`, `)})`,
        sql`${planAmendment.filedOn} is not null`,
      ),
    )
    .groupBy(planAmendment.planId);
  return new Map(rows.map(({ planId, n }) => [planId, n]));
}

/** Amendments of a plan other than `except` that are not settled. */
export async function countOpen(tx: Tx, planId: number, except: number | null): Promise<number> {
  const [row] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(planAmendment)
    .innerJoin(dossier, eq(dossier.id, planAmendment.dossierId))
    .where(
      and(
        eq(planAmendment.planId, planId),
        isNull(dossier.endedAt),
        except === null ? undefined : ne(planAmendment.dossierId, except),
      ),
    );
  return row?.n ?? 0;
}
