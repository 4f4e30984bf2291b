import {
  engageInstructor,
  enterTraining,
  fileQualification,
  listBases,
  startInstructorImport,
  takeOverFaculty,
} from '@jijiao/contract';
import { writeSheet } from '../packages/server/src/platform/spreadsheet/index.ts';
import type { Caller } from './caller.ts';
import { applicantOf, type Stage } from './chapterThree.ts';
import { evidencePdf } from './material.ts';
import { citizenId } from './names.ts';

/** Institutions, by number, whose bases keep a faculty in the demonstration. */
const keeping = [0, 1, 2] as const;

const headings = [
  '姓名',
  '公民身份号码',
  '职称系列',
  '职称',
  '所在单位',
  '专业方向',
  '联系电话',
  '类别',
  '政治审核日期',
  '讲授科目',
];

/**
 * The faculties of a few bases: rosters taken over, people engaged and kept current, one person at several bases, likely duplicates,
 * and a sheet whose wrong cells wait for correction.
 */
export async function playFaculty(stage: Stage): Promise<void> {
  stage.tell('demonstration: faculties');
  const today = stage.clock.today();
  const evidence = await evidencePdf('培训结业证明', ['示范材料']);
  for (const [place, index] of keeping.entries()) {
    const host = await stage.cast.as(applicantOf(index));
    const base = (await host.call(listBases, {})).rows[0];
    if (!base) continue;
    const params = { id: base.id };
    await host.call(takeOverFaculty, { params });
    const vettingFileId = await host.upload('政治审核说明.pdf', evidence);
    const engage = async (name: string, running: number | null, title = '教授', institution = '京津冀示例研究院') =>
      (
        await host.call(engageInstructor, {
          params,
          body: {
            instructor: {
              name,
              citizenId: running === null ? null : citizenId('130102', 1972, running * 31, running),
              series: 'higherEducationTeachers',
              title,
              institution,
              fields: ['智能制造', '数字化管理'],
              phone: running === null ? null : `139${String(20_000_000 + running)}`,
            },
            engagement: {
              fullTime: false,
              startsOn: today,
              endsOn: null,
              vettedOn: today,
              vettingFileId,
              subjects: ['智能制造导论'],
            },
          },
        })
      ).id;
    const shared = await engage('任示范', 700);
    if (place === 0) await keepCurrent(host, shared, today, evidence);
    await engage(
      '林远航',
      place === 0 ? 701 : null,
      ['教授', '副教授', '研究员'][place],
      place === 2 ? '京津冀示例研究院装备所' : undefined,
    );
    if (place === 0) await engage('林遠航', null, '副教授', '京津冀示例研究院智能所');
    await engage('周启明', 710 + place, '高级工程师', base.host);
  }
  const first = await stage.cast.as(applicantOf(keeping[0]));
  const base = (await first.call(listBases, {})).rows[0];
  if (base) await bringSheet(first, base.id);
}

async function keepCurrent(host: Caller, id: number, on: string, evidence: Uint8Array): Promise<void> {
  const file = () => host.upload('证明.pdf', evidence);
  await host.call(enterTraining, {
    params: { id },
    body: { on, what: '继续教育师资能力提升研修班', hoursTenths: 400, fileId: await file() },
  });
  await host.call(fileQualification, {
    params: { id },
    body: {
      what: '工业机器人系统运维员（一级）',
      issuer: '河北省人力资源和社会保障厅',
      obtainedOn: on,
      validUntil: null,
      fileId: await file(),
    },
  });
}

/** A sheet of thirty people of which some cells are wrong; nobody of it is engaged yet. */
async function bringSheet(host: Caller, baseId: number): Promise<void> {
  const rows = Array.from({ length: 30 }, (_, running) => [
    `示范教师${String.fromCodePoint(0x4e00 + running)}`,
    running === 4 ? '13010219720101' : citizenId('130104', 1975, running * 11, 800 + running),
    running === 9 ? '工程' : '工程技术',
    running === 14 ? '' : '高级工程师',
    '示例装备集团',
    '智能制造、数控技术',
    running === 19 ? '139-1234' : `137${String(30_000_000 + running)}`,
    running === 24 ? '外聘专家' : '兼职',
    running % 10 === 3 ? '2026年1月15日' : '2026-01-15',
    '数控加工',
  ]);
  const bytes = await writeSheet({ sheets: [{ name: '师资', columns: headings, rows }] });
  const fileId = await host.upload('企业兼职师资.xlsx', bytes);
  await host.call(startInstructorImport, { params: { id: baseId }, body: { fileId } });
}
