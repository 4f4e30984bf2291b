import type { PlanDimension, PlanStage } from '@jijiao/contract';
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

export interface PlanRow extends Record<string, unknown> {
  readonly dossier_id: string;
  readonly base_id: string;
  readonly area_code: string | null;
  readonly due_on: string | null;
  readonly handed_in_on: string | null;
  readonly late_on: string | null;
  readonly filed_on: string | null;
  readonly state: string;
  readonly number: string | null;
  readonly unit: string | null;
  readonly marked_due: string | null;
}

export interface FindPlans {
  readonly year: number;
  readonly units: readonly number[] | null;
  readonly show: PlanStage;
  readonly area?: string | undefined;
  readonly q?: string | undefined;
}

/** A page of the plans of a year that stand at a stage, by base, with their whole number. */
export async function listPlanRows(
  tx: Tx,
  { year, units, show, area, q }: FindPlans,
  { page, size }: { page: number; size: number },
): Promise<{ rows: PlanRow[]; total: number }> {
  const late = sql`(select due_on from annual_lateness late where late.what = 'plan' and late.year = plan.year and late.base_id = plan.base_id)`;
  const stands: Readonly<Record<PlanStage, SQL>> = {
    toPlan: sql`true`,
    handedIn: sql`handed_in_on is not null`,
    examined: sql`state in ('examined', 'settled')`,
    onFile: sql`filed_on is not null`,
    late: sql`late_on is not null`,
    missing: sql`handed_in_on is null and ${late} is not null`,
  };
  const words = q?.replace(/[\\%_]/g, '\\$&');
  const { rows } = await tx.execute<PlanRow & { total: string }>(sql`
    select plan.dossier_id, base_id, plan.area_code, plan.due_on::text, handed_in_on::text, late_on::text, filed_on::text, state, dossier.number,
      organisation.name as unit, ${late}::text as marked_due, count(*) over () as total
    from annual_plan plan join dossier on dossier.id = dossier_id left join organisation on organisation.id = dossier.guiding_unit_id
    where year = ${year} and ${stands[show]} ${within(units, sql`dossier.guiding_unit_id`)}
      ${area === undefined ? sql`` : sql`and plan.area_code = ${area}`}
      ${words === undefined ? sql`` : sql`and dossier.title ilike ${`%${words}%`}`}
    order by base_id limit ${size} offset ${(page - 1) * size}`);
  return { rows, total: Number(rows[0]?.total ?? 0) };
}

function within(units: readonly number[] | null, column: SQL): SQL {
  return units === null ? sql`` : sql`and ${column} = any(${sql.param([...units])}::bigint[])`;
}
