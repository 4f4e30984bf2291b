import { type FigureName, figureNames } from '@jijiao/measures';
import type { Context } from '../../../platform/http/context.ts';
import { type CellInput, writeSheet } from '../../../platform/spreadsheet/index.ts';
import { titleOf } from './annualSummary.facts.ts';
import { listExplanations } from './annualSummary.store.ts';
import { seeSummary } from './desk.ts';
import { linesOf } from './lines.ts';
import type { SummaryFigure } from './shape.ts';
import { origins, unitOf, varianceShown } from './words.ts';

/** What was planned and done, figure by figure, as a workbook: a row for each figure of each item. */
export async function exportSummary(context: Context, id: number): Promise<{ name: string; bytes: Uint8Array }> {
  const { record, summary } = await seeSummary(context, id);
  const explained = new Map((await listExplanations(context.tx, id)).map(({ itemId, text }) => [itemId, text]));
  const rows = (await linesOf(context, summary)).flatMap((line) =>
    line.figures.map((figure): CellInput[] => [
      titleOf(line),
      figureNames.find(({ id: name }) => name === figure.name)?.zh ?? figure.name,
      unitOf(figure.name),
      ...amountsOf(figure),
      varianceShown(figure.variance),
      origins[figure.origin],
      figure.name === 'personTimes' ? (explained.get(line.itemId) ?? '') : '',
    ]),
  );
  const columns = [
    { header: '计划项目', width: 36 },
    { header: '指标', width: 14 },
    { header: '单位', width: 8 },
    ...['计划', '完成', '其中系统记录', '其中人工填报和更正'].map((header) => ({ header, width: 16 })),
    { header: '偏差', width: 10 },
    { header: '数据来源', width: 12 },
    { header: '偏差原因', width: 48 },
  ];
  return {
    name: `${record.title}.xlsx`,
    bytes: await writeSheet({ sheets: [{ name: '计划与完成', columns, rows }] }),
  };
}

const divisors: Partial<Record<FigureName, number>> = { hours: 10, spent: 100 };

function amountsOf({ name, planned, done, recorded, entered }: SummaryFigure): CellInput[] {
  const divisor = divisors[name] ?? 1;
  return [planned, done, recorded, entered].map((each) => (each === null ? '' : each / divisor));
}
