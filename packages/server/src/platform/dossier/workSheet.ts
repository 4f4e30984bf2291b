import type { QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/platform/dossier';
import { beijingDate } from '../calendar/index.ts';
import type { Context } from '../http/context.ts';
import type { MadeFile } from '../http/fileAnswer.ts';
import { sheetFile } from '../spreadsheet/sheetFile.ts';
import { cap } from './worklist.store.ts';
import { listWork } from './worklist.ts';

const names = {
  todo: { zh: '待办', en: 'To do' },
  waiting: { zh: '在办', en: 'Waiting' },
  done: { zh: '已办', en: 'Done' },
} as const;

const dayOf = (moment: string | null): string | null => moment && beijingDate(new Date(moment));

/** One tab of the actor's work list as a spreadsheet, as far as the list itself counts. */
export async function exportWork(
  context: Context,
  { language, tab }: QueryOf<typeof wire.exportWork>,
): Promise<MadeFile> {
  const { page } = await listWork(context, { tab, page: 1, size: cap });
  return sheetFile(language, {
    name: names[tab],
    columns: [
      { header: { zh: '办件', en: 'Dossier' }, width: 60, cell: (row) => ({ zh: row.title, en: row.titleEn }) },
      { header: { zh: '种类', en: 'Kind' }, width: 20, cell: (row) => row.kindLabel },
      { header: { zh: '编号', en: 'Number' }, width: 22, cell: (row) => row.number },
      { header: { zh: '状态', en: 'State' }, cell: (row) => row.state.label },
      { header: { zh: '在谁手中', en: 'With' }, width: 30, cell: (row) => row.holder },
      { header: { zh: '办理期限', en: 'Due' }, cell: (row) => dayOf(row.dueAt) },
      { header: { zh: '还有几个工作日', en: 'Working days left' }, cell: (row) => row.workingDaysLeft },
      { header: { zh: '最近变动', en: 'Changed' }, cell: (row) => dayOf(row.changedAt) },
    ],
    rows: page.rows,
  });
}
