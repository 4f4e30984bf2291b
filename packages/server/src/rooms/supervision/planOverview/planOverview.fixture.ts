import { sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { plannedBy } from './planned.ts';

/** Writes the counters of the plans of a year that were entered as rows, all of them on file and in time, without the moves that count. */
export async function countRows(tx: Tx, ofYear: number): Promise<void> {
  const plans = sql`select dossier_id, year, guiding_unit_id as unit, area_code from annual_plan join dossier on id = dossier_id
    where year = ${ofYear}`;
  await tx.execute(sql`
    insert into plan_counter (year, unit_id, dimension, value, plans, items, person_times, hours_tenths, budget_fen)
    select * from ${plannedBy(plans)} planned
    union all
    select year, unit, 'stage', stage, count(*), 0, 0, 0, 0
    from (${plans}) plan cross join unnest(array['toPlan', 'handedIn', 'examined', 'onFile']) stage group by year, unit, stage`);
}
