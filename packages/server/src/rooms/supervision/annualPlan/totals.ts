import type { planTotals } from '@jijiao/contract';
import { budgetOf, costHeads, type PlanItem } from '@jijiao/measures';
import type { z } from 'zod';
import type { Tx } from '../../../platform/db/connect.ts';
import { listTotals, type PlanTotal } from './items.store.ts';

type Totals = z.output<typeof planTotals>;

/** What a plan or an amendment adds up to, as the wire has it. */
export async function totalsOf(tx: Tx, sheetId: number): Promise<Totals> {
  return shapeTotals(await listTotals(tx, sheetId));
}

function shapeTotals(rows: readonly PlanTotal[]): Totals {
  const figures = ({ items, personTimes, budgetFen }: PlanTotal) => ({ items, personTimes, budgetFen });
  const whole = rows.find(({ dimension }) => dimension === 'whole');
  return {
    ...(whole ? figures(whole) : { items: 0, personTimes: 0, budgetFen: 0 }),
    by: rows.flatMap((row) =>
      row.dimension === 'whole' || row.dimension === 'head'
        ? []
        : [{ dimension: row.dimension, value: row.value, ...figures(row) }],
    ),
    heads: Object.fromEntries(
      rows.flatMap((row) => (row.dimension === 'head' ? [[row.value, row.budgetFen] as const] : [])),
    ),
  };
}

/** The same of items that are not in the tables: those of an earlier filing. */
export function sumOf(items: readonly PlanItem[]): Totals {
  const figuresOf = (some: readonly PlanItem[]) => ({
    items: some.length,
    personTimes: some.reduce((sum, item) => sum + item.personTimes, 0),
    budgetFen: some.reduce((sum, item) => sum + budgetOf(item), 0),
  });
  const dimensions = ['audience', 'field', 'kind'] as const;
  return {
    ...figuresOf(items),
    by: dimensions.flatMap((dimension) =>
      [...Map.groupBy(items, (item) => item[dimension])].flatMap(([value, some]) =>
        value === null ? [] : [{ dimension, value, ...figuresOf(some) }],
      ),
    ),
    heads: Object.fromEntries(
      costHeads.flatMap(({ id }) => {
        const fen = items.flatMap((item) => item.budget[id] ?? []);
        return fen.length ? [[id, fen.reduce((sum, each) => sum + each, 0)] as const] : [];
      }),
    ),
  };
}
