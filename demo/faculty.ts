import {
  engageInstructor,
  enterTraining,
  fileQualification,
  startInstructorImport,
  takeOverFaculty,
} from '@jijiao/contract';
import { writeSheet } from '../packages/server/src/platform/spreadsheet/index.ts';
import { nationalHost } from './batches.ts';
import type { Caller } from './caller.ts';
import type { Stage } from './chapterThree.ts';
import { lastDay } from './days.ts';
import { type Desk, openDesk } from './desk.ts';
import { evidencePdf } from './material.ts';
import { citizenId, institutions } from './names.ts';
import type { Part } from './playTogether.ts';

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

/** The first faculty of a base: the roster of its application, or two people engaged where it never had one. */
export async function gatherFaculty(desk: Desk): Promise<void> {
  if (desk.index !== nationalHost) {
    await desk.host.call(takeOverFaculty, { params: { id: desk.baseId } });
    return;
  }
  await engage(desk, { name: '孟怀瑾', running: 720, title: '教授' });
  await engage(desk, { name: '秦思远', running: 721, title: '副教授' });
}

/**
 * The faculties of a few bases: people engaged and kept current, one person at several bases, likely duplicates,
 * and a sheet whose wrong cells wait for correction.
 */
export async function* playFaculty(stage: Stage): Part {
  yield lastDay(stage.clock);
  stage.tell('demonstration: faculties');
  for (const [place, index] of keeping.entries()) {
    const desk = await openDesk(stage, index);
    const shared = await engage(desk, { name: '任示范', running: 700, title: '教授' });
    if (place === 0) await keepCurrent(desk, shared);
    await engage(desk, {
      name: '林远航',
      running: place === 0 ? 701 : null,
      title: ['教授', '副教授', '研究员'][place] ?? '教授',
      ...(place === 2 && { institution: '京津冀示例研究院装备所' }),
    });
    if (place === 0)
      await engage(desk, { name: '林遠航', running: null, title: '副教授', institution: '京津冀示例研究院智能所' });
    await engage(desk, {
      name: '周启明',
      running: 710 + place,
      title: '高级工程师',
      institution: institutions[index]?.name ?? '',
    });
  }
  const first = await openDesk(stage, keeping[0]);
  await bringSheet(first.host, first.baseId);
}

interface Engaged {
  readonly name: string;
  /** What the person's numbers are made from; null where none is known. */
  readonly running: number | null;
  readonly title: string;
  readonly institution?: string;
}

/** Engages someone from today on. Gives the instructor's id. */
async function engage(
  { stage, host, baseId, field }: Desk,
  { name, running, title, institution = '京津冀示例研究院' }: Engaged,
): Promise<number> {
  const today = stage.clock.today();
  const vettingFileId = await host.upload('政治审核说明.pdf', await evidencePdf('政治审核说明', [name]));
  const { id } = await host.call(engageInstructor, {
    params: { id: baseId },
    body: {
      instructor: {
        name,
        citizenId: running === null ? null : citizenId('130102', 1972, running * 31, running),
        series: 'higherEducationTeachers',
        title,
        institution,
        fields: [field.zh, '数字化管理'],
        phone: running === null ? null : `139${String(20_000_000 + running)}`,
      },
      engagement: {
        fullTime: false,
        startsOn: today,
        endsOn: null,
        vettedOn: today,
        vettingFileId,
        subjects: [`${field.zh}导论`],
      },
    },
  });
  return id;
}

async function keepCurrent({ stage, host }: Desk, id: number): Promise<void> {
  const on = stage.clock.today();
  const file = async () => host.upload('证明.pdf', await evidencePdf('培训结业证明', ['示范材料']));
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
