import type { QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/faculty/instructor';
import { series } from '@jijiao/measures';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import type { MadeFile } from '../../../platform/http/fileAnswer.ts';
import { exported } from '../../../platform/listing/exported.ts';
import { writeSheet } from '../../../platform/spreadsheet/index.ts';
import { named, type SheetColumn } from '../../../platform/spreadsheet/sheetFile.ts';
import { seeBase } from '../../register/index.ts';
import { columns } from './columns.ts';
import { basesOpenTo } from './engagement.store.ts';
import { facultyOf, peopleAcross } from './list.store.ts';
import { dayOf, describePeople } from './list.ts';
import { maskedOf } from './view.ts';

const headings = Object.values(columns).map(({ header }) => ({ header: header.zh, width: 18 }));
/** An empty faculty sheet: the headings, one example, and the list of title series on a second sheet. */
export function getInstructorTemplate(): Promise<Uint8Array> {
  const example = ['示例教师', '', '高等学校教师', '教授', '示例大学', '智能制造、工业机器人', '', '专职'];
  return writeSheet({
    sheets: [
      { name: '师资', columns: headings, rows: [[...example, '2026-03-01', '', '2026-02-20', '机器人系统集成']] },
      { name: '职称系列', columns: [{ header: '职称系列', width: 24 }], rows: series.map(({ zh }) => [zh]) },
    ],
  });
}

type Masked = ReturnType<typeof maskedOf>;
type Newness = { readonly lastTrainingOn: string | null; readonly lastQualificationOn: string | null };
const engagementName = (fullTime: boolean) =>
  fullTime ? { zh: '专职', en: 'Full-time' } : { zh: '兼职', en: 'Part-time' };

const personColumns: readonly SheetColumn<Masked>[] = [
  { header: columns.name.header, width: 18, cell: (row) => row.name },
  { header: columns.citizenId.header, width: 22, cell: (row) => row.citizenId },
  { header: columns.series.header, width: 18, cell: (row) => row.series && named(series, row.series) },
  { header: columns.title.header, width: 18, cell: (row) => row.title },
  { header: columns.institution.header, width: 30, cell: (row) => row.institution },
  { header: columns.fields.header, width: 30, cell: (row) => row.fields.join('、') },
];
const newnessColumns: readonly SheetColumn<Newness>[] = [
  { header: { zh: '最近培训', en: 'Last training' }, cell: (row) => row.lastTrainingOn },
  { header: { zh: '最近取得资格', en: 'Last qualification' }, cell: (row) => row.lastQualificationOn },
];

/** The faculty of a base as a sheet, numbers masked: what the list shows under the same filter and in its order. */
export async function exportFacultyOfBase(
  context: Context,
  baseId: number,
  query: QueryOf<typeof wire.exportFacultyOfBase>,
): Promise<MadeFile> {
  await seeBase(context, baseId);
  const people = facultyOf(context.tx, baseId, query, dayOf(context)).shown((rows) =>
    rows.map(({ instructor, engagement, lastTraining, lastQualification }) => ({
      ...maskedOf(context, instructor),
      engagement,
      lastTrainingOn: lastTraining,
      lastQualificationOn: lastQualification,
    })),
  );
  return exported(query, people, {
    name: { zh: '师资', en: 'Faculty' },
    columns: [
      ...personColumns,
      { header: columns.phone.header, width: 18, cell: (row) => row.phone },
      { header: columns.fullTime.header, cell: (row) => engagementName(row.engagement.fullTime) },
      { header: columns.startsOn.header, cell: (row) => row.engagement.startsOn },
      { header: columns.endsOn.header, cell: (row) => row.engagement.endsOn },
      { header: columns.vettedOn.header, cell: (row) => row.engagement.vettedOn },
      { header: columns.subjects.header, width: 30, cell: (row) => row.engagement.subjects.join('、') },
      ...newnessColumns,
    ],
  });
}

/** People across bases as a sheet, numbers masked: what the list shows under the same filter and in its order. */
export async function exportInstructors(
  context: Context,
  query: QueryOf<typeof wire.exportInstructors>,
): Promise<MadeFile> {
  const open = basesOpenTo(actorOf(context));
  const people = peopleAcross(context.tx, { ...query, open }, dayOf(context)).shown((rows) =>
    describePeople(context, rows),
  );
  const engagedAt = (language: 'zh' | 'en') => (row: Awaited<ReturnType<typeof describePeople>>[number]) =>
    row.bases.map(({ host, fullTime }) => `${host}（${engagementName(fullTime)[language]}）`).join('、');
  return exported(query, people, {
    name: { zh: '师资', en: 'Instructors' },
    columns: [
      ...personColumns,
      {
        header: { zh: '聘任基地', en: 'Engaged at' },
        width: 40,
        cell: (row) => ({ zh: engagedAt('zh')(row), en: engagedAt('en')(row) }),
      },
      ...newnessColumns,
    ],
  });
}
