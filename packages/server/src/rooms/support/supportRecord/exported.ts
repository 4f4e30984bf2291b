import type { QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/support/supportRecord';
import { supportKinds } from '@jijiao/measures';
import type { Context } from '../../../platform/http/context.ts';
import type { MadeFile } from '../../../platform/http/fileAnswer.ts';
import { mostRows, named, sheetFile } from '../../../platform/spreadsheet/sheetFile.ts';
import { listRecords } from './supportRecord.store.ts';
import { shapeAll, unitsOf } from './supportRecord.ts';

/** The records that the actor may see as a spreadsheet: amounts in yuan, struck records with their reason. */
export async function exportSupport(
  context: Context,
  { language, ...filter }: QueryOf<typeof wire.exportSupport>,
): Promise<MadeFile> {
  const { rows } = await listRecords(context.tx, { ...filter, units: unitsOf(context) }, { page: 1, size: mostRows });
  return sheetFile(language, {
    name: { zh: '支持记录', en: 'Support given' },
    columns: [
      { header: { zh: '基地编号', en: 'Base number' }, width: 18, cell: (row) => row.baseNumber },
      { header: { zh: '基地', en: 'Base' }, width: 48, cell: (row) => row.baseName },
      { header: { zh: '指导单位', en: 'Guiding unit' }, width: 30, cell: (row) => row.unit },
      { header: { zh: '支持种类', en: 'Kind' }, cell: (row) => named(supportKinds, row.kind) },
      { header: { zh: '日期', en: 'Day' }, cell: (row) => row.on },
      { header: { zh: '内容', en: 'What was given' }, width: 60, cell: (row) => row.what },
      {
        header: { zh: '金额（元）', en: 'Amount (yuan)' },
        cell: (row) => (row.amountFen === null ? null : row.amountFen / 100),
      },
      { header: { zh: '登记人', en: 'Recorded by' }, cell: (row) => row.by },
      { header: { zh: '作废原因', en: 'Struck out because' }, width: 30, cell: (row) => row.struckBecause },
    ],
    rows: await shapeAll(context, rows),
  });
}
