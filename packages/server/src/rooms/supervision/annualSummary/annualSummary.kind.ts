import { annualSummaryMoves } from '@jijiao/measures';
import { eq } from 'drizzle-orm';
import { type Dossier, kind, type MoveEffect } from '../../../platform/dossier/kinds.ts';
import { documentNumber, nextNumber } from '../../../platform/dossier/numbering.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import type { Context } from '../../../platform/http/context.ts';
import { summaryFacts } from './annualSummary.facts.ts';
import { getSummaryRecord, writeSummary } from './annualSummary.store.ts';
import { linesOf, wholeOf } from './lines.ts';

/** The annual summary of a base (Art. 20). */
export const annualSummaryKind = kind(
  annualSummaryMoves,
  {
    scope: (record) => record.guidingUnitId,
    look: summaryFacts,
  },
  {
    submit: { effect: handIn },
    return: { effect: asDueAsBefore },
    sendBack: { effect: asDueAsBefore },
    file: { effect: file },
    lapse: { effect: lapse },
  },
);

async function asDueAsBefore({ tx }: Context, record: Dossier): Promise<MoveEffect> {
  return { dueOn: (await getSummaryRecord(tx, record)).dueOn };
}

async function file(context: Context, record: Dossier): Promise<MoveEffect> {
  const { tx, today } = context;
  const summary = await getSummaryRecord(tx, record);
  const number = documentNumber('冀继总备', summary.year, await nextNumber(tx, 'annualSummary', summary.year));
  await tx.update(dossier).set({ number }).where(eq(dossier.id, record.id));
  await writeSummary(tx, record.id, { filedOn: today, filedLines: await linesOf(context, summary) });
  return { detail: { number } };
}

async function lapse({ tx, today }: Context, record: Dossier): Promise<undefined> {
  await writeSummary(tx, record.id, { lapsedOn: today });
  return undefined;
}

/** The first handing in tells whether the summary is in time; a return does not make it late (Art. 20). */
async function handIn(context: Context, record: Dossier): Promise<MoveEffect> {
  const { tx, today } = context;
  const summary = await getSummaryRecord(tx, record);
  const people = wholeOf(await linesOf(context, summary)).find(({ name }) => name === 'personTimes');
  const detail = { planned: people?.planned ?? 0, done: people?.done ?? 0 };
  if (summary.handedInOn !== null) return { detail };
  const lateOn = today > summary.dueOn ? today : null;
  await writeSummary(tx, summary.dossierId, { handedInOn: today, lateOn });
  return { detail: { ...detail, ...(lateOn && { late: lateOn }) } };
}
