import { and, desc, eq, gte, inArray, lt, lte, ne, sql } from 'drizzle-orm';
import { organisation } from '../../../platform/auth/tables.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { notFound } from '../../../platform/http/errors.ts';
import { batch } from './batch.tables.ts';

export type BatchRecord = { batch: typeof batch.$inferSelect; dossier: typeof dossier.$inferSelect; issuer: string };

const joined = (tx: Tx) =>
  tx
    .select({ batch, dossier, issuer: organisation.name })
    .from(batch)
    .innerJoin(dossier, eq(dossier.id, batch.dossierId))
    .innerJoin(organisation, eq(organisation.id, batch.issuerId));

const askBatch = prepared('batch', (tx) => joined(tx).where(eq(batch.dossierId, sql.placeholder('id'))));

/** The batch with its dossier; 404 where there is none. */
export async function getBatchRecord(tx: Tx, id: number): Promise<BatchRecord> {
  const [row] = await askBatch(tx, { id });
  if (!row) throw notFound();
  return row;
}

/** Batches, newest first: those past their draft, and drafts and given-up ones of the units named. */
export function listBatchRecords(tx: Tx, units: readonly number[], onlyOpenOn: string | null): Promise<BatchRecord[]> {
  const drafts = sql`(${dossier.state} not in ('draft', 'cancelled') or ${inArray(batch.issuerId, [0, ...units])})`;
  const open = onlyOpenOn
    ? and(eq(dossier.state, 'open'), lte(batch.opensOn, onlyOpenOn), gte(batch.closesOn, onlyOpenOn))
    : undefined;
  return joined(tx).where(and(drafts, open)).orderBy(desc(batch.year), desc(batch.dossierId)).limit(100);
}

/** Locks an organisation until the transaction ends. */
export async function lockOrganisation(tx: Tx, id: number): Promise<void> {
  await tx.select({ id: organisation.id }).from(organisation).where(eq(organisation.id, id)).for('update');
}

/** Another batch of the issuer that has the name in that year, if there is one. */
export async function findNamesake(
  tx: Tx,
  named: { issuerId: number; year: number; name: string; except: number },
): Promise<number | undefined> {
  const [row] = await tx
    .select({ id: batch.dossierId })
    .from(batch)
    .where(
      and(
        eq(batch.issuerId, named.issuerId),
        eq(batch.year, named.year),
        eq(batch.name, named.name),
        ne(batch.dossierId, named.except),
      ),
    );
  return row?.id;
}

/** Open batches whose last day is past: the clock closes them. */
export async function listBatchesPast(tx: Tx, today: string): Promise<number[]> {
  const rows = await tx
    .select({ id: batch.dossierId })
    .from(batch)
    .innerJoin(dossier, eq(dossier.id, batch.dossierId))
    .where(and(eq(dossier.state, 'open'), lt(batch.closesOn, today)))
    .limit(100);
  return rows.map((row) => row.id);
}
