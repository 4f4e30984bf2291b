import { type BodyOf, mostSummaryFiles, type OutputOf, type ParamsOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/supervision/annualSummary';
import { mayUseFiles } from '../../../platform/dossier/files.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { invalid, notFound, stale } from '../../../platform/http/errors.ts';
import { listExplanations, writeExplanation, writeSummary } from './annualSummary.store.ts';
import { editSummary } from './desk.ts';
import { linesOf } from './lines.ts';

/** Keeps the account of the year as typed; 409 with what stands where someone saved in between. */
export async function saveSummaryText(
  context: Context,
  id: number,
  { text, version }: BodyOf<typeof wire.saveSummaryText>,
): Promise<OutputOf<typeof wire.saveSummaryText>> {
  const { summary } = await editSummary(context, id);
  if (summary.textVersion !== version) throw stale({ version: summary.textVersion, text: summary.text });
  await writeSummary(context.tx, id, { text, textVersion: version + 1 });
  return { version: version + 1 };
}

/** Keeps why a line departs from the plan, as typed; 409 with what stands where someone saved in between. */
export async function explainSummaryItem(
  context: Context,
  { id, item }: ParamsOf<typeof wire.explainSummaryItem>,
  { text, version }: BodyOf<typeof wire.explainSummaryItem>,
): Promise<OutputOf<typeof wire.explainSummaryItem>> {
  const { summary } = await editSummary(context, id);
  if (!(await linesOf(context, summary)).some(({ itemId }) => itemId === item)) throw notFound();
  const stands = (await listExplanations(context.tx, id)).find(({ itemId }) => itemId === item);
  if ((stands?.version ?? 0) !== version) throw stale({ version: stands?.version ?? 0, text: stands?.text ?? '' });
  await writeExplanation(context.tx, {
    summaryId: id,
    itemId: item,
    text,
    version: version + 1,
    savedAt: context.now,
    savedBy: actorOf(context).personId,
  });
  return { version: version + 1 };
}

/** Attaches a file to the summary. Refuses (422) a file of other business, and one more than a summary holds. */
export async function attachToSummary(context: Context, id: number, { file }: BodyOf<typeof wire.attachToSummary>) {
  const { summary } = await editSummary(context, id);
  if (summary.files.includes(file)) return { done: true } as const;
  if (summary.files.length >= mostSummaryFiles)
    throw invalid([
      { path: 'file', message: `最多 ${mostSummaryFiles} 个附件 / at most ${mostSummaryFiles} attachments` },
    ]);
  await mayUseFiles(context, [file], id);
  await writeSummary(context.tx, id, { files: [...summary.files, file] });
  return { done: true } as const;
}

/** Takes an attachment away. */
export async function detachFromSummary(context: Context, id: number, file: string) {
  const { summary } = await editSummary(context, id);
  if (!summary.files.includes(file)) throw notFound();
  await writeSummary(context.tx, id, { files: summary.files.filter((each) => each !== file) });
  return { done: true } as const;
}
