import { sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { operatingBasesOn } from '../../register/index.ts';
import type { AnnualDuty } from './duties.ts';
import { holdMarking } from './marking.ts';

interface Asked {
  readonly duty: AnnualDuty;
  readonly year: number;
  readonly at: Date;
}

/** A base that was reminded just now. */
export interface Reminded {
  readonly baseId: number;
  readonly hostId: number;
  readonly number: string;
}

/**
 * Writes down the reminder of `days` for every operating base that has not handed in, and gives those for which it was not
 * written before. Of two at once the second waits for the first and gets what is left.
 */
export async function enterReminders(
  tx: Tx,
  { duty, year, at, days, today }: Asked & { readonly days: number; readonly today: string },
): Promise<Reminded[]> {
  const { rows } = await tx.execute<{ base_id: string; organisation_id: string; number: string }>(sql`
    with owing as (
      select * from ${operatingBasesOn(today)} operating
      where not ${duty.handedInBy(sql`operating.base_id`, year, today)} and not exists (
        select from annual_reminder told where told.year = ${year} and told.what = ${duty.what} and told.days = ${days}
          and told.base_id = operating.base_id)
    ), entered as (
      insert into annual_reminder (base_id, year, what, days, at)
      select base_id, ${year}, ${duty.what}, ${days}, ${at.toISOString()}::timestamptz from owing order by base_id
      on conflict do nothing returning base_id
    )
    select owing.base_id, owing.organisation_id, owing.number from owing join entered using (base_id) order by owing.base_id`);
  return rows.map((row) => ({
    baseId: Number(row.base_id),
    hostId: Number(row.organisation_id),
    number: row.number,
  }));
}

/** A base that was marked late just now. */
export interface Marked {
  readonly baseId: number;
  readonly guidingUnitId: number | null;
}

/** Marks every base that operated on the due date and had not handed in by then, once. Gives those that were not marked before. */
export async function enterLateness(
  tx: Tx,
  { duty, year, at, dueOn }: Asked & { readonly dueOn: string },
): Promise<Marked[]> {
  const owing = sql`
    from ${operatingBasesOn(dueOn)} operating
    where not ${duty.handedInBy(sql`operating.base_id`, year, dueOn)} and not exists (
      select from annual_lateness marked where marked.year = ${year} and marked.what = ${duty.what}
        and marked.base_id = operating.base_id)`;
  const { rows: some } = await tx.execute(sql`select ${owing} limit 1`);
  if (some.length === 0) return [];
  await holdMarking(tx, year, 'alone');
  const { rows } = await tx.execute<{ base_id: string; unit: string | null }>(sql`
    insert into annual_lateness (base_id, year, what, guiding_unit_id, area_code, due_on, marked_at)
    select base_id, ${year}, ${duty.what}, guiding_unit_id, area_code, ${dueOn}, ${at.toISOString()}::timestamptz ${owing}
    order by base_id on conflict do nothing returning base_id, guiding_unit_id as unit`);
  return rows.map(({ base_id, unit }) => ({
    baseId: Number(base_id),
    guidingUnitId: unit === null ? null : Number(unit),
  }));
}
