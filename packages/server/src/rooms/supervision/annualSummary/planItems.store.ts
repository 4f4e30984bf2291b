import { asc, eq } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { planItem } from '../annualPlan/annualPlan.tables.ts';
import type { PlanItemRecord } from '../annualPlan/items.store.ts';

/** Every item that a plan has had, those among them that an amendment dropped. */
export function listItemsEver(tx: Tx, planId: number): Promise<PlanItemRecord[]> {
  return tx.select().from(planItem).where(eq(planItem.sheetId, planId)).orderBy(asc(planItem.id)).limit(2000);
}
