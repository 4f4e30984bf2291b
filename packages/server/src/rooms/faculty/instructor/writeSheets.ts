import type { QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/faculty/instructor';
import { series } from '@jijiao/measures';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { writeSheet } from '../../../platform/spreadsheet/index.ts';
import { seeBase } from '../../register/index.ts';
import { columns } from './columns.ts';
import { basesOpenTo } from './engagement.store.ts';
import { listAcross, listFaculty } from './list.store.ts';
import { dayOf, describePeople } from './list.ts';
import { maskedOf } from './view.ts';

/** Most rows of a sheet that is written. */
const mostWritten = 20_000;

const headings = Object.values(columns).map(({ header }) => ({ header: header.zh, width: 18 }));
const seriesName = (id: string | null) => series.find((each) => each.id === id)?.zh ?? '';
const kindName = (fullTime: boolean) => (fullTime ? '专职' : '兼职');

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

/** The faculty of a base as a sheet, numbers masked; what the list shows under the same filter, up to 20,000 rows. */
export async function exportFacultyOfBase(
  context: Context,
  baseId: number,
  query: QueryOf<typeof wire.exportFacultyOfBase>,
): Promise<Uint8Array> {
  await seeBase(context, baseId);
  const { rows } = await listFaculty(context.tx, baseId, query, dayOf(context), { page: 1, size: mostWritten });
  return writeSheet({
    sheets: [
      {
        name: '师资',
        columns: [...headings, '最近培训', '最近取得资格'],
        rows: rows.map(({ instructor, engagement, lastTraining, lastQualification }) => {
          const person = maskedOf(context, instructor);
          return [
            person.name,
            person.citizenId,
            seriesName(person.series),
            person.title,
            person.institution,
            person.fields.join('、'),
            person.phone,
            kindName(engagement.fullTime),
            engagement.startsOn,
            engagement.endsOn,
            engagement.vettedOn,
            engagement.subjects.join('、'),
            lastTraining,
            lastQualification,
          ];
        }),
      },
    ],
  });
}

/** People across bases as a sheet, numbers masked; up to 20,000 rows. */
export async function exportInstructors(
  context: Context,
  query: QueryOf<typeof wire.exportInstructors>,
): Promise<Uint8Array> {
  const open = basesOpenTo(actorOf(context));
  const page = { page: 1, size: mostWritten };
  const { rows } = await listAcross(context.tx, { ...query, open }, dayOf(context), page);
  const people = await describePeople(context, rows);
  return writeSheet({
    sheets: [
      {
        name: '师资',
        columns: [
          '姓名',
          '公民身份号码',
          '职称系列',
          '职称',
          '所在单位',
          '专业方向',
          '聘任基地',
          '最近培训',
          '最近取得资格',
        ],
        rows: people.map((person) => [
          person.name,
          person.citizenId,
          seriesName(person.series),
          person.title,
          person.institution,
          person.fields.join('、'),
          person.bases.map(({ host, fullTime }) => `${host}（${kindName(fullTime)}）`).join('、'),
          person.lastTrainingOn,
          person.lastQualificationOn,
        ]),
      },
    ],
  });
}
