import { and, eq } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { notFound, stale } from '../../../platform/http/errors.ts';
import { keepPast, type PastKind } from './past.ts';

type RecordTable = PgTable & { readonly id: PgColumn; readonly baseId: PgColumn };
interface Kept {
  readonly id: number;
  readonly baseId: number;
  readonly version: number;
}
/** Which record, and the version that the page was drawn from. */
export interface Which {
  readonly baseId: number;
  readonly id: number;
  readonly version: number;
}

/** The record of that id in a base, locked until the transaction ends; 404 where there is none. */
export async function lockRecord<Row extends Kept>(
  context: Context,
  table: RecordTable,
  { baseId, id }: Pick<Which, 'baseId' | 'id'>,
): Promise<Row> {
  const [row] = await context.tx
    .select()
    .from(table as PgTable)
    .where(and(eq(table.id, id), eq(table.baseId, baseId)))
    .for('update');
  if (!row) throw notFound();
  return row as Row;
}

/** Adds a record to a base. */
export async function addRecord<Row extends Kept>(
  context: Context,
  table: RecordTable,
  values: Record<string, unknown> & { readonly baseId: number },
): Promise<Row> {
  const [row] = await context.tx
    .insert(table)
    .values({ ...values, ...keptNow(context), version: 1 } as never)
    .returning();
  if (!row) throw new Error('no record was added');
  return row as unknown as Row;
}

/** Changes a record and keeps what stood before. Refuses (409) a version that is not the one that stands, with what does. */
export async function changeRecord<Row extends Kept>(
  context: Context,
  table: RecordTable,
  of: PastKind,
  which: Which,
  values: Record<string, unknown>,
  reason: string | null = null,
): Promise<Row> {
  const before = await lockRecord<Row>(context, table, which);
  if (before.version !== which.version) throw stale({ version: before.version });
  await keepPast(context, of, before, { reason });
  const [row] = await context.tx
    .update(table)
    .set({ ...values, ...keptNow(context), version: before.version + 1 } as never)
    .where(eq(table.id, which.id))
    .returning();
  return row as Row;
}

/** Takes out a record entered by mistake; it stays in the history with the reason. */
export async function removeRecord(
  context: Context,
  table: RecordTable,
  of: PastKind,
  which: Which,
  reason: string,
): Promise<void> {
  const before = await lockRecord(context, table, which);
  if (before.version !== which.version) throw stale({ version: before.version });
  await keepPast(context, of, before, { removed: true, reason });
  await context.tx.delete(table).where(eq(table.id, which.id));
}

const keptNow = (context: Context) => ({ savedAt: context.now, savedBy: actorOf(context).personId });
