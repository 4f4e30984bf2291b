import type { PlanStage } from '@jijiao/contract';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Dossier } from '../../../platform/dossier/kinds.ts';
import { type CountedPlan, countPlanned, countStages } from '../planOverview/counting.ts';
import { holdMarking, isMarkedLate } from '../reminder/marking.ts';
import type { AnnualPlan } from './annualPlan.store.ts';

type Opened = Pick<AnnualPlan, 'baseId' | 'year'>;

/** Counts a plan that was opened just now; where its base is marked late already, as missing too. */
export async function countOpened(tx: Tx, record: Dossier, { baseId, year }: Opened): Promise<void> {
  await holdMarking(tx, year, 'shared');
  const missing = (await isMarkedLate(tx, baseId, year)) ? 1 : 0;
  await countStages(tx, { year, unitId: record.guidingUnitId }, { toPlan: 1, missing });
}

/** Counts the first handing in of a plan: in time or late, and missing no more. */
export async function countHandedIn(tx: Tx, record: Dossier, plan: AnnualPlan, late: boolean): Promise<void> {
  const missing = (await isMarkedLate(tx, plan.baseId, plan.year)) ? -1 : 0;
  const grown = { handedIn: 1, late: late ? 1 : 0, missing };
  await countStages(tx, { year: plan.year, unitId: record.guidingUnitId }, grown);
}

/** What a move of a plan changes beside its first handing in: whether its items count, and how far it has come. */
const grown: Readonly<Record<string, { items?: 1 | -1; stages?: Partial<Record<PlanStage, number>> }>> = {
  submit: { items: 1 },
  return: { items: -1 },
  examine: { stages: { examined: 1 } },
  sendBack: { items: -1, stages: { examined: -1 } },
  file: { stages: { onFile: 1 } },
};

/** Counts a move of a plan, in its transaction. */
export async function countMove(tx: Tx, record: Dossier, plan: AnnualPlan, move: string): Promise<void> {
  const { items, stages } = grown[move] ?? {};
  const counted = countedPlan(plan, record.guidingUnitId);
  if (stages) await countStages(tx, counted, stages);
  if (items) await countPlanned(tx, counted, items);
}

/** A plan as the counters know it. */
export function countedPlan(plan: AnnualPlan, unitId: number | null): CountedPlan {
  return { planId: plan.dossierId, year: plan.year, unitId, areaCode: plan.areaCode };
}
