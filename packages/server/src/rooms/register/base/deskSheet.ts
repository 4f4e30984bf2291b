import type { QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/register/base';
import { areas, baseLevels, baseStatuses, fields } from '@jijiao/measures';
import type { Context } from '../../../platform/http/context.ts';
import type { MadeFile } from '../../../platform/http/fileAnswer.ts';
import { allRows, named, sheetFile } from '../../../platform/spreadsheet/sheetFile.ts';
import { listBases } from './desk.ts';

const places = areas.map(({ code: id, zh, en }) => ({ id, zh, en }));

/** The bases that the actor sees, with the filter of the list, as a spreadsheet. */
export async function exportBases(
  context: Context,
  { language, ...filter }: QueryOf<typeof wire.exportBases>,
): Promise<MadeFile> {
  const { rows } = await listBases(context, { ...filter, ...allRows });
  return sheetFile(language, {
    name: { zh: '基地', en: 'Bases' },
    columns: [
      { header: { zh: '基地编号', en: 'Number' }, width: 20, cell: (row) => row.number },
      { header: { zh: '基地名称', en: 'Name' }, width: 52, cell: (row) => row.name },
      { header: { zh: '建设单位', en: 'Host' }, width: 36, cell: (row) => row.host },
      { header: { zh: '级别', en: 'Level' }, cell: (row) => named(baseLevels, row.level) },
      { header: { zh: '领域', en: 'Field' }, width: 20, cell: (row) => named(fields, row.field) },
      { header: { zh: '地区', en: 'Area' }, cell: (row) => row.areaCode && named(places, row.areaCode) },
      { header: { zh: '指导单位', en: 'Guiding unit' }, width: 30, cell: (row) => row.guidingUnit },
      { header: { zh: '状态', en: 'State' }, cell: (row) => named(baseStatuses, row.status) },
      { header: { zh: '认定日期', en: 'Recognised on' }, cell: (row) => row.recognisedOn },
      { header: { zh: '认定期止', en: 'Term ends on' }, cell: (row) => row.termEndsOn },
    ],
    rows,
  });
}
