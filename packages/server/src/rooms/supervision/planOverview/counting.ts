import type { PlanStage } from '@jijiao/contract';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { plannedBy } from './planned.ts';

/** A plan as the counters know it. */
export interface CountedPlan {
  readonly planId: number;
  readonly year: number;
  readonly unitId: number | null;
  readonly areaCode: string | null;
}

/** Moves a plan between the stages, in the transaction that moves it: by how much each stage grows. */
export async function countStages(
  tx: Tx,
  { year, unitId }: Pick<CountedPlan, 'year' | 'unitId'>,
  grown: Readonly<Partial<Record<PlanStage, number>>>,
): Promise<void> {
  const stages = Object.entries(grown).filter(([, by]) => by !== 0);
  if (stages.length === 0) return;
  await takeCounters(tx, year, unitId);
  await add(
    tx,
    sql`select ${year}::int, ${unitId ?? 0}::bigint, 'stage', stage, grown::int, 0, 0, 0, 0
      from unnest(${sql.param(stages.map(([stage]) => stage))}::text[], ${sql.param(stages.map(([, by]) => by))}::int[]) as each(stage, grown)
      order by stage`,
  );
}

/** Counts as missing the plans of bases that were marked late just now and have handed in nothing since. */
export async function countMissing(tx: Tx, year: number, baseIds: readonly number[]): Promise<void> {
  await add(
    tx,
    sql`select ${year}::int, coalesce(guiding_unit_id, 0), 'stage', 'missing', count(*)::int, 0, 0, 0, 0
      from annual_plan join dossier on id = dossier_id
      where year = ${year} and handed_in_on is null and base_id = any(${sql.param([...baseIds])}::bigint[])
      group by 2 order by 2`,
  );
}

/** Adds what a plan's items come to, or takes it off, as the items stand now. */
export async function countPlanned(
  tx: Tx,
  { planId, year, unitId, areaCode }: CountedPlan,
  sign: 1 | -1,
): Promise<void> {
  await takeCounters(tx, year, unitId);
  const plan = sql`select ${planId}::bigint as dossier_id, ${year}::int as year, ${unitId ?? 0}::bigint as unit,
    ${areaCode}::text as area_code`;
  const by = sql.raw(String(sign));
  await add(
    tx,
    sql`select year, unit, dimension, value, ${by} * plans, ${by} * items, ${by} * person_times, ${by} * hours_tenths, ${by} * budget_fen
      from ${plannedBy(plan)} planned order by dimension, value`,
  );
}

async function add(tx: Tx, rows: SQL): Promise<void> {
  await tx.execute(sql`
    insert into plan_counter as kept (year, unit_id, dimension, value, plans, items, person_times, hours_tenths, budget_fen) ${rows}
    on conflict (year, unit_id, dimension, value) do update set plans = kept.plans + excluded.plans,
      items = kept.items + excluded.items, person_times = kept.person_times + excluded.person_times,
      hours_tenths = kept.hours_tenths + excluded.hours_tenths, budget_fen = kept.budget_fen + excluded.budget_fen`);
}

/** Those who count for one unit and year queue, so that no two of them hold rows the other waits for. */
async function takeCounters(tx: Tx, year: number, unitId: number | null): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`plan_counter ${year} ${unitId ?? 0}`}, 0))`);
}
