import { and, desc, eq, gte, lte, sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { notFound } from '../../../platform/http/errors.ts';
import { batch } from '../batch/batch.tables.ts';
import { publication } from './decision.tables.ts';

export type Publication = typeof publication.$inferSelect;

/** Publishes: from now on the public reads it, as it stands here. */
export async function publish(tx: Tx, fresh: typeof publication.$inferInsert): Promise<Publication> {
  const [row] = await tx.insert(publication).values(fresh).returning();
  if (!row) throw new Error('nothing was published');
  return row;
}

/** What was published under that id; 404 where nothing was. */
export async function getPublication(tx: Tx, id: number): Promise<Publication> {
  const [row] = await tx.select().from(publication).where(eq(publication.id, id));
  if (!row) throw notFound();
  return row;
}

/** A page of what was published, newest first. Counted up to 1000. */
export async function listPublications(tx: Tx, { page, size }: { page: number; size: number }) {
  const rows = await tx
    .select()
    .from(publication)
    .orderBy(desc(publication.publishedOn), desc(publication.id))
    .limit(size)
    .offset((page - 1) * size);
  const [count] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(tx.select({ one: sql`1` }).from(publication).limit(1001).as('counted'));
  const n = count?.n ?? 0;
  return { rows, total: Math.min(n, 1000), capped: n > 1000 };
}

/** Batches that take applications on a day. */
export function listOpenBatches(tx: Tx, on: string) {
  return tx
    .select({ id: batch.dossierId, name: batch.name, closesOn: batch.closesOn, quota: batch.quota })
    .from(batch)
    .innerJoin(dossier, eq(dossier.id, batch.dossierId))
    .where(and(eq(dossier.state, 'open'), lte(batch.opensOn, on), gte(batch.closesOn, on)))
    .orderBy(batch.closesOn, batch.dossierId)
    .limit(20);
}
