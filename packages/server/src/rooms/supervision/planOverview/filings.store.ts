import type { annualFilings, PlanStage } from '@jijiao/contract';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { areaOfBase } from '../../register/index.ts';
import { within } from './planOverview.store.ts';

/** The plan or the summary of a base; of one that nobody has opened the base alone is known, and what was due. */
export interface FilingRow extends Record<string, unknown> {
  readonly dossier_id: string | null;
  readonly base_id: string;
  readonly area_code: string | null;
  readonly due_on: string | null;
  readonly handed_in_on: string | null;
  readonly late_on: string | null;
  readonly filed_on: string | null;
  readonly state: string | null;
  readonly number: string | null;
  readonly unit: string | null;
  readonly marked_due: string | null;
}

const itemsBy = ['field', 'audience', 'kind'] as const;

export interface FindFilings extends Partial<Readonly<Record<(typeof itemsBy)[number], string | undefined>>> {
  readonly of: (typeof annualFilings)[number];
  /** The year of the plan or of the summary. */
  readonly year: number;
  readonly units: readonly number[] | null;
  readonly show: PlanStage;
  readonly area?: string | undefined;
  readonly q?: string | undefined;
}

/** What is filed, or was due and is not there: the plans of a year from their table, the summaries beside the marks of lateness. */
const sources = {
  plan: (year: number) => sql`
    select plan.dossier_id, plan.base_id, plan.area_code, plan.due_on, plan.handed_in_on, plan.late_on, plan.filed_on, late.due_on as marked_due,
      late.guiding_unit_id as marked_unit
    from annual_plan plan left join annual_lateness late
      on late.what = 'plan' and late.year = plan.year and late.base_id = plan.base_id
    where plan.year = ${year}`,
  summary: (year: number) => sql`
    select summary.dossier_id, coalesce(summary.base_id, late.base_id) as base_id,
      ${areaOfBase(sql`coalesce(summary.base_id, late.base_id)`)} as area_code, summary.due_on, summary.handed_in_on, summary.late_on,
      summary.filed_on, late.due_on as marked_due, late.guiding_unit_id as marked_unit
    from (select * from annual_summary where year = ${year}) summary
      full join (select * from annual_lateness where what = 'summary' and year = ${year}) late on late.base_id = summary.base_id`,
} as const;

const stands: Readonly<Record<PlanStage, SQL>> = {
  toPlan: sql`true`,
  handedIn: sql`handed_in_on is not null`,
  examined: sql`state in ('examined', 'settled')`,
  onFile: sql`filed_on is not null`,
  late: sql`late_on is not null`,
  missing: sql`handed_in_on is null and marked_due is not null`,
};

/** A page of the plans or summaries of a year that stand at a stage, by base, with their whole number. */
export async function listFilingRows(
  tx: Tx,
  { of, year, units, show, area, q, ...find }: FindFilings,
  { page, size }: { page: number; size: number },
): Promise<{ rows: FilingRow[]; total: number }> {
  const words = q?.replace(/[\\%_]/g, '\\$&');
  const items = itemsBy.flatMap((dimension) =>
    find[dimension] === undefined ? [] : [hasItem(year, dimension, find[dimension])],
  );
  const { rows } = await tx.execute<FilingRow & { total: string }>(sql`
    select dossier_id, base_id, filing.area_code, due_on::text, handed_in_on::text, late_on::text, filed_on::text, state, dossier.number,
      organisation.name as unit, marked_due::text, count(*) over () as total
    from (${sources[of](year)}) filing left join dossier on dossier.id = dossier_id
      left join organisation on organisation.id = coalesce(dossier.guiding_unit_id, marked_unit)
    where ${stands[show]} ${within(units, sql`coalesce(dossier.guiding_unit_id, marked_unit)`)}
      ${area === undefined ? sql`` : sql`and filing.area_code = ${area}`}
      ${words === undefined ? sql`` : sql`and dossier.title ilike ${`%${words}%`}`}
      ${sql.join(items)}
    order by base_id limit ${size} offset ${(page - 1) * size}`);
  return { rows, total: Number(rows[0]?.total ?? 0) };
}

/** Whether the plan of the base for that year has such an item; while its base alone sees the plan, it has none. */
const hasItem = (year: number, dimension: string, value: string): SQL => sql` and exists (
  select from annual_plan planned join dossier record on record.id = planned.dossier_id
    join plan_total total on total.sheet_id = planned.dossier_id
  where planned.base_id = filing.base_id and planned.year = ${year} and record.state not in ('draft', 'returned')
    and total.dimension = ${dimension} and total.value = ${value})`;
