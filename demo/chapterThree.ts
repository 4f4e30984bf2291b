import {
  addRosterMember,
  createBatch,
  examineApplication,
  getApplication,
  getDossierHead,
  makeMove,
  recheckApplication,
  recommendApplication,
  returnApplication,
  saveSection,
  startApplication,
} from '@jijiao/contract';
import { eightRegulations, fields, needsPractice, scoringSheet } from '@jijiao/measures';
import type { Caller } from './caller.ts';
import type { Cast } from './cast.ts';
import { type Clock, yearOf } from './days.ts';
import { evidencePdf, photograph } from './material.ts';
import { institutions, makeDice, personName } from './names.ts';

const titles = [
  '教授',
  '副教授',
  '正高级工程师',
  '高级工程师',
  '研究员',
  '副研究员',
  '高级会计师',
  '主任医师',
  '讲师',
  '工程师',
];

export interface Stage {
  readonly cast: Cast;
  readonly clock: Clock;
  /** Organisation ids of the institutions, in the order of the plan. */
  readonly institutionIds: readonly number[];
  /** Seals what is committed, so that a draw finds its seed. */
  seal(): Promise<void>;
  /** The clock's turn: passes deadlines. */
  turn(): Promise<void>;
  tell(what: string): void;
}

export const applicantOf = (index: number) => `host${String(index + 1).padStart(2, '0')}`;
export const officerOf = (guide: string) => `unit.${guide.toLowerCase()}`;
export const signerOf = (guide: string) => `unit.${guide.toLowerCase()}.sign`;

/** Drafts and opens a batch of the province. */
export async function openBatch(
  stage: Stage,
  plan: { name: string; opensOn: string; closesOn: string; quota: number; size: number },
): Promise<number> {
  const officer = await stage.cast.as('province');
  const made = await officer.call(createBatch, {
    body: {
      name: plan.name,
      year: yearOf(plan.opensOn),
      opensOn: plan.opensOn,
      closesOn: plan.closesOn,
      fields: fields.map((field) => field.id),
      areas: null,
      quota: plan.quota,
      favouredField: 'digitalTechnology',
      sections: ['applicant', 'faculty', 'management', 'means', 'distance', 'record'],
      sheet: structuredClone(scoringSheet) as never,
      panel: { size: plan.size, outsideMin: 2, substitutes: 3, dropExtremes: true },
    },
  });
  await officer.call(makeMove, { params: { id: made.id }, body: { move: 'open', version: made.version } });
  return made.id;
}

/** Fills in an application as far as `share` of it; whole where 1; for the institution's own field or another. Gives its id. */
export async function fillApplication(
  stage: Stage,
  batchId: number,
  index: number,
  { share = 1, weakYear = false, field }: { share?: number; weakYear?: boolean; field?: string } = {},
): Promise<number> {
  const known = institutions[index];
  if (!known) throw new RangeError(`no institution ${index}`);
  const plan = { ...known, field: field ?? known.field };
  const dice = makeDice(8_091_010 + index * 7919);
  const host = await stage.cast.as(applicantOf(index));
  const organisationId = stage.institutionIds[index] ?? 0;
  const year = yearOf(stage.clock.today());
  const { head } = await host.call(startApplication, { body: { batchId, field: plan.field, organisationId } });
  const id = head.id;
  const save = (
    section: 'applicant' | 'faculty' | 'management' | 'means' | 'distance' | 'record',
    data: Record<string, unknown>,
  ) => host.call(saveSection, { params: { id, section }, body: { data, version: 0 } });
  const upload = async (title: string) =>
    host.upload(`${title}.pdf`, await evidencePdf(title, [plan.name, title, '示范材料']), id);
  await save('applicant', {
    director: personName(dice),
    directorTitle: '教授',
    phone: '0311-88001200',
    contact: stage.cast.nameOf(applicantOf(index)),
    address: '示范路 1 号',
    introduction: `${plan.name}长期承担专业技术人员知识更新培训。`,
    knowledgeProjects: 3 + dice(20),
    knowledgeProjectYears: 2 + dice(10),
  });
  const people = 6 + dice(8);
  for (let each = 0; each < people; each++) {
    await host.ask(addRosterMember, {
      params: { id },
      body: {
        name: personName(dice),
        title: titles[dice(titles.length)] ?? '讲师',
        field: fields.find((field) => field.id === plan.field)?.zh ?? '',
        years: 3 + dice(30),
        institution: dice(3) ? plan.name : '合作企业',
        fullTime: dice(3) > 0,
        vettedOn: `${year - 1}-09-01`,
      },
    });
  }
  if (share < 0.5) return id;
  await save('faculty', {
    fullTime: people - 2,
    partTime: 2,
    vettingFiles: [await upload('师资政治审核说明')],
    mechanism: '聘任、培训、评价制度健全，每年更新。',
  });
  const regulations: Record<string, string> = {};
  for (const each of eightRegulations) regulations[each.id] = await upload(`${each.zh}制度`);
  await save('management', {
    body: '继续教育学院',
    director: personName(dice),
    fullTimeStaff: 4 + dice(8),
    partTimeStaff: dice(5),
    regulations,
  });
  if (share < 1) return id;
  await save('means', {
    matchedFundsFen: (80 + dice(200)) * 1_000_000,
    fundsFiles: [await upload('配套经费证明')],
    venueArea: 1800 + dice(6000),
    classrooms: 8 + dice(20),
    seats: 400 + dice(900),
    equipmentCount: 60 + dice(200),
    equipment: '多媒体教室、录播教室、计算机教室',
    libraryVolumes: 20_000 + dice(90_000),
    library: '专业图书与电子期刊',
    ...(needsPractice(plan.field)
      ? {
          practiceSiteCount: 1 + dice(4),
          practiceSites: '校内实训中心与合作企业实训基地',
          practiceFiles: [await upload('实训合作协议')],
        }
      : {}),
  });
  await save('distance', {
    platform: '网络学习中心',
    platformUrl: 'https://learn.example.cn',
    capacity: 2000 + dice(6000),
    equipmentCount: 20 + dice(60),
    equipment: '录播与直播设备',
    linked: true,
    linkPlan: '已与全省人社一体化公共服务平台联调。',
    evidence: [await upload('压力测试报告')],
  });
  const years = [];
  for (const back of [3, 2, 1]) {
    years.push({
      year: year - back,
      personTimes: weakYear && back === 2 ? 800 : 1020 + dice(1400),
      keyField: true,
      evidence: [await upload(`${year - back} 年培训业绩证明`)],
    });
  }
  await save('record', { years, highlights: '承办省级高级研修项目多期。' });
  return id;
}

