import { judge, summaryEntryRules } from '@jijiao/measures';
import type { Dossier } from '../../../platform/dossier/kinds.ts';
import { seeDossier } from '../../../platform/dossier/sight.ts';
import { lockDossier } from '../../../platform/dossier/store.ts';
import type { Context } from '../../../platform/http/context.ts';
import { forbidden, refused, stale } from '../../../platform/http/errors.ts';
import { isKeeper, isOfficerAt, isOpen } from '../annualPlan/planSheet.ts';
import { type AnnualSummary, getSummaryRecord } from './annualSummary.store.ts';

export interface SeenSummary {
  readonly record: Dossier;
  readonly summary: AnnualSummary;
}

/** The summary, if the actor may see it; else 404. */
export async function seeSummary(context: Context, id: number): Promise<SeenSummary> {
  const record = await seeDossier(context, id, 'annualSummary');
  return { record, summary: await getSummaryRecord(context.tx, record) };
}

/** Whether the actor writes for the base, in a state in which the summary is written. */
export function mayEditSummary(context: Context, record: Dossier): boolean {
  return isKeeper(context, record) && isOpen(record);
}

/** Whether the actor records corrections of what is on file: an official of the province. */
export function mayCorrectSummary(context: Context, { state, issuerId }: Dossier): boolean {
  return state === 'settled' && issuerId !== null && isOfficerAt(context, issuerId);
}

/** The summary locked for a change: 404 unseen, 403 not the base's own, 409 on file or at another desk. */
export async function editSummary(context: Context, id: number): Promise<SeenSummary> {
  await seeSummary(context, id);
  const record = await lockDossier(context.tx, id);
  if (!isKeeper(context, record)) throw forbidden();
  const summary = await getSummaryRecord(context.tx, record);
  const refusals = judge(
    summaryEntryRules,
    { entry: { onFile: summary.filedOn !== null } },
    { on: context.today, read: await context.parameters(record.guidingUnitId) },
  );
  if (refusals.length) throw refused(refusals);
  if (!isOpen(record)) throw stale({ state: record.state, version: record.version });
  return { record, summary };
}

/** The summary on file, locked for a correction: 403 for whoever is not the province, 409 before it is filed. */
export async function correctableSummary(context: Context, id: number): Promise<SeenSummary> {
  const { record: seen } = await seeSummary(context, id);
  if (seen.issuerId === null || !isOfficerAt(context, seen.issuerId)) throw forbidden();
  const record = await lockDossier(context.tx, id);
  if (record.state !== 'settled') throw stale({ state: record.state, version: record.version });
  return { record, summary: await getSummaryRecord(context.tx, record) };
}
