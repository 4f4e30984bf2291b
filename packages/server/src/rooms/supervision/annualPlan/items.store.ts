import type { PlanItem } from '@jijiao/measures';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { planItem, planMark, planTotal } from './annualPlan.tables.ts';

export type PlanItemRecord = typeof planItem.$inferSelect;
export type PlanTotal = typeof planTotal.$inferSelect;

const standing = (sheetId: number) => and(eq(planItem.sheetId, sheetId), isNull(planItem.droppedOn));

/** The items of a plan or an amendment, in the order of their entry; dropped ones are left out. */
export function listItems(tx: Tx, sheetId: number): Promise<PlanItemRecord[]> {
  return tx.select().from(planItem).where(standing(sheetId)).orderBy(asc(planItem.id)).limit(1000);
}

/** One item of a plan or an amendment, locked until the transaction ends. */
export async function lockItem(tx: Tx, sheetId: number, itemId: number): Promise<PlanItemRecord | undefined> {
  const [row] = await tx
    .select()
    .from(planItem)
    .where(and(standing(sheetId), eq(planItem.id, itemId)))
    .for('update');
  return row;
}

export type NewItem = typeof planItem.$inferInsert;

/** Enters items, some hundreds a statement. */
export async function enterItems(tx: Tx, items: readonly NewItem[]): Promise<PlanItemRecord[]> {
  const rows: PlanItemRecord[] = [];
  for (let from = 0; from < items.length; from += 200) {
    rows.push(
      ...(await tx
        .insert(planItem)
        .values(items.slice(from, from + 200))
        .returning()),
    );
  }
  return rows;
}

/** Writes an item anew, one version on. */
export async function writeItem(
  tx: Tx,
  itemId: number,
  written: { content: PlanItem; savedAt: Date; savedBy: number | null },
): Promise<PlanItemRecord> {
  const [row] = await tx
    .update(planItem)
    .set({ ...written, version: sql`${planItem.version} + 1` })
    .where(eq(planItem.id, itemId))
    .returning();
  if (!row) throw new Error(`plan item ${itemId} vanished under its lock`);
  return row;
}

/** Takes an item out of what is still being written. */
export async function deleteItem(tx: Tx, itemId: number): Promise<void> {
  await tx.delete(planMark).where(eq(planMark.itemId, itemId));
  await tx.delete(planItem).where(eq(planItem.id, itemId));
}

/** Drops an item of a plan on file: it stays, with the day. */
export async function dropItem(tx: Tx, itemId: number, on: string): Promise<void> {
  await tx.update(planItem).set({ droppedOn: on }).where(eq(planItem.id, itemId));
}

/**
 * Writes anew what a plan or an amendment adds up to. Runs in the transaction that changed its items, under the lock of its dossier,
 * so that two changes at once are both counted.
 */
export async function countTotals(tx: Tx, sheetId: number): Promise<void> {
  await tx.delete(planTotal).where(eq(planTotal.sheetId, sheetId));
  await tx.execute(sql`
    with item as (
      select content ->> 'kind' as kind, content ->> 'audience' as audience, content ->> 'field' as field,
        (content ->> 'personTimes')::int as person_times, content -> 'budget' as budget,
        coalesce((select sum(fen::bigint) from jsonb_each_text(content -> 'budget') as head(name, fen)), 0) as fen
      from plan_item where sheet_id = ${sheetId} and dropped_on is null
    )
    insert into plan_total (sheet_id, dimension, value, items, person_times, budget_fen)
    select ${sheetId}::bigint, 'whole', '', count(*), coalesce(sum(person_times), 0), coalesce(sum(fen), 0) from item
    union all
    select ${sheetId}::bigint, by.dimension, by.value, count(*), sum(person_times), sum(fen)
      from item cross join lateral (values ('kind', kind), ('audience', audience), ('field', field)) as by(dimension, value)
      where by.value is not null group by by.dimension, by.value
    union all
    select ${sheetId}::bigint, 'head', head.name, count(*), sum(person_times), sum(head.fen::bigint)
      from item cross join lateral jsonb_each_text(budget) as head(name, fen) group by head.name`);
}

/** What a plan or an amendment adds up to. */
export function listTotals(tx: Tx, sheetId: number): Promise<PlanTotal[]> {
  return tx
    .select()
    .from(planTotal)
    .where(eq(planTotal.sheetId, sheetId))
    .orderBy(asc(planTotal.dimension), asc(planTotal.value))
    .limit(200);
}
