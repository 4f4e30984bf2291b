import { and, asc, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Dossier } from '../../../platform/dossier/kinds.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { notFound } from '../../../platform/http/errors.ts';
import { annualSummary, summaryCorrection, summaryExplanation } from './annualSummary.tables.ts';

/** A summary with the unit that guides its base. */
export type AnnualSummary = typeof annualSummary.$inferSelect & { readonly guidingUnitId: number | null };
export type SummaryExplanation = typeof summaryExplanation.$inferSelect;
export type SummaryCorrection = typeof summaryCorrection.$inferSelect;

/** The summary of that dossier; 404 where there is none. */
export async function getSummaryRecord(tx: Tx, record: Pick<Dossier, 'id' | 'guidingUnitId'>): Promise<AnnualSummary> {
  const [row] = await tx.select().from(annualSummary).where(eq(annualSummary.dossierId, record.id));
  if (!row) throw notFound();
  return { ...row, guidingUnitId: record.guidingUnitId };
}

/** The summary of a base for a year, in whatever state. */
export async function findSummaryOfYear(tx: Tx, baseId: number, year: number) {
  const [row] = await tx
    .select()
    .from(annualSummary)
    .where(and(eq(annualSummary.baseId, baseId), eq(annualSummary.year, year)));
  return row;
}

/** The summaries of a base with their dossiers, the latest year first. */
export function listSummariesOf(tx: Tx, baseId: number) {
  return tx
    .select({ summary: annualSummary, record: dossier })
    .from(annualSummary)
    .innerJoin(dossier, eq(dossier.id, annualSummary.dossierId))
    .where(eq(annualSummary.baseId, baseId))
    .orderBy(desc(annualSummary.year))
    .limit(50);
}

/** Makes two openings of a base's summary wait for each other, so that the second is told of the first. */
export async function lockSummaryOpening(tx: Tx, baseId: number): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('annual_summary ' || ${baseId}::text, 0))`);
}

/** Those of the bases that have a summary of a year. */
export async function withSummaryOf(tx: Tx, year: number, baseIds: readonly number[]): Promise<Set<number>> {
  if (baseIds.length === 0) return new Set();
  const rows = await tx
    .select({ baseId: annualSummary.baseId })
    .from(annualSummary)
    .where(and(eq(annualSummary.year, year), inArray(annualSummary.baseId, [...baseIds])));
  return new Set(rows.map(({ baseId }) => baseId));
}

/** Summaries of years before `year` that were never handed in, or never again after a return. */
export async function listMissedSummaries(tx: Tx, year: number): Promise<number[]> {
  const rows = await tx
    .select({ id: annualSummary.dossierId })
    .from(annualSummary)
    .innerJoin(dossier, eq(dossier.id, annualSummary.dossierId))
    .where(
      and(
        lt(annualSummary.year, year),
        isNull(annualSummary.filedOn),
        isNull(annualSummary.lapsedOn),
        inArray(dossier.state, ['draft', 'returned']),
      ),
    )
    .orderBy(asc(annualSummary.dossierId))
    .limit(200);
  return rows.map(({ id }) => id);
}

/** Writes some columns of a summary. */
export async function writeSummary(
  tx: Tx,
  id: number,
  values: Partial<typeof annualSummary.$inferInsert>,
): Promise<void> {
  await tx.update(annualSummary).set(values).where(eq(annualSummary.dossierId, id));
}

/** The explanations of a summary. */
export function listExplanations(tx: Tx, id: number): Promise<SummaryExplanation[]> {
  return tx
    .select()
    .from(summaryExplanation)
    .where(eq(summaryExplanation.summaryId, id))
    .orderBy(asc(summaryExplanation.itemId))
    .limit(2000);
}

/** Writes an explanation in place of what stood there. */
export async function writeExplanation(tx: Tx, row: typeof summaryExplanation.$inferInsert): Promise<void> {
  await tx
    .insert(summaryExplanation)
    .values(row)
    .onConflictDoUpdate({ target: [summaryExplanation.summaryId, summaryExplanation.itemId], set: row });
}

/** The corrections recorded since a summary was filed, the first first. */
export function listCorrections(tx: Tx, id: number): Promise<SummaryCorrection[]> {
  return tx
    .select()
    .from(summaryCorrection)
    .where(eq(summaryCorrection.summaryId, id))
    .orderBy(asc(summaryCorrection.id))
    .limit(500);
}

/** Keeps a correction. */
export async function addCorrection(tx: Tx, row: typeof summaryCorrection.$inferInsert): Promise<void> {
  await tx.insert(summaryCorrection).values(row);
}
