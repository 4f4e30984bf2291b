import { type AmendmentFacts, amendmentOpeningRules, judge, planStandingRules, type Refusal } from '@jijiao/measures';
import type { Context } from '../../../platform/http/context.ts';
import { getBase } from '../../register/index.ts';
import { planFacts } from '../annualPlan/annualPlan.facts.ts';
import { getPlanRecord } from '../annualPlan/annualPlan.store.ts';
import { countOpen } from './planAmendment.store.ts';

/** Why an amendment of the plan cannot be begun. */
export async function amendmentRefusals(context: Context, planId: number): Promise<Refusal[]> {
  const plan = await getPlanRecord(context.tx, planId);
  const facts: AmendmentFacts = {
    amendment: {
      reason: null,
      differences: 0,
      planOnFile: plan.filedOn !== null,
      otherOpen: await countOpen(context.tx, planId, null),
      current: true,
    },
  };
  const { base } = await getBase(context, plan.baseId);
  const on = { on: context.today, read: await context.parameters(base.guidingUnitId) };
  return [...judge(amendmentOpeningRules, facts, on), ...judge(planStandingRules, await planFacts(context, plan), on)];
}
