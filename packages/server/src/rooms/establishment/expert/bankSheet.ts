import type { QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/establishment/expert';
import { fields, listed } from '@jijiao/measures';
import type { Context } from '../../../platform/http/context.ts';
import type { MadeFile } from '../../../platform/http/fileAnswer.ts';
import { allRows, named, sheetFile } from '../../../platform/spreadsheet/sheetFile.ts';
import { listExperts } from './expert.ts';

/** The expert bank, with the filter of its list, as a spreadsheet. */
export async function exportExperts(
  context: Context,
  { language, ...filter }: QueryOf<typeof wire.exportExperts>,
): Promise<MadeFile> {
  const { rows } = await listExperts(context, { ...filter, ...allRows });
  return sheetFile(language, {
    name: { zh: '专家库', en: 'Expert bank' },
    columns: [
      { header: { zh: '姓名', en: 'Name' }, cell: (row) => row.name },
      { header: { zh: '职称', en: 'Title' }, cell: (row) => row.title },
      { header: { zh: '工作单位', en: 'Employer' }, width: 36, cell: (row) => row.organisation },
      { header: { zh: '单位信用代码', en: 'Credit code' }, width: 22, cell: (row) => row.organisationCode },
      {
        header: { zh: '领域', en: 'Fields' },
        width: 40,
        cell: (row) =>
          listed(
            row.fields.map((each) => named(fields, each)),
            row.fields.length,
          ),
      },
      { header: { zh: '账号', en: 'Account' }, cell: (row) => row.username },
      {
        header: { zh: '在库', en: 'Active' },
        cell: (row) => (row.active ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }),
      },
    ],
    rows,
  });
}
