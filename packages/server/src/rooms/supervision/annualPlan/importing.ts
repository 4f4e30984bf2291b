import type { BodyOf, OutputOf, PlanItemContent } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/supervision/annualPlan.items';
import { mayUseFiles } from '../../../platform/dossier/files.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { readFileBytes } from '../../directory/index.ts';
import { countTotals, enterItems, listItems } from './items.store.ts';
import { roomFor } from './items.ts';
import { editSheet } from './planSheet.ts';
import { curricula as consentedTo } from './ports.ts';
import { readPlanSheet } from './readSheet.ts';

/**
 * Looks through a spreadsheet of items with its corrections and takes nothing, the good rows, or all of them where none is bad.
 * A row goes in as a whole or not at all. Items whose title is there already are left as they are, so that a corrected sheet can be
 * imported again.
 */
export async function importPlanItems(
  context: Context,
  id: number,
  { fileId, corrections, take }: BodyOf<typeof wire.importPlanItems>,
): Promise<OutputOf<typeof wire.importPlanItems>> {
  const { plan } = await editSheet(context, id);
  const { tx } = context;
  await mayUseFiles(context, [fileId], id);
  const curricula = await consentedTo.of(context)(context.tx, plan.baseId, plan.year);
  const { good, bad, hidden } = await readPlanSheet(await readFileBytes(context, fileId), {
    year: plan.year,
    curricula,
    corrections,
  });
  const titles = new Set((await listItems(tx, id)).map(({ content }) => content.title));
  const fresh = good.filter(({ title }) => !titles.has(title));
  const takes = take === 'good' || (take === 'all' && bad.length === 0);
  if (takes) await takeIn(context, id, fresh);
  return {
    read: good.length + new Set(bad.map(({ row }) => row)).size,
    good: good.length,
    already: good.length - fresh.length,
    imported: takes ? fresh.length : 0,
    bad: bad.slice(0, 2000),
    hidden: [...hidden],
  };
}

async function takeIn(context: Context, id: number, items: readonly PlanItemContent[]): Promise<void> {
  await roomFor(context, id, items.length);
  const saved = { savedAt: context.now, savedBy: actorOf(context).personId };
  await enterItems(
    context.tx,
    items.map((content) => ({ sheetId: id, content, ...saved })),
  );
  await countTotals(context.tx, id);
}
