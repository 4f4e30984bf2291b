import { type AnnualSummaryDossierFacts, figureNames, type ItemExecution } from '@jijiao/measures';
import type { Dossier } from '../../../platform/dossier/kinds.ts';
import type { Context } from '../../../platform/http/context.ts';
import { guidanceFacts } from '../annualPlan/annualPlan.facts.ts';
import { getSummaryRecord, listExplanations } from './annualSummary.store.ts';
import { linesOf } from './lines.ts';
import type { SummaryFigure, SummaryLine } from './shape.ts';

const outsidePlan = '计划外';

/** What the law asks of a summary. */
export async function summaryFacts(context: Context, record: Dossier): Promise<AnnualSummaryDossierFacts> {
  const summary = await getSummaryRecord(context.tx, record);
  const lines = await linesOf(context, summary);
  const explained = new Set(
    (await listExplanations(context.tx, record.id)).flatMap(({ itemId, text }) => (text === '' ? [] : [itemId])),
  );
  return {
    summary: {
      unreasoned: lacking(lines, 'reason'),
      unevidenced: lacking(lines, 'evidence'),
      execution: lines.map((line) => executionOf(line, explained.has(line.itemId))),
      text: summary.text,
    },
    ...guidanceFacts(context, record),
  };
}

function lacking(lines: readonly SummaryLine[], lack: SummaryFigure['lacks']): string[] {
  return lines.flatMap((line) =>
    line.figures
      .filter(({ lacks }) => lacks === lack)
      .map(({ name }) => `${titleOf(line)}·${figureNames.find(({ id }) => id === name)?.zh ?? name}`),
  );
}

function executionOf(line: SummaryLine, explained: boolean): ItemExecution {
  const people = line.figures.find(({ name }) => name === 'personTimes');
  return { title: titleOf(line), planned: people?.planned ?? 0, done: people?.done ?? 0, explained };
}

/** How a line is named: by its plan item, or as done outside the plan. */
export function titleOf({ itemId, title }: Pick<SummaryLine, 'itemId' | 'title'>): string {
  return itemId === 0 ? outsidePlan : title;
}
