import type { QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/supervision/annualSummary';
import type { Context } from '../../../platform/http/context.ts';
import type { MadeFile } from '../../../platform/http/fileAnswer.ts';
import { sheetFile } from '../../../platform/spreadsheet/sheetFile.ts';
import { listSummaries } from './annualSummary.ts';

/** The summaries of a base by year as a spreadsheet; figures of a draft stay with who may see it. */
export async function exportSummaries(
  context: Context,
  baseId: number,
  { language }: QueryOf<typeof wire.exportSummaries>,
): Promise<MadeFile> {
  const { rows } = await listSummaries(context, baseId);
  return sheetFile(language, {
    name: { zh: '年度总结', en: 'Annual summaries' },
    columns: [
      { header: { zh: '年度', en: 'Year' }, cell: (row) => row.year },
      { header: { zh: '备案号', en: 'Filing number' }, width: 22, cell: (row) => row.number },
      { header: { zh: '状态', en: 'State' }, cell: (row) => row.state.label },
      { header: { zh: '计划人次', en: 'Person-times planned' }, cell: (row) => row.execution?.planned ?? null },
      { header: { zh: '完成人次', en: 'Person-times done' }, cell: (row) => row.execution?.done ?? null },
      { header: { zh: '备案日期', en: 'Filed on' }, cell: (row) => row.filedOn },
      { header: { zh: '逾期报送日期', en: 'Handed in late on' }, cell: (row) => row.lateOn },
    ],
    rows,
  });
}
