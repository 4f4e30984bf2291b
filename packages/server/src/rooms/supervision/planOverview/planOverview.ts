import { type OutputOf, type PlanStage, planStages, type QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/supervision/planOverview';
import { annualDueOn } from '@jijiao/measures';
import { organisation } from '../../../platform/auth/tables.ts';
import { namesOf } from '../../../platform/dossier/head.ts';
import { stateOf } from '../../../platform/dossier/kinds.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { notFound } from '../../../platform/http/errors.ts';
import { listBasesById } from '../../register/index.ts';
import { type FilingRow, listFilingRows } from './filings.store.ts';
import { seesAllPlans, unitsOverseenBy } from './planOverview.policy.ts';
import { type Counted, countSummariesMissing, findYears, listCounters } from './planOverview.store.ts';

type Overview = OutputOf<typeof wire.getPlanOverview>;
export type BaseOfOverview = OutputOf<typeof wire.listOverviewBases>['rows'][number];

/** The units whose bases the actor sees, null for all; one that is asked for and not seen is 404. */
export function unitsSeen(context: Context, asked: number | undefined): readonly number[] | null {
  const actor = actorOf(context);
  if (seesAllPlans(actor)) return asked === undefined ? null : [asked];
  const own = unitsOverseenBy(actor);
  if (asked === undefined) return own;
  if (!own.includes(asked)) throw notFound();
  return [asked];
}

/** The plans of a year as they are counted: where they stand, and what they plan. Without a year, the one being planned. */
export async function getPlanOverview(
  context: Context,
  query: QueryOf<typeof wire.getPlanOverview>,
): Promise<Overview> {
  const { tx } = context;
  const units = unitsSeen(context, query.unit);
  const year = query.year ?? plannedYear(context);
  const [counters, summariesMissing, known, read] = await Promise.all([
    listCounters(tx, year, units),
    countSummariesMissing(tx, year - 1, units),
    findYears(tx),
    context.parameters(),
  ]);
  const summed = counters.filter(({ unitId }) => unitId === null);
  const unitIds = [...new Set(counters.flatMap(({ unitId }) => unitId ?? []))];
  const names = await namesOf(tx, organisation, unitIds);
  return {
    year,
    years: yearsFrom(year, known ?? { first: year, last: year }, plannedYear(context)),
    dueOn: annualDueOn(year - 1, read),
    stages: stagesIn(summed),
    summariesMissing,
    planned: figuresOf(summed.find(({ dimension }) => dimension === 'whole')),
    by: summed.flatMap((each) =>
      each.dimension === 'stage' || each.dimension === 'whole' || each.items === 0
        ? []
        : [{ dimension: each.dimension, value: each.value, ...figuresOf(each) }],
    ),
    units: unitIds
      .map((id) => {
        const own = counters.filter(({ unitId }) => unitId === id);
        const { personTimes, budgetFen } = figuresOf(own.find(({ dimension }) => dimension === 'whole'));
        return { id: id || null, name: names.get(id) ?? '', stages: stagesIn(own), personTimes, budgetFen };
      })
      .sort((a, b) => (a.id ?? 0) - (b.id ?? 0)),
  };
}

/** Plans of the next year are made from the year before; the overview opens with them. */
function plannedYear({ today }: Context): number {
  return Number(today.slice(0, 4)) + 1;
}

function yearsFrom(shown: number, known: { first: number; last: number }, planned: number): number[] {
  const [first, last] = [Math.min(known.first, shown, planned - 1), Math.max(known.last, shown, planned)];
  return Array.from({ length: last - first + 1 }, (_each, back) => last - back);
}

function figuresOf(row: Counted | undefined): Overview['planned'] {
  const { plans = 0, items = 0, personTimes = 0, hoursTenths = 0, budgetFen = 0 } = row ?? {};
  return { plans, items, personTimes, hoursTenths, budgetFen };
}

function stagesIn(rows: readonly Counted[]): Overview['stages'] {
  const of = (stage: PlanStage) =>
    rows.find(({ dimension, value }) => dimension === 'stage' && value === stage)?.plans ?? 0;
  return Object.fromEntries(planStages.map((stage) => [stage, of(stage)])) as Overview['stages'];
}

/** The bases whose plans, or the summaries that are due with them, stand at a stage, a page of them. */
export async function listOverviewBases(
  context: Context,
  { page, size, unit, year = plannedYear(context), of, ...find }: QueryOf<typeof wire.listOverviewBases>,
): Promise<OutputOf<typeof wire.listOverviewBases>> {
  const units = unitsSeen(context, unit);
  const asked = { ...find, of, units, year: of === 'plan' ? year : year - 1 };
  const found = await listFilingRows(context.tx, asked, { page, size });
  return { rows: await shapeRows(context, of, found.rows), total: found.total, capped: false };
}

const kinds = { plan: 'annualPlan', summary: 'annualSummary' } as const;

async function shapeRows(
  context: Context,
  of: keyof typeof kinds,
  rows: readonly FilingRow[],
): Promise<BaseOfOverview[]> {
  const known = await listBasesById(
    context.tx,
    rows.map(({ base_id }) => Number(base_id)),
  );
  const bases = new Map(known.map((each) => [each.base.id, each]));
  return rows.flatMap((row) => {
    const found = bases.get(Number(row.base_id));
    if (!found) return [];
    const { base, version } = found;
    const state = row.state ?? 'draft';
    return [
      {
        baseId: base.id,
        number: base.number,
        name: version.name,
        host: version.host,
        unit: row.unit,
        areaCode: row.area_code,
        filingId: state === 'draft' ? null : Number(row.dossier_id),
        filingNumber: row.number,
        state: stateOf(context, { kind: kinds[of], state }),
        dueOn: row.due_on ?? row.marked_due,
        handedInOn: row.handed_in_on,
        filedOn: row.filed_on,
        daysLate: daysLate(row, context.today),
      },
    ];
  });
}

function daysLate({ due_on, late_on, handed_in_on, marked_due }: FilingRow, today: string): number | null {
  if (late_on !== null && due_on !== null) return daysBetween(due_on, late_on);
  return handed_in_on === null && marked_due !== null ? daysBetween(marked_due, today) : null;
}

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
