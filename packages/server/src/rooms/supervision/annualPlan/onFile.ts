import type { PlanItem } from '@jijiao/measures';
import type { Tx } from '../../../platform/db/connect.ts';
import { type AnnualPlan, findPlanOfYear } from './annualPlan.store.ts';
import { listItems } from './items.store.ts';

/** The plan of a base for a year, if it is on file (Arts 20, 21). `revision` is 1 as first filed, more after amendments. */
export async function findPlanOnFile(tx: Tx, baseId: number, year: number): Promise<AnnualPlan | undefined> {
  const plan = await findPlanOfYear(tx, baseId, year);
  return plan?.filedOn ? plan : undefined;
}

/** The items of a plan as they are now, by id; money in fen, hours in tenths. Items that an amendment dropped are left out. */
export async function listItemsOnFile(tx: Tx, planId: number): Promise<({ readonly id: number } & PlanItem)[]> {
  return (await listItems(tx, planId)).map(({ id, content }) => ({ id, ...content }));
}
