import type { OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/supervision/annualPlan';
import { holds } from '../../../platform/auth/actor.ts';
import { dueAt, headOf } from '../../../platform/dossier/head.ts';
import { type Dossier, stateOf } from '../../../platform/dossier/kinds.ts';
import { seeDossier } from '../../../platform/dossier/sight.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { getBase, type SeenBase, seeBase } from '../../register/index.ts';
import { amendmentRefusals } from '../planAmendment/openable.ts';
import { countFiled, listAmendments } from '../planAmendment/planAmendment.store.ts';
import { findPlanOfYear, getPlanRecord, listPlansOf, listRevisions } from './annualPlan.store.ts';
import { listItems } from './items.store.ts';
import { openingRefusals } from './opening.ts';
import { totalsOf } from './totals.ts';

type PlanRow = OutputOf<typeof wire.listPlans>['rows'][number];

/** The plans of a base by year, and the years for which the reader can open one. */
export async function listPlans(context: Context, baseId: number): Promise<OutputOf<typeof wire.listPlans>> {
  const seen = await seeBase(context, baseId);
  const found = await listPlansOf(context.tx, baseId);
  const ids = found.map(({ plan }) => plan.dossierId);
  const [filed, visible] = await Promise.all([
    countFiled(context.tx, ids),
    context.house.rooms.sight.seenAmong(context, ids),
  ]);
  const rows: PlanRow[] = [];
  for (const { plan, record } of found) {
    const { items, personTimes, budgetFen } = await totalsOf(context.tx, plan.dossierId);
    rows.push({
      id: record.id,
      year: plan.year,
      number: record.number,
      state: stateOf(context, record),
      dueAt: dueAt(record),
      lateOn: plan.lateOn,
      filedOn: plan.filedOn,
      amendments: filed.get(record.id) ?? 0,
      totals: visible.has(record.id) ? { items, personTimes, budgetFen } : null,
    });
  }
  return { rows, openable: isKept(context, seen.base.organisationId) ? await openableYears(context, seen) : [] };
}

async function openableYears(context: Context, seen: SeenBase): Promise<OutputOf<typeof wire.listPlans>['openable']> {
  const thisYear = Number(context.today.slice(0, 4));
  const years: OutputOf<typeof wire.listPlans>['openable'] = [];
  for (const year of [thisYear + 1, thisYear]) {
    const refusals = await openingRefusals(context, seen, year);
    if (!refusals.some(({ rule }) => rule === 'plan.onePerYear'))
      years.push({ year, refusals: refusals as (typeof years)[number]['refusals'] });
  }
  return years;
}

/** One plan, whole but for its items, for whoever may see it. */
export async function getPlan(context: Context, id: number): Promise<OutputOf<typeof wire.getPlan>> {
  const { tx } = context;
  const record = await seeDossier(context, id, 'annualPlan');
  const plan = await getPlanRecord(tx, id);
  const lastYear = await findPlanOfYear(tx, plan.baseId, plan.year - 1);
  const amendments = await listAmendments(tx, id);
  const { sight } = context.house.rooms;
  const visible = await sight.seenAmong(
    context,
    amendments.map((each) => each.record.id),
  );
  const seen = amendments.filter(({ record: each }) => visible.has(each.id));
  return {
    head: await headOf(context, record),
    base: shapeBase(await getBase(context, plan.baseId)),
    year: plan.year,
    dueOn: plan.dueOn,
    handedInOn: plan.handedInOn,
    lateOn: plan.lateOn,
    filedOn: plan.filedOn,
    revision: plan.revision,
    totals: await totalsOf(tx, id),
    lastYear: lastYear ? { id: lastYear.dossierId, items: (await listItems(tx, lastYear.dossierId)).length } : null,
    revisions: await listRevisions(tx, id),
    amendments: seen.map(({ amendment, record: each }) => ({
      id: each.id,
      number: each.number,
      state: stateOf(context, each),
      filedOn: amendment.filedOn,
      reason: amendment.reason,
    })),
    amendable: isKept(context, record.ownerId) ? await amendableOf(context, record) : null,
  };
}

async function amendableOf(context: Context, record: Dossier) {
  return (await amendmentRefusals(context, record.id)) as NonNullable<OutputOf<typeof wire.getPlan>['amendable']>;
}

/** A base as a plan names it. */
export function shapeBase({ base, version }: SeenBase): OutputOf<typeof wire.getPlan>['base'] {
  return { id: base.id, number: base.number, name: version.name, host: version.host };
}

function isKept(context: Context, hostId: number | null): boolean {
  return hostId !== null && holds(actorOf(context), 'applicant', { organisationId: hostId });
}
