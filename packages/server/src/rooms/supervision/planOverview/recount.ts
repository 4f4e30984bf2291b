import { sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { countedStates, plannedBy } from './planned.ts';

/** A counter that is not what the plans come to. */
export interface CounterFault {
  readonly year: number;
  readonly unitId: number;
  readonly dimension: string;
  readonly value: string;
}

/** Counts all plans anew from their rows, year by year, and gives the counters that differ: none, as long as every move has counted. */
export async function recountPlans(tx: Tx): Promise<CounterFault[]> {
  const { rows } = await tx.execute<{ year: number }>(sql`
    select distinct year from annual_plan union select distinct year from plan_counter order by year`);
  const faults: CounterFault[] = [];
  for (const { year } of rows) faults.push(...(await recountYear(tx, year)));
  return faults;
}

async function recountYear(tx: Tx, ofYear: number): Promise<CounterFault[]> {
  const states = sql.join(
    countedStates.map((state) => sql`${state}`.inlineParams()),
    sql`, `,
  );
  const { rows } = await tx.execute<{ year: number; unit: string; dimension: string; value: string }>(sql`
    with plan as (
      select annual_plan.*, coalesce(guiding_unit_id, 0) as unit, state, exists (
        select from annual_lateness late where late.what = 'plan' and late.year = annual_plan.year
          and late.base_id = annual_plan.base_id) as marked
      from annual_plan join dossier on id = dossier_id where annual_plan.year = ${ofYear}
    ), counted as (
      select year, unit, 'stage' as dimension, stage as value, count(*) as plans, 0 as items, 0 as person_times,
        0 as hours_tenths, 0 as budget_fen
      from plan cross join lateral (values ('toPlan', true), ('handedIn', handed_in_on is not null),
        ('examined', state in ('examined', 'settled')), ('onFile', filed_on is not null), ('late', late_on is not null),
        ('missing', marked and handed_in_on is null)) as each(stage, stands)
      where stands group by year, unit, stage
      union all
      select * from ${plannedBy(sql`select dossier_id, year, unit, area_code from plan where state in (${states})`)} planned
    ), kept as (
      select * from plan_counter where year = ${ofYear} and (plans, items, person_times, hours_tenths, budget_fen) <> (0, 0, 0, 0, 0)
    )
    select coalesce(counted.year, kept.year) as year, coalesce(counted.unit, kept.unit_id) as unit,
      coalesce(counted.dimension, kept.dimension) as dimension, coalesce(counted.value, kept.value) as value
    from counted full join kept on kept.year = counted.year and kept.unit_id = counted.unit
      and kept.dimension = counted.dimension and kept.value = counted.value
    where (counted.plans, counted.items, counted.person_times, counted.hours_tenths, counted.budget_fen)
      is distinct from (kept.plans, kept.items, kept.person_times, kept.hours_tenths, kept.budget_fen)
    order by 1, 2, 3, 4 limit 1000`);
  return rows.map(({ unit, ...rest }) => ({ ...rest, unitId: Number(unit) }));
}
