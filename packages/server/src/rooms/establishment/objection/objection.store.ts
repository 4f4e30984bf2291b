import { and, eq, gt, sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { notFound } from '../../../platform/http/errors.ts';
import { objection } from './objection.tables.ts';

export type Objection = typeof objection.$inferSelect;

/** The objection of that dossier; 404 where there is none. */
export async function getObjectionRecord(tx: Tx, id: number): Promise<Objection> {
  const [row] = await tx.select().from(objection).where(eq(objection.dossierId, id));
  if (!row) throw notFound();
  return row;
}

/** The objection with that receipt, with its dossier, if there is one. */
export async function findByReceipt(tx: Tx, receiptNo: string) {
  const [row] = await tx
    .select({ objection, dossier })
    .from(objection)
    .innerJoin(dossier, eq(dossier.id, objection.dossierId))
    .where(eq(objection.receiptNo, receiptNo));
  return row;
}

/** Objections against a publication since a moment. */
export async function countSince(tx: Tx, publicationId: number, since: Date): Promise<number> {
  const [row] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(objection)
    .where(and(eq(objection.publicationId, publicationId), gt(objection.receivedAt, since)));
  return row?.n ?? 0;
}

/** Writes an objection as received. */
export async function insertObjection(tx: Tx, fresh: typeof objection.$inferInsert): Promise<void> {
  await tx.insert(objection).values(fresh);
}

/** Keeps the answer that goes to whoever objected. */
export async function keepAnswer(tx: Tx, id: number, answer: string): Promise<void> {
  await tx.update(objection).set({ answer }).where(eq(objection.dossierId, id));
}
