import type { FigureName } from '@jijiao/measures';
import { type AnnualSummaryData, render } from '../../../platform/documents/index.ts';
import { headOf } from '../../../platform/dossier/head.ts';
import type { Context } from '../../../platform/http/context.ts';
import { getBase } from '../../register/index.ts';
import { day, opinionsOf } from '../annualPlan/printed.ts';
import { titleOf } from './annualSummary.facts.ts';
import { listExplanations } from './annualSummary.store.ts';
import { seeSummary } from './desk.ts';
import { linesOf, wholeOf } from './lines.ts';
import type { SummaryFigure } from './shape.ts';
import { shownFigure, varianceShown } from './words.ts';

/** The printed form of a summary, from what stands in it now or stood in it when it was filed. */
export async function printSummary(context: Context, id: number): Promise<{ name: string; bytes: Uint8Array }> {
  const { record, summary } = await seeSummary(context, id);
  const { base, version } = await getBase(context, summary.baseId);
  const head = await headOf(context, record);
  const lines = await linesOf(context, summary);
  const explained = new Map((await listExplanations(context.tx, id)).map(({ itemId, text }) => [itemId, text]));
  const data: AnnualSummaryData = {
    title: `${summary.year}年度执行情况总结表`,
    number: record.number ?? '',
    baseNo: base.number,
    host: version.host,
    guidingUnit: head.guidingUnit ?? '',
    year: `${summary.year}年`,
    handedIn: day(summary.handedInOn),
    filed: day(summary.filedOn),
    text: summary.text,
    rows: lines.map((line) => ({
      title: titleOf(line),
      ...figuresOf(line.figures),
      explanation: explained.get(line.itemId) ?? '',
    })),
    whole: figuresOf(wholeOf(lines)),
    opinions: opinionsOf(head.timeline),
  };
  return { name: `${record.title}.pdf`, bytes: await render('annualSummary', data, { at: context.now }) };
}

function figuresOf(figures: readonly SummaryFigure[]): AnnualSummaryData['whole'] {
  const of = (name: FigureName) => {
    const figure = figures.find((each) => each.name === name);
    return {
      planned: shownFigure(name, figure?.planned ?? null),
      done: `${shownFigure(name, figure?.done ?? 0)}${marks[figure?.origin ?? 'none']}`,
    };
  };
  const people = figures.find(({ name }) => name === 'personTimes');
  return {
    personTimes: of('personTimes'),
    hours: of('hours'),
    sessions: of('sessions'),
    spent: of('spent'),
    favoured: of('favoured').done,
    variance: varianceShown(people?.variance ?? null),
  };
}

const marks: Readonly<Record<SummaryFigure['origin'], string>> = {
  none: '',
  records: '',
  entered: '＊',
  corrected: '△',
};
