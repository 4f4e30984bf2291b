import { type PlanAmendmentDossierFacts, planAmendmentMoves } from '@jijiao/measures';
import { eq } from 'drizzle-orm';
import { type Dossier, kind, type MoveEffect } from '../../../platform/dossier/kinds.ts';
import { documentNumber, nextNumber } from '../../../platform/dossier/numbering.ts';
import { getDossier, lockDossier } from '../../../platform/dossier/store.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import type { Context } from '../../../platform/http/context.ts';
import { guidanceFacts, itemFacts, planFacts } from '../annualPlan/annualPlan.facts.ts';
import { getPlanRecord } from '../annualPlan/annualPlan.store.ts';
import { answerMarks, sendMarks } from '../annualPlan/marks.store.ts';
import { applyAmendment } from './applying.ts';
import { countOpen, getAmendmentRecord } from './planAmendment.store.ts';
import { planAmendment } from './planAmendment.tables.ts';
import { differencesOfAmendment } from './planAmendment.ts';

/** An amendment of an annual plan on file (Art. 20). */
export const planAmendmentKind = kind(
  planAmendmentMoves,
  {
    scope: (record) => record.guidingUnitId,
    // The plan stands still while an amendment is brought into it.
    lock: async ({ tx }, { id }, move) => {
      if (move === 'file') await lockDossier(tx, (await getAmendmentRecord(tx, id)).planId);
    },
    look,
  },
  {
    submit: { effect: answerAll },
    examine: { effect: answerAll },
    refuse: { effect: answerAll },
    withdraw: { effect: answerAll },
    return: { effect: sendMarked },
    sendBack: { effect: sendMarked },
    file: { effect: bringIn },
  },
);

async function look(context: Context, record: Dossier): Promise<PlanAmendmentDossierFacts> {
  const { tx } = context;
  const amendment = await getAmendmentRecord(tx, record.id);
  const plan = await getPlanRecord(tx, amendment.planId);
  return {
    amendment: {
      reason: amendment.reason,
      differences: (await differencesOfAmendment(context, amendment, plan)).length,
      planOnFile: plan.filedOn !== null,
      otherOpen: await countOpen(tx, plan.dossierId, record.id),
      current: plan.revision === amendment.fromRevision,
    },
    ...(await planFacts(context, plan)),
    ...(await itemFacts(context, record.id, plan)),
    ...guidanceFacts(context, record),
  };
}

async function sendMarked({ tx, now }: Context, record: Dossier): Promise<MoveEffect> {
  return { detail: { marks: await sendMarks(tx, record.id, record.actUnit ?? 0, now) } };
}

async function answerAll({ tx, now }: Context, record: Dossier): Promise<undefined> {
  await answerMarks(tx, record.id, now);
  return undefined;
}

async function bringIn(context: Context, record: Dossier): Promise<MoveEffect> {
  const { tx, now, today } = context;
  await answerMarks(tx, record.id, now);
  const amendment = await getAmendmentRecord(tx, record.id);
  const plan = await getPlanRecord(tx, amendment.planId);
  const number = documentNumber('冀继计调', plan.year, await nextNumber(tx, 'planAmendment', plan.year));
  await tx.update(dossier).set({ number }).where(eq(dossier.id, record.id));
  // The plan's own unit: its counters stay where they were begun.
  const { guidingUnitId: unitId } = await getDossier(tx, plan.dossierId);
  await tx.update(planAmendment).set({ filedOn: today }).where(eq(planAmendment.dossierId, record.id));
  return { detail: { number, revision: await applyAmendment(context, plan, record.id, unitId) } };
}
