import { annualSummaryMoves, type MoveTable } from '@jijiao/measures';
import { eq } from 'drizzle-orm';
import { type Dossier, type MoveEffect, registerKind } from '../../../platform/dossier/kinds.ts';
import { documentNumber, nextNumber } from '../../../platform/dossier/numbering.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import type { Context } from '../../../platform/http/context.ts';
import { summaryFacts } from './annualSummary.facts.ts';
import { type AnnualSummary, getSummaryRecord, writeSummary } from './annualSummary.store.ts';
import { linesOf, wholeOf } from './lines.ts';

/** Makes annual summaries known to the dossier engine. */
export function registerAnnualSummaryKind(): void {
  registerKind({
    table: annualSummaryMoves as unknown as MoveTable<string, never>,
    privateStates: ['draft'],
    scope: (record) => record.guidingUnitId,
    look: summaryFacts,
    facts: (_context, _record, seen) => seen,
    effect,
  });
}

async function effect(context: Context, record: Dossier, name: string): Promise<MoveEffect | undefined> {
  const { tx, today } = context;
  const summary = await getSummaryRecord(tx, record);
  if (name === 'submit') return handIn(context, summary);
  if (name === 'return' || name === 'sendBack') return { dueOn: summary.dueOn };
  if (name === 'lapse') await writeSummary(tx, record.id, { lapsedOn: today });
  if (name !== 'file') return undefined;
  const number = documentNumber('冀继总备', summary.year, await nextNumber(tx, 'annualSummary', summary.year));
  await tx.update(dossier).set({ number }).where(eq(dossier.id, record.id));
  await writeSummary(tx, record.id, { filedOn: today, filedLines: await linesOf(context, summary) });
  return { detail: { number } };
}

/** The first handing in tells whether the summary is in time; a return does not make it late (Art. 20). */
async function handIn(context: Context, summary: AnnualSummary): Promise<MoveEffect> {
  const { tx, today } = context;
  const people = wholeOf(await linesOf(context, summary)).find(({ name }) => name === 'personTimes');
  const detail = { planned: people?.planned ?? 0, done: people?.done ?? 0 };
  if (summary.handedInOn !== null) return { detail };
  const lateOn = today > summary.dueOn ? today : null;
  await writeSummary(tx, summary.dossierId, { handedInOn: today, lateOn });
  return { detail: { ...detail, ...(lateOn && { late: lateOn }) } };
}
