import { and, asc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import { addDays } from '../../../platform/calendar/days.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { notFound } from '../../../platform/http/errors.ts';
import { policyDocument, policyEnding } from './policyLibrary.tables.ts';

export type Policy = typeof policyDocument.$inferSelect;

/** The document of that dossier. */
export async function getPolicyDocument(tx: Tx, id: number, { lock = false } = {}): Promise<Policy> {
  const found = tx.select().from(policyDocument).where(eq(policyDocument.dossierId, id));
  const [row] = await (lock ? found.for('update') : found);
  if (!row) throw notFound();
  return row;
}

export async function insertPolicy(tx: Tx, values: typeof policyDocument.$inferInsert): Promise<void> {
  await tx.insert(policyDocument).values(values);
}

export async function updatePolicy(tx: Tx, id: number, values: Partial<Omit<Policy, 'dossierId'>>): Promise<void> {
  await tx.update(policyDocument).set(values).where(eq(policyDocument.dossierId, id));
}

/** Names the dossier of a document anew. */
export async function renameDossier(tx: Tx, id: number, title: string): Promise<void> {
  await tx.update(dossier).set({ title }).where(eq(dossier.id, id));
}

/** Documents by id, each with the desk that published it. */
export function listPoliciesById(tx: Tx, ids: readonly number[]) {
  return tx
    .select({ policy: policyDocument, issuerId: dossier.issuerId, state: dossier.state })
    .from(policyDocument)
    .innerJoin(dossier, eq(dossier.id, policyDocument.dossierId))
    .where(inArray(policyDocument.dossierId, [...ids, -1]))
    .orderBy(asc(policyDocument.dossierId));
}

/** Ids of the documents that one ends, or would end. */
export async function listEnds(tx: Tx, id: number): Promise<number[]> {
  const rows = await tx
    .select({ id: policyEnding.endsId })
    .from(policyEnding)
    .where(eq(policyEnding.dossierId, id))
    .orderBy(asc(policyEnding.endsId));
  return rows.map((row) => row.id);
}

/** Sets anew which documents one ends. */
export async function replaceEnds(tx: Tx, id: number, ends: readonly number[]): Promise<void> {
  await tx.delete(policyEnding).where(eq(policyEnding.dossierId, id));
  if (ends.length > 0) await tx.insert(policyEnding).values(ends.map((endsId) => ({ dossierId: id, endsId })));
}

/** How many other published documents bear the number. */
export function countSameNumber(tx: Tx, { dossierId, documentNo }: Policy): Promise<number> {
  return tx.$count(
    policyDocument,
    and(
      eq(policyDocument.documentNo, documentNo),
      isNotNull(policyDocument.publishedOn),
      ne(policyDocument.dossierId, dossierId),
    ),
  );
}

/** Makes those who publish wait for each other: a number stands once, a document is ended once. */
export async function queueForPublication(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('policyLibrary', 0))`);
}

/** Publishes a document, and ends what it ends the day before it holds. */
export async function publish(tx: Tx, policy: Policy, ends: readonly number[], today: string): Promise<void> {
  await updatePolicy(tx, policy.dossierId, { publishedOn: today });
  const { validFrom } = policy;
  if (ends.length === 0 || validFrom === null) return;
  await tx
    .update(policyDocument)
    .set({
      endedById: policy.dossierId,
      validTo: sql`least(${policyDocument.validTo}, ${addDays(validFrom, -1)}::date)`,
    })
    .where(inArray(policyDocument.dossierId, [...ends]));
}
