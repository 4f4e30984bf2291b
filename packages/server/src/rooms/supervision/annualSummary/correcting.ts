import type { BodyOf, OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/supervision/annualSummary';
import { judge, summaryCorrectionRules } from '@jijiao/measures';
import { mayUseFiles } from '../../../platform/dossier/files.ts';
import { enterFigure, readFigures } from '../../../platform/figures/index.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { refused, stale } from '../../../platform/http/errors.ts';
import { addCorrection, writeSummary } from './annualSummary.store.ts';
import { correctableSummary } from './desk.ts';
import { getFigure } from './figures.ts';
import { linesOf, varianceShare } from './lines.ts';
import type { SummaryFigure } from './shape.ts';

/**
 * Records a correction of a figure on file: what stood there, what stands now, why and by which evidence. The figure behind it
 * moves by the same difference, so that what records brought in the meantime is kept.
 */
export async function correctSummary(
  context: Context,
  id: number,
  { itemId, name, value, stands, reason, evidence }: BodyOf<typeof wire.correctSummary>,
): Promise<OutputOf<typeof wire.correctSummary>> {
  const { tx, now } = context;
  const { record, summary } = await correctableSummary(context, id);
  const lines = await linesOf(context, summary);
  const { figure } = getFigure(lines, { item: itemId, name });
  if (figure.done !== stands) throw stale({ value: figure.done });
  const refusals = judge(
    summaryCorrectionRules,
    { correction: { differs: value !== stands, evidenced: evidence !== null } },
    { on: context.today, read: await context.parameters(record.guidingUnitId) },
  );
  if (refusals.length || evidence === null) throw refused(refusals);
  await mayUseFiles(context, [evidence], id);
  const by = actorOf(context).personId;
  const of = { baseId: summary.baseId, year: summary.year, itemId, name };
  const standing = (await readFigures(tx, of)).find((each) => each.itemId === itemId && each.name === name);
  await enterFigure(tx, { ...of, value: (standing?.value ?? 0) + value - stands, by, evidence, reason, at: now });
  await addCorrection(tx, {
    ...{ summaryId: id, itemId, name, before: stands, after: value, reason, evidence, personId: by, at: now },
  });
  const corrected = (each: SummaryFigure): SummaryFigure =>
    each.name === name
      ? {
          ...each,
          done: value,
          entered: each.entered + value - stands,
          variance: varianceShare(each.planned, value),
          origin: 'corrected',
        }
      : each;
  await writeSummary(tx, id, {
    filedLines: lines.map((line) =>
      line.itemId === itemId ? { ...line, figures: line.figures.map(corrected) } : line,
    ),
  });
  return { value };
}
