import type { Context } from '../../../platform/http/context.ts';
import type { AnnualPlan } from '../annualPlan/annualPlan.store.ts';
import { countedPlan } from '../annualPlan/counted.ts';
import { fileRevision } from '../annualPlan/filing.ts';
import { countTotals, dropItem, enterItems, listItems, writeItem } from '../annualPlan/items.store.ts';
import { countPlanned } from '../planOverview/counting.ts';

/** Brings an amendment into the plan: its items changed, added and dropped, its totals, its next revision. Gives that number. */
export async function applyAmendment(
  context: Context,
  plan: AnnualPlan,
  amendmentId: number,
  unitId: number | null,
): Promise<number> {
  const { tx, now, today } = context;
  const counted = countedPlan(plan, unitId);
  await countPlanned(tx, counted, -1);
  const onFile = await listItems(tx, plan.dossierId);
  const amended = await listItems(tx, amendmentId);
  const fresh = new Map(amended.flatMap((item) => (item.originId === null ? [] : [[item.originId, item] as const])));
  for (const item of onFile) {
    const after = fresh.get(item.id);
    if (!after) await dropItem(tx, item.id, today);
    else if (JSON.stringify(after.content) !== JSON.stringify(item.content)) {
      await writeItem(tx, item.id, { content: after.content, savedAt: now, savedBy: after.savedBy });
    }
  }
  const added = amended.filter(({ originId }) => originId === null);
  await enterItems(
    tx,
    added.map(({ content, savedBy }) => ({ sheetId: plan.dossierId, content, savedAt: now, savedBy })),
  );
  await countTotals(tx, plan.dossierId);
  await countPlanned(tx, counted, 1);
  return fileRevision(context, plan, amendmentId);
}
