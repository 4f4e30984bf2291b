import type { OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/library/measures';
import type pg from 'pg';
import type { Context } from '../../../platform/http/context.ts';
import { refusalCount } from './refusalCount.tables.ts';

const query = `
  insert into refusal_count (rule, count)
  select rule, count(*) from unnest($1::text[]) as refused (rule) group by rule order by rule
  on conflict (rule) do update set count = refusal_count.count + excluded.count`;

/**
 * Counts a refusal for each of the rules, on a connection of its own: the act that was refused leaves no trace but this one.
 * Rules go in one order, so that two at once never wait for each other in a ring.
 */
export async function countRefusals(pool: pg.Pool, ruleIds: readonly string[]): Promise<void> {
  if (ruleIds.length === 0) return;
  await pool.query({ name: 'count-refusals', text: query, values: [ruleIds] });
}

/** How often each rule refused, by its id; a rule that never did is left out. */
export async function listRefusalCounts({ tx }: Context): Promise<OutputOf<typeof wire.listRefusalCounts>> {
  const rows = await tx.select().from(refusalCount);
  return { refusals: Object.fromEntries(rows.map((row) => [row.rule, row.count])) };
}
