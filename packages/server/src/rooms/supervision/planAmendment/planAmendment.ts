import type { BodyOf, OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/supervision/annualPlan';
import { eq } from 'drizzle-orm';
import { headOf } from '../../../platform/dossier/head.ts';
import { getDossier } from '../../../platform/dossier/store.ts';
import type { Context } from '../../../platform/http/context.ts';
import { notFound, stale } from '../../../platform/http/errors.ts';
import { getBase } from '../../register/index.ts';
import { getRevision } from '../annualPlan/annualPlan.store.ts';
import { shapeBase } from '../annualPlan/annualPlan.ts';
import { listItems } from '../annualPlan/items.store.ts';
import { editSheet, mayEditSheet, seeSheet } from '../annualPlan/planSheet.ts';
import { curricula } from '../annualPlan/ports.ts';
import { sumOf, totalsOf } from '../annualPlan/totals.ts';
import { differencesOf, type PlanDifference } from './differences.ts';
import type { PlanAmendment } from './planAmendment.store.ts';
import { planAmendment } from './planAmendment.tables.ts';

/** An amendment with its differences from the plan that it began from. */
export async function getAmendment(context: Context, id: number): Promise<OutputOf<typeof wire.getAmendment>> {
  const { record, plan, amendment } = await seeSheet(context, id);
  if (!amendment) throw notFound();
  const { tx } = context;
  const from = await getRevision(tx, plan.dossierId, amendment.fromRevision);
  const planRecord = await getDossier(tx, plan.dossierId);
  return {
    head: await headOf(context, record),
    base: shapeBase(await getBase(context, plan.baseId)),
    plan: { id: plan.dossierId, year: plan.year, number: planRecord.number },
    reason: amendment.reason,
    reasonVersion: amendment.reasonVersion,
    filedOn: amendment.filedOn,
    before: sumOf(from.items),
    after: await totalsOf(tx, id),
    differences: await differencesOfAmendment(context, amendment, plan),
    mayEdit: mayEditSheet(context, record),
  };
}

/** How an amendment differs from the filing that it began from. */
export async function differencesOfAmendment(
  context: Context,
  { dossierId, planId, fromRevision }: PlanAmendment,
  { baseId, year }: { baseId: number; year: number },
): Promise<PlanDifference[]> {
  const { tx } = context;
  const from = await getRevision(tx, planId, fromRevision);
  const onFile = from.items.map(({ id, ...content }) => ({ id, content }));
  return differencesOf(onFile, await listItems(tx, dossierId), await curricula.of(context)(context.tx, baseId, year));
}

/** Keeps the reason as typed; 409 with what stands where someone saved in between. */
export async function saveAmendmentReason(
  context: Context,
  id: number,
  { reason, version }: BodyOf<typeof wire.saveAmendmentReason>,
): Promise<OutputOf<typeof wire.saveAmendmentReason>> {
  const { amendment } = await editSheet(context, id);
  if (!amendment) throw notFound();
  if (amendment.reasonVersion !== version) {
    throw stale({ version: amendment.reasonVersion, reason: amendment.reason ?? '' });
  }
  await context.tx
    .update(planAmendment)
    .set({ reason, reasonVersion: version + 1 })
    .where(eq(planAmendment.dossierId, id));
  return { version: version + 1 };
}
