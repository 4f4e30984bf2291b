import type { BodyOf, OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/supervision/annualPlan';
import {
  annualDueOn,
  annualOpensOn,
  annualPlanMoves,
  judge,
  latenessReached,
  type PlanFacts,
  planOpeningRules,
  type Refusal,
} from '@jijiao/measures';
import { openDossier } from '../../../platform/dossier/move.ts';
import { titleOf } from '../../../platform/dossier/titles.ts';
import type { Context } from '../../../platform/http/context.ts';
import { refused } from '../../../platform/http/errors.ts';
import { actForBase, getBase, listOperatingBases, operatedOn, type SeenBase } from '../../register/index.ts';
import { planFacts } from './annualPlan.facts.ts';
import { annualPlanKind } from './annualPlan.kind.ts';
import { findPlanOfYear, listMissed, lockOpening, withPlanOf } from './annualPlan.store.ts';
import { annualPlan } from './annualPlan.tables.ts';
import { countOpened } from './counted.ts';
import { countTotals } from './items.store.ts';

/** Opens the plan of a base for a year in the name of its host. Refuses (409) what the law does not allow, with every reason. */
export async function openPlan(
  context: Context,
  baseId: number,
  { year }: BodyOf<typeof wire.openPlan>,
): Promise<OutputOf<typeof wire.openPlan>> {
  const seen = await actForBase(context, baseId);
  await lockOpening(context.tx, baseId);
  const refusals = await openingRefusals(context, seen, year);
  if (refusals.length) throw refused(refusals);
  return { id: await makePlan(context, seen, year) };
}

/** What stands in the way of opening the plan of a year. */
export async function openingRefusals(context: Context, { base }: SeenBase, year: number): Promise<Refusal[]> {
  const alreadyOpened = (await findPlanOfYear(context.tx, base.id, year)) !== undefined;
  const { plan } = await planFacts(context, { baseId: base.id, year });
  const facts: PlanFacts = { plan: { ...plan, alreadyOpened } };
  const read = await context.parameters(base.guidingUnitId);
  return judge(planOpeningRules, facts, { on: context.today, read });
}

async function makePlan(context: Context, { base, version, parties }: SeenBase, year: number): Promise<number> {
  const read = await context.parameters(base.guidingUnitId);
  const due = annualDueOn(year - 1, read);
  // Whoever did not operate yet on the day could not be late.
  const owes = context.today <= due || (await operatedOn(context.tx, base.id, due));
  const record = await openDossier(context, annualPlanKind, {
    title: titleOf(annualPlanMoves, { host: version.host, year }),
    ...parties,
    ...(owes && { dueOn: due }),
  });
  const { tx } = context;
  await tx.insert(annualPlan).values({
    dossierId: record.id,
    baseId: base.id,
    year,
    areaCode: version.areaCode,
    dueOn: owes ? due : null,
  });
  await countTotals(tx, record.id);
  await countOpened(tx, record, { baseId: base.id, year });
  return record.id;
}

/**
 * The bases for which the clock opens a plan today (Art. 20): that of the next year once its day is reached; until then, where the
 * clock stood still over the due date, that of this year for those who owed it.
 */
export async function listPlansToOpen(context: Context): Promise<{ baseId: number; year: number }[]> {
  const { tx, today } = context;
  const read = await context.parameters();
  const overdue = latenessReached(today, read);
  const thisYear = Number(today.slice(0, 4));
  if (overdue === undefined && today < annualOpensOn(thisYear, read)) return [];
  const year = (overdue ?? thisYear) + 1;
  const bases = await listOperatingBases(tx, overdue === undefined ? undefined : annualDueOn(overdue, read));
  const opened = await withPlanOf(tx, year, bases);
  return bases
    .filter((baseId) => !opened.has(baseId))
    .slice(0, 200)
    .map((baseId) => ({ baseId, year }));
}

/** Opens one of them, unless someone was faster. */
export async function openPlanByClock(context: Context, { baseId, year }: { baseId: number; year: number }) {
  await lockOpening(context.tx, baseId);
  const seen = await getBase(context, baseId);
  if ((await openingRefusals(context, seen, year)).length === 0) await makePlan(context, seen, year);
}

/** Plans whose year is over and that were never handed in: the clock lets them lapse. */
export function listPlansToLapse(context: Context): Promise<number[]> {
  return listMissed(context.tx, Number(context.today.slice(0, 4)));
}
