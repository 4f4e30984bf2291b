import { type GuidanceFacts, type PlanFacts, type PlanItemFacts, planItemFacts } from '@jijiao/measures';
import type { Dossier } from '../../../platform/dossier/kinds.ts';
import type { Context } from '../../../platform/http/context.ts';
import { getBase } from '../../register/index.ts';
import type { AnnualPlan } from './annualPlan.store.ts';
import { listItems } from './items.store.ts';
import { curricula, summaries } from './ports.ts';

/** What the law asks of a plan as a whole. */
export async function planFacts(context: Context, plan: Pick<AnnualPlan, 'baseId' | 'year'>): Promise<PlanFacts> {
  const { version } = await getBase(context, plan.baseId);
  return {
    plan: {
      year: plan.year,
      baseStatus: version.status,
      summaryHandedIn: await summaries.of(context)(context.tx, plan.baseId, plan.year - 1),
      alreadyOpened: false,
    },
  };
}

/** What the law asks of the items of a plan, or of those of an amendment. */
export async function itemFacts(context: Context, sheetId: number, plan: AnnualPlan): Promise<PlanItemFacts> {
  const consented = await curricula.of(context)(context.tx, plan.baseId, plan.year);
  const rows = await listItems(context.tx, sheetId);
  return planItemFacts(
    rows.map(({ content }) => content),
    new Set(consented.map(({ id }) => id)),
  );
}

/** Which unit guides the base, and by which the actor acts. */
export function guidanceFacts(context: Context, record: Dossier): GuidanceFacts {
  const acting = context.actor?.posts.find(({ organisationId }) => organisationId === record.guidingUnitId);
  return { guidance: { guidingUnit: record.guidingUnitId ?? 0, actingUnit: acting?.organisationId ?? -1 } };
}
