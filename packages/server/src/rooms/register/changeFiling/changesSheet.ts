import type { QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/register/changeFiling';
import { listed, registeredItems } from '@jijiao/measures';
import type { Context } from '../../../platform/http/context.ts';
import type { MadeFile } from '../../../platform/http/fileAnswer.ts';
import { allRows, named, sheetFile } from '../../../platform/spreadsheet/sheetFile.ts';
import { listChanges } from './changeFiling.ts';

/** The change filings of the list, with its filter and for the same eyes, as a spreadsheet. */
export async function exportChanges(
  context: Context,
  { language, ...filter }: QueryOf<typeof wire.exportChanges>,
): Promise<MadeFile> {
  const { rows } = await listChanges(context, { ...filter, ...allRows });
  return sheetFile(language, {
    name: { zh: '变更备案', en: 'Change filings' },
    columns: [
      { header: { zh: '编号', en: 'Number' }, width: 22, cell: (row) => row.number },
      { header: { zh: '基地编号', en: 'Base number' }, width: 20, cell: (row) => row.baseNumber },
      { header: { zh: '基地', en: 'Base' }, width: 52, cell: (row) => row.baseName },
      {
        header: { zh: '变更事项', en: 'Changed items' },
        width: 36,
        cell: (row) =>
          listed(
            row.items.map((each) => named(registeredItems, each)),
            row.items.length,
          ),
      },
      { header: { zh: '变更日期', en: 'Changed on' }, cell: (row) => row.happenedOn },
      { header: { zh: '报送日期', en: 'Handed in' }, cell: (row) => row.handedInOn },
      {
        header: { zh: '时限', en: 'In time' },
        cell: (row) => (row.late ? { zh: '逾期', en: 'late' } : { zh: '按时', en: 'in time' }),
      },
      { header: { zh: '状态', en: 'State' }, cell: (row) => row.state.label },
    ],
    rows,
  });
}
