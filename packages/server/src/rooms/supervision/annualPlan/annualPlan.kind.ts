import { type AnnualPlanDossierFacts, annualPlanMoves } from '@jijiao/measures';
import { eq } from 'drizzle-orm';
import { type Dossier, kind, type MoveEffect } from '../../../platform/dossier/kinds.ts';
import { documentNumber, nextNumber } from '../../../platform/dossier/numbering.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import type { Context } from '../../../platform/http/context.ts';
import { holdMarking } from '../reminder/marking.ts';
import { guidanceFacts, itemFacts, planFacts } from './annualPlan.facts.ts';
import { getPlanRecord } from './annualPlan.store.ts';
import { annualPlan } from './annualPlan.tables.ts';
import { countHandedIn, countMove } from './counted.ts';
import { fileRevision } from './filing.ts';
import { listTotals } from './items.store.ts';
import { answerMarks, sendMarks } from './marks.store.ts';

/** The annual plan of a base (Art. 20). */
export const annualPlanKind = kind(
  annualPlanMoves,
  {
    scope: (record) => record.guidingUnitId,
    look,
    every: count,
  },
  {
    submit: { effect: handIn },
    return: { effect: sendMarked },
    sendBack: { effect: sendMarked },
    examine: { effect: answerAll },
    file: { effect: file },
    lapse: { effect: lapse },
  },
);

async function look(context: Context, record: Dossier): Promise<AnnualPlanDossierFacts> {
  const plan = await getPlanRecord(context.tx, record.id);
  return {
    ...(await planFacts(context, plan)),
    ...(await itemFacts(context, record.id, plan)),
    ...guidanceFacts(context, record),
  };
}

/** The counters of the overview follow each move; a plan that is handed in is marked late by nobody at that moment. */
async function count({ tx, now }: Context, record: Dossier, move: string): Promise<void> {
  const plan = await getPlanRecord(tx, record.id);
  if (move === 'submit') {
    await answerMarks(tx, record.id, now);
    await holdMarking(tx, plan.year, 'shared');
  }
  await countMove(tx, record, plan, move);
}

async function answerAll({ tx, now }: Context, record: Dossier): Promise<undefined> {
  await answerMarks(tx, record.id, now);
  return undefined;
}

async function sendMarked({ tx, now }: Context, record: Dossier): Promise<MoveEffect> {
  const { dueOn } = await getPlanRecord(tx, record.id);
  const marks = await sendMarks(tx, record.id, record.actUnit ?? 0, now);
  return { detail: { marks }, ...(dueOn !== null && { dueOn }) };
}

async function file(context: Context, record: Dossier): Promise<MoveEffect> {
  const { tx, now, today } = context;
  const plan = await getPlanRecord(tx, record.id);
  await answerMarks(tx, record.id, now);
  const number = documentNumber('冀继计备', plan.year, await nextNumber(tx, 'annualPlan', plan.year));
  await tx.update(dossier).set({ number }).where(eq(dossier.id, record.id));
  await tx.update(annualPlan).set({ filedOn: today }).where(eq(annualPlan.dossierId, record.id));
  return { detail: { number, revision: await fileRevision(context, plan, record.id) } };
}

async function lapse({ tx, today }: Context, record: Dossier): Promise<undefined> {
  await tx.update(annualPlan).set({ lapsedOn: today }).where(eq(annualPlan.dossierId, record.id));
  return undefined;
}

/** The first handing in tells whether the plan is in time; a return does not make it late (Art. 20). */
async function handIn(context: Context, record: Dossier): Promise<MoveEffect> {
  const { tx, today } = context;
  const plan = await getPlanRecord(tx, record.id);
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