/** Makes a plain move with the version that stands. */
export async function makeNow(caller: Caller, id: number, move: string, opinion?: string): Promise<void> {
  const { version } = await caller.call(getDossierHead, { params: { id } });
  await caller.call(makeMove, { params: { id }, body: { move, version, ...(opinion ? { opinion } : {}) } });
}

const versionOf = async (caller: Caller, id: number) =>
  (await caller.call(getApplication, { params: { id } })).head.version;

/** The guiding unit's part: examination, recheck, and the recommendation signed by a second person. */
export async function recommend(
  stage: Stage,
  id: number,
  index: number,
  rank: number,
  upTo: 'examined' | 'rechecked' | 'recommended' = 'recommended',
): Promise<void> {
  const guide = institutions[index]?.guide ?? '';
  const officer = await stage.cast.as(officerOf(guide));
  const verdicts = (['faculty', 'management', 'means', 'distance', 'record'] as const).map((section) => ({
    section,
    meets: true,
    note: '材料齐全，符合条件。',
  }));
  await officer.call(examineApplication, {
    params: { id },
    body: { version: await versionOf(officer, id), opinion: '五个部分均符合要求。', verdicts },
  });
  if (upTo === 'examined') return;
  const photographs = [
    await officer.upload('教学场地.png', photograph(index + 1), id),
    await officer.upload('实训场所.png', photograph(index + 7), id),
  ];
  await officer.call(recheckApplication, {
    params: { id },
    body: {
      version: await versionOf(officer, id),
      on: stage.clock.today(),
      people: [stage.cast.nameOf(officerOf(guide)), personName(makeDice(9_000_000 + index))],
      findings: '场地、设备与申报一致，制度执行有记录。',
      meets: true,
      photographs,
    },
  });
  if (upTo === 'rechecked') return;
  const signer = await stage.cast.as(signerOf(guide));
  await signer.call(recommendApplication, {
    params: { id },
    body: { version: await versionOf(signer, id), opinion: '符合办法第八条条件，同意推荐。', rank },
  });
}

/** Returns an application with two marked sections. */
export async function returnForCorrection(stage: Stage, id: number, index: number): Promise<void> {
  const officer = await stage.cast.as(officerOf(institutions[index]?.guide ?? ''));
  await officer.call(returnApplication, {
    params: { id },
    body: {
      version: await versionOf(officer, id),
      opinion: '两处材料请补正。',
      marks: [
        { section: 'management', note: '培训经费管理制度未写明讲课费支付标准。' },
        { section: 'distance', note: '压力测试报告缺测试单位盖章页。' },
      ],
    },
  });
}
