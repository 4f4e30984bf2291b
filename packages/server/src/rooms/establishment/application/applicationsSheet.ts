import type { QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/establishment/application';
import { areas, fields } from '@jijiao/measures';
import { beijingDate } from '../../../platform/calendar/index.ts';
import type { Context } from '../../../platform/http/context.ts';
import type { MadeFile } from '../../../platform/http/fileAnswer.ts';
import { allRows, named, sheetFile } from '../../../platform/spreadsheet/sheetFile.ts';
import { listApplications } from './application.ts';

const places = areas.map(({ code: id, zh, en }) => ({ id, zh, en }));

/** The applications of the list, with its filter and for the same eyes, as a spreadsheet. */
export async function exportApplications(
  context: Context,
  { language, ...filter }: QueryOf<typeof wire.exportApplications>,
): Promise<MadeFile> {
  const { rows } = await listApplications(context, { ...filter, ...allRows });
  return sheetFile(language, {
    name: { zh: '申报', en: 'Applications' },
    columns: [
      { header: { zh: '申报编号', en: 'Number' }, width: 22, cell: (row) => row.number },
      { header: { zh: '申报单位', en: 'Applicant' }, width: 36, cell: (row) => row.applicant },
      { header: { zh: '统一社会信用代码', en: 'Credit code' }, width: 22, cell: (row) => row.creditCode },
      { header: { zh: '批次', en: 'Batch' }, width: 20, cell: (row) => row.batch },
      { header: { zh: '领域', en: 'Field' }, width: 20, cell: (row) => named(fields, row.field) },
      { header: { zh: '地区', en: 'Area' }, cell: (row) => row.areaCode && named(places, row.areaCode) },
      { header: { zh: '指导单位', en: 'Guiding unit' }, width: 30, cell: (row) => row.guidingUnit },
      { header: { zh: '状态', en: 'State' }, cell: (row) => row.state.label },
      { header: { zh: '办理期限', en: 'Due' }, cell: (row) => row.dueAt && beijingDate(new Date(row.dueAt)) },
      { header: { zh: '推荐位次', en: 'Rank' }, cell: (row) => row.rank },
      { header: { zh: '评审均分', en: 'Mean score' }, cell: (row) => row.mean },
    ],
    rows,
  });
}
