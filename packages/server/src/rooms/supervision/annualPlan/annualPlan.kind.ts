import { type AnnualPlanDossierFacts, annualPlanMoves, type MoveTable } from '@jijiao/measures';
import { eq } from 'drizzle-orm';
import { type Dossier, type MoveEffect, registerKind } from '../../../platform/dossier/kinds.ts';
import { documentNumber, nextNumber } from '../../../platform/dossier/numbering.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import type { Context } from '../../../platform/http/context.ts';
import { holdMarking } from '../reminder/marking.ts';
import { guidanceFacts, itemFacts, planFacts } from './annualPlan.facts.ts';
import { type AnnualPlan, getPlanRecord } from './annualPlan.store.ts';
import { annualPlan } from './annualPlan.tables.ts';
import { countHandedIn, countMove } from './counted.ts';
import { fileRevision } from './filing.ts';
import { listTotals } from './items.store.ts';
import { answerMarks, sendMarks } from './marks.store.ts';

/** Makes annual plans known to the dossier engine. */
export function registerAnnualPlanKind(): void {
  registerKind({
    table: annualPlanMoves as unknown as MoveTable<string, never>,
    privateStates: ['draft'],
    scope: (record) => record.guidingUnitId,
    look,
    facts: (_context, _record, seen) => seen,
    effect,
  });
}

async function look(context: Context, record: Dossier): Promise<AnnualPlanDossierFacts> {
  const plan = await getPlanRecord(context.tx, record.id);
  return {
    ...(await planFacts(context, plan)),
    ...(await itemFacts(context, record.id, plan)),
    ...guidanceFacts(context, record),
  };
}

async function effect(context: Context, record: Dossier, name: string): Promise<MoveEffect | undefined> {
  const { tx, now, today } = context;
  const plan = await getPlanRecord(tx, record.id);
  const mine = eq(annualPlan.dossierId, record.id);
  if (name === 'submit') {
    await answerMarks(tx, record.id, now);
    await holdMarking(tx, plan.year, 'shared');
  }
  await countMove(tx, record, plan, name);
  if (name === 'submit') return handIn(context, record, plan);
  if (name === 'return' || name === 'sendBack') {
    const marks = await sendMarks(tx, record.id, record.actUnit ?? 0, now);
    return { detail: { marks }, ...(plan.dueOn !== null && { dueOn: plan.dueOn }) };
  }
  if (name === 'examine') await answerMarks(tx, record.id, now);
  if (name === 'file') {
    await answerMarks(tx, record.id, now);
    const number = documentNumber('冀继计备', plan.year, await nextNumber(tx, 'annualPlan', plan.year));
    await tx.update(dossier).set({ number }).where(eq(dossier.id, record.id));
    await tx.update(annualPlan).set({ filedOn: today }).where(mine);
    return { detail: { number, revision: await fileRevision(context, plan, record.id) } };
  }
  if (name === 'lapse') await tx.update(annualPlan).set({ lapsedOn: today }).where(mine);
  return undefined;
}

/** The first handing in tells whether the plan is in time; a return does not make it late (Art. 20). */
async function handIn(context: Context, record: Dossier, plan: AnnualPlan): Promise<MoveEffect> {
  const { tx, today } = context;
  const totals = (await listTotals(tx, plan.dossierId)).find(({ dimension }) => dimension === 'whole');
  const detail = {
    items: totals?.items ?? 0,
    personTimes: totals?.personTimes ?? 0,
    budgetFen: totals?.budgetFen ?? 0,
  };
  if (plan.handedInOn !== null) return { detail };
  const lateOn = plan.dueOn !== null && today > plan.dueOn ? today : null;
  await tx.update(annualPlan).set({ handedInOn: today, lateOn }).where(eq(annualPlan.dossierId, plan.dossierId));
  await countHandedIn(tx, record, plan, lateOn !== null);
  return { detail: { ...detail, ...(lateOn && { late: lateOn }) } };
}
