import type { PlanDimension } from '@jijiao/contract';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';

export interface Counted {
  readonly unitId: number | null;
  readonly dimension: PlanDimension | 'stage' | 'whole';
  readonly value: string;
  readonly plans: number;
  readonly items: number;
  readonly personTimes: number;
  readonly hoursTenths: number;
  readonly budgetFen: number;
}

/** Counters of a year, of some units or of all: `unitId` is null where the units are added up. */
export async function listCounters(tx: Tx, year: number, units: readonly number[] | null): Promise<Counted[]> {
  const { rows } = await tx.execute<Record<string, string>>(sql`
    select unit_id, dimension, value, sum(plans) as plans, sum(items) as items, sum(person_times) as person_times,
      sum(hours_tenths) as hours_tenths, sum(budget_fen) as budget_fen
    from plan_counter where year = ${year} ${within(units, sql`unit_id`)}
    group by grouping sets ((dimension, value), (unit_id, dimension, value))
    having grouping(unit_id) = 1 or dimension in ('stage', 'whole')`);
  return rows.map((row) => ({
    unitId: row['unit_id'] === null ? null : Number(row['unit_id']),
    dimension: row['dimension'] as Counted['dimension'],
    value: row['value'] ?? '',
    plans: Number(row['plans']),
    items: Number(row['items']),
    personTimes: Number(row['person_times']),
    hoursTenths: Number(row['hours_tenths']),
    budgetFen: Number(row['budget_fen']),
  }));
}

/** The first and the last year of which there are counters. */
export async function findYears(tx: Tx): Promise<{ first: number; last: number } | undefined> {
  const { rows } = await tx.execute<{ first: number | null; last: number | null }>(
    sql`select min(year) as first, max(year) as last from plan_counter`,
  );
  const [{ first = null, last = null } = {}] = rows;
  return first === null || last === null ? undefined : { first, last };
}

/** How many bases are overdue with the summary of a year. */
export async function countSummariesMissing(tx: Tx, year: number, units: readonly number[] | null): Promise<number> {
  const { rows } = await tx.execute<{ n: string }>(sql`
    select count(*) as n from annual_lateness late where late.what = 'summary' and late.year = ${year}
      ${within(units, sql`late.guiding_unit_id`)} and not exists (
        select from annual_summary handed where handed.base_id = late.base_id and handed.year = late.year
          and handed.handed_in_on is not null)`);
  return Number(rows[0]?.n ?? 0);
}

/** Narrows a statement to units; nothing where all are seen. */
export function within(units: readonly number[] | null, column: SQL): SQL {
  return units === null ? sql`` : sql`and ${column} = any(${sql.param([...units])}::bigint[])`;
}
