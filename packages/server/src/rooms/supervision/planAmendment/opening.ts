import type { OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/supervision/annualPlan';
import { type AmendmentFacts, amendmentOpeningRules, judge, planStandingRules, type Refusal } from '@jijiao/measures';
import { holds } from '../../../platform/auth/actor.ts';
import { openDossier } from '../../../platform/dossier/move.ts';
import { seeDossier } from '../../../platform/dossier/sight.ts';
import { lockDossier } from '../../../platform/dossier/store.ts';
import { titleOf } from '../../../platform/dossier/titles.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { forbidden, refused } from '../../../platform/http/errors.ts';
import { getBase } from '../../register/index.ts';
import { planFacts } from '../annualPlan/annualPlan.facts.ts';
import { getPlanRecord } from '../annualPlan/annualPlan.store.ts';
import { countTotals, enterItems, listItems } from '../annualPlan/items.store.ts';
import { countOpen } from './planAmendment.store.ts';
import { planAmendment } from './planAmendment.tables.ts';

/** Begins an amendment of a plan on file: its items are copied, to be changed. One at a time; two at once queue on the plan. */
export async function openAmendmentOf(context: Context, planId: number): Promise<OutputOf<typeof wire.openAmendment>> {
  await seeDossier(context, planId, 'annualPlan');
  const record = await lockDossier(context.tx, planId);
  if (record.ownerId === null || !holds(actorOf(context), 'applicant', { organisationId: record.ownerId }))
    throw forbidden();
  const refusals = await amendmentRefusals(context, planId);
  if (refusals.length) throw refused(refusals);
  const { tx, now } = context;
  const plan = await getPlanRecord(tx, planId);
  const { version, parties } = await getBase(context, plan.baseId);
  const opened = await openDossier(context, {
    kind: 'planAmendment',
    title: titleOf('planAmendment', { host: version.host, year: plan.year }),
    parentId: planId,
    ...parties,
  });
  await tx.insert(planAmendment).values({ dossierId: opened.id, planId, fromRevision: plan.revision });
  await enterItems(
    tx,
    (await listItems(tx, planId)).map(({ id, content }) => ({
      sheetId: opened.id,
      originId: id,
      content,
      savedAt: now,
      savedBy: actorOf(context).personId,
    })),
  );
  await countTotals(tx, opened.id);
  return { id: opened.id };
}

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
