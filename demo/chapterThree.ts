import {
  addFaculty, announceDraw, castVotes, createBatch, declineSeat, discuss, draftBan, draftNational, draftRecognition, drawPanelNow, examineApplication, getDossierHead,
  fileObjection, getApplication, getDecision, getReview, listNotices, makeMove, myScores, recheckApplication, recommendApplication,
  recordVisit, replaceSeat, returnApplication, saveScore, saveSection, startApplication, submitScores,
} from '@jijiao/contract';
import { eightRegulations, fields, needsPractice, scoringSheet } from '@jijiao/measures';
import type { Caller } from './caller.ts';
import type { Cast } from './cast.ts';
import { evidencePdf, photograph } from './material.ts';
import { institutions, makeDice, personName } from './names.ts';

const dice = makeDice(8_091_010);
const titles = ['教授', '副教授', '正高级工程师', '高级工程师', '研究员', '副研究员', '高级会计师', '主任医师', '讲师', '工程师'];

/** The clock of the demonstration: it goes only forward, from one year ago to now. */
export interface Clock {
  set(isoDate: string, time?: string): void;
  /** The day that the clock shows. */
  today(): string;
  /** A day counted from the real one. */
  day(offset: number): string;
}

export interface Stage {
  readonly cast: Cast;
  readonly clock: Clock;
  /** Organisation ids of the institutions, in the order of the plan. */
  readonly institutionIds: readonly number[];
  /** Seals what is committed, so that a draw finds its seed. */
  seal(): Promise<void>;
  tell(what: string): void;
}

export const applicantOf = (index: number) => `host${String(index + 1).padStart(2, '0')}`;
export const officerOf = (guide: string) => `unit.${guide.toLowerCase()}`;
export const signerOf = (guide: string) => `unit.${guide.toLowerCase()}.sign`;

/** Drafts and opens a batch of the province. */
export async function openBatch(stage: Stage, plan: { name: string; opensOn: string; closesOn: string; quota: number; size: number }): Promise<number> {
  const officer = await stage.cast.as('province');
  const made = await officer.call(createBatch, {
    body: {
      name: plan.name, year: Number(plan.opensOn.slice(0, 4)), opensOn: plan.opensOn, closesOn: plan.closesOn, fields: fields.map((field) => field.id), areas: null,
      quota: plan.quota, favouredField: 'digitalTechnology', sections: ['applicant', 'faculty', 'management', 'means', 'distance', 'record'],
      sheet: structuredClone(scoringSheet) as never,
      panel: { size: plan.size, outsideMin: 2, substitutes: 3, dropExtremes: true },
    },
  });
  await officer.call(makeMove, { params: { id: made.id }, body: { move: 'open', version: made.version } });
  return made.id;
}

/** Fills in an application as far as `share` of it; whole where 1. Gives its id. */
export async function fillApplication(stage: Stage, batchId: number, index: number, { share = 1, weakYear = false } = {}): Promise<number> {
  const plan = institutions[index];
  if (!plan) throw new RangeError(`no institution ${index}`);
  const host = await stage.cast.as(applicantOf(index));
  const organisationId = stage.institutionIds[index] ?? 0;
  const { head } = await host.call(startApplication, { body: { batchId, field: plan.field, organisationId } });
  const id = head.id;
  const save = (section: 'applicant' | 'faculty' | 'management' | 'means' | 'distance' | 'record', data: Record<string, unknown>) =>
    host.call(saveSection, { params: { id, section }, body: { data, version: 0 } });
  const upload = async (title: string) => host.upload(`${title}.pdf`, await evidencePdf(title, [plan.name, title, '示范材料']), id);
  await save('applicant', {
    director: personName(dice), directorTitle: '教授', phone: '0311-88001200', contact: stage.cast.nameOf(applicantOf(index)), address: '示范路 1 号',
    introduction: `${plan.name}长期承担专业技术人员知识更新培训。`, knowledgeProjects: 3 + dice(20), knowledgeProjectYears: 2 + dice(10),
  });
  const people = 6 + dice(8);
  for (let each = 0; each < people; each++) {
    await host.ask(addFaculty, {
      params: { id },
      body: {
        name: personName(dice), title: titles[dice(titles.length)] ?? '讲师', field: fields.find((field) => field.id === plan.field)?.zh ?? '', years: 3 + dice(30),
        institution: dice(3) ? plan.name : '合作企业', fullTime: dice(3) > 0, vettedOn: '2025-09-01',
      },
    });
  }
  if (share < 0.5) return id;
  await save('faculty', { fullTime: people - 2, partTime: 2, vettingFiles: [await upload('师资政治审核说明')], mechanism: '聘任、培训、评价制度健全，每年更新。' });
  const regulations: Record<string, string> = {};
  for (const each of eightRegulations) regulations[each.id] = await upload(`${each.zh}制度`);
  await save('management', { body: '继续教育学院', director: personName(dice), fullTimeStaff: 4 + dice(8), partTimeStaff: dice(5), regulations });
  if (share < 1) return id;
  await save('means', {
    matchedFundsFen: (80 + dice(200)) * 1_000_000, fundsFiles: [await upload('配套经费证明')], venueArea: 1800 + dice(6000), classrooms: 8 + dice(20), seats: 400 + dice(900),
    equipmentCount: 60 + dice(200), equipment: '多媒体教室、录播教室、计算机教室', libraryVolumes: 20_000 + dice(90_000), library: '专业图书与电子期刊',
    ...(needsPractice(plan.field) ? { practiceSiteCount: 1 + dice(4), practiceSites: '校内实训中心与合作企业实训基地', practiceFiles: [await upload('实训合作协议')] } : {}),
  });
  await save('distance', {
    platform: '网络学习中心', platformUrl: 'https://learn.example.cn', capacity: 2000 + dice(6000), equipmentCount: 20 + dice(60), equipment: '录播与直播设备', linked: true,
    linkPlan: '已与全省人社一体化公共服务平台联调。', evidence: [await upload('压力测试报告')],
  });
  const year = Number(stage.clock.today().slice(0, 4));
  const years = [];
  for (const back of [3, 2, 1]) {
    years.push({ year: year - back, personTimes: weakYear && back === 2 ? 800 : 1020 + dice(1400), keyField: true, evidence: [await upload(`${year - back} 年培训业绩证明`)] });
  }
  await save('record', { years, highlights: '承办省级高级研修项目多期。' });
  return id;
}

/** Makes a plain move with the version that stands. */
export async function makeNow(caller: Caller, id: number, move: string, opinion?: string): Promise<void> {
  const { head } = await caller.call(getApplication, { params: { id } });
  await caller.call(makeMove, { params: { id }, body: { move, version: head.version, ...(opinion ? { opinion } : {}) } });
}

const versionOf = async (caller: Caller, id: number) => (await caller.call(getApplication, { params: { id } })).head.version;

/** The guiding unit's part: examination, recheck, and the recommendation signed by a second person. */
export async function recommend(stage: Stage, id: number, index: number, rank: number, upTo: 'examined' | 'rechecked' | 'recommended' = 'recommended'): Promise<void> {
  const guide = institutions[index]?.guide ?? '';
  const officer = await stage.cast.as(officerOf(guide));
  const verdicts = (['faculty', 'management', 'means', 'distance', 'record'] as const).map((section) => ({ section, meets: true, note: '材料齐全，符合条件。' }));
  await officer.call(examineApplication, { params: { id }, body: { version: await versionOf(officer, id), opinion: '五个部分均符合要求。', verdicts } });
  if (upTo === 'examined') return;
  const photographs = [await officer.upload('教学场地.png', photograph(index + 1), id), await officer.upload('实训场所.png', photograph(index + 7), id)];
  await officer.call(recheckApplication, {
    params: { id },
    body: {
      version: await versionOf(officer, id), on: stage.clock.today(), people: [stage.cast.nameOf(officerOf(guide)), personName(dice)], findings: '场地、设备与申报一致，制度执行有记录。',
      meets: true, photographs,
    },
  });
  if (upTo === 'rechecked') return;
  const signer = await stage.cast.as(signerOf(guide));
  await signer.call(recommendApplication, { params: { id }, body: { version: await versionOf(signer, id), opinion: '符合办法第八条条件，同意推荐。', rank } });
}

/** Returns an application with two marked sections. */
export async function returnForCorrection(stage: Stage, id: number, index: number): Promise<void> {
  const officer = await stage.cast.as(officerOf(institutions[index]?.guide ?? ''));
  await officer.call(returnApplication, {
    params: { id },
    body: {
      version: await versionOf(officer, id), opinion: '两处材料请补正。',
      marks: [{ section: 'management', note: '培训经费管理制度未写明讲课费支付标准。' }, { section: 'distance', note: '压力测试报告缺测试单位盖章页。' }],
    },
  });
}

/** The panel: draw announced, seed sealed, drawn; one refuser replaced by another draw; scores. Stops at `upTo`. */
export async function review(stage: Stage, batchId: number, applications: readonly number[], upTo: 'scoring' | 'ranked', weak: ReadonlySet<number> = new Set()): Promise<number> {
  const { cast } = stage;
  const officer = await cast.as('province');
  const announced = await officer.call(announceDraw, { params: { id: batchId } });
  const id = announced.head.id;
  await stage.seal();
  await officer.call(drawPanelNow, { params: { id }, body: { version: announced.head.version } });
  let panel = await officer.call(getReview, { params: { id } });
  const [refuser] = panel.seats;
  if (refuser && upTo === 'ranked') {
    const expert = await cast.as(expertLogin(refuser.name, cast));
    await expert.call(declineSeat, { params: { id }, body: { reason: '会期与教学冲突。', interest: false } });
    for (let tries = 0; tries < 2; tries++) {
      panel = await officer.call(getReview, { params: { id } });
      if (panel.seats.filter((seat) => seat.status === 'seated').length >= 7) break;
      await officer.call(replaceSeat, { params: { id }, body: { version: panel.head.version } });
      await stage.seal();
    }
  }
  await officer.call(makeMove, { params: { id }, body: { move: 'startScoring', version: (await officer.call(getReview, { params: { id } })).head.version } });
  panel = await officer.call(getReview, { params: { id } });
  const seated = panel.seats.filter((seat) => seat.status === 'seated');
  for (const [place, seat] of seated.entries()) {
    if (upTo === 'scoring' && place >= 3) break;
    const expert = await cast.as(expertLogin(seat.name, cast));
    const { cards, sheet } = await expert.call(myScores, { params: { id } });
    for (const card of cards) {
      const level = weak.has(card.applicationId) ? 0.55 : 0.78 + dice(18) / 100;
      const marks = Object.fromEntries(sheet.criteria.flatMap((criterion) => criterion.items).map((item) => [item.id, Math.round(item.max * level * 2) / 2]));
      await expert.call(saveScore, { params: { id, application: card.applicationId }, body: { marks, comment: '材料扎实。', version: card.version } });
    }
    if (!(upTo === 'scoring' && place === 2)) await expert.call(submitScores, { params: { id } });
  }
  if (upTo === 'scoring') return id;
  await reviewMove(officer, id, 'closeScoring');
  const [first] = applications;
  if (first !== undefined) await officer.call(recordVisit, { params: { id }, body: { applicationId: first, on: stage.clock.today(), findings: '实地察看实训场所，与材料一致。' } });
  await officer.call(discuss, { params: { id }, body: { version: (await officer.call(getReview, { params: { id } })).head.version, minutes: '委员会逐一评议，形成一致意见。' } });
  for (const seat of seated) {
    const expert = await cast.as(expertLogin(seat.name, cast));
    await expert.call(castVotes, { params: { id }, body: { votes: applications.map((applicationId) => ({ applicationId, inFavour: !weak.has(applicationId) })) } });
  }
  await reviewMove(officer, id, 'closeVote');
  await reviewMove(officer, id, 'rank');
  await officer.call(makeMove, { params: { id: batchId }, body: { move: 'finishReview', version: await headVersion(officer, batchId) } });
  return id;
}

async function reviewMove(officer: Caller, id: number, move: string): Promise<void> {
  const { head } = await officer.call(getReview, { params: { id } });
  await officer.call(makeMove, { params: { id }, body: { move, version: head.version } });
}

async function headVersion(caller: Caller, id: number): Promise<number> {
  return (await caller.call(getDossierHead, { params: { id } })).version;
}

/** Experts sign in with the user name that their place in the bank gave them. */
export function expertLogin(name: string, cast: Cast): string {
  const account = cast.accounts.find((each) => each.role === 'expert' && each.name === name);
  if (!account) throw new Error(`no account for the expert ${name}`);
  return account.username;
}

/** Recognition: drafted, signed by another, noticed, objected to, answered, announced. */
export async function recognise(stage: Stage, batchId: number, applications: readonly number[]): Promise<number> {
  const { cast, clock } = stage;
  const officer = await cast.as('province');
  const signer = await cast.as('province.sign');
  const made = await officer.call(draftRecognition, { body: { batchId, applications: [...applications], grounds: '经单位申报、指导单位复查推荐、专家评审委员会评审，拟予认定。' } });
  const id = made.head.id;
  await signer.call(makeMove, { params: { id }, body: { move: 'sign', version: made.head.version, opinion: '同意。' } });
  await decisionMove(officer, id, 'publishNotice');
  const { rows } = await officer.call(listNotices, { query: {} });
  const notice = rows.find((row) => row.kind === 'notice' && row.open);
  const objected = applications.at(-1);
  if (notice && objected !== undefined) {
    await officer.ask(fileObjection, {
      params: { id: notice.id },
      body: { applicationId: objected, name: '李明', contact: '13800001111', text: '该单位申报的 2024 年培训人次与其公开年报所载数字不一致，请予核实。' },
    });
  }
  const shown = await officer.call(getDecision, { params: { id } });
  for (const each of shown.objections) {
    await objectionMove(officer, each.id, 'accept');
    await objectionMove(signer, each.id, 'answerUpheld', '经核实，该年度证明材料与实际不符，异议成立。');
  }
  clock.set(nextDay(shown.noticeTo ?? clock.today()));
  await decisionMove(officer, id, 'announce');
  return id;
}

function nextDay(isoDate: string): string {
  const day = new Date(`${isoDate}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

async function decisionMove(caller: Caller, id: number, move: string): Promise<void> {
  const { head } = await caller.call(getDecision, { params: { id } });
  await caller.call(makeMove, { params: { id }, body: { move, version: head.version } });
}

async function objectionMove(caller: Caller, id: number, move: string, opinion?: string): Promise<void> {
  await caller.call(makeMove, { params: { id }, body: { move, version: await headVersion(caller, id), ...(opinion ? { opinion } : {}) } });
}

/** A national base registered at once, and an institution that is no longer accepted. */
export async function nationalAndBan(stage: Stage, national: number, banned: number): Promise<void> {
  const { cast } = stage;
  const officer = await cast.as('province');
  const signer = await cast.as('province.sign');
  const base = await officer.call(draftNational, {
    body: {
      organisationId: stage.institutionIds[national] ?? 0, field: institutions[national]?.field ?? '', nationalDocumentNo: '人社厅函〔2025〕88号', nationalDocumentOn: '2025-06-10',
      grounds: '经国家批准设立国家级专业技术人员继续教育基地，同时认定为省级基地。',
    },
  });
  const ban = await officer.call(draftBan, {
    body: { organisationId: stage.institutionIds[banned] ?? 0, ground: 'falsified', grounds: '申报材料中三份合作协议经核实系伪造。' },
  });
  for (const { head } of [base, ban]) {
    const evidence = await signer.upload('依据文件.pdf', await evidencePdf('依据文件', [head.title]), head.id);
    await signer.call(makeMove, { params: { id: head.id }, body: { move: 'sign', version: head.version, opinion: '同意。', files: [evidence] } });
    await decisionMove(officer, head.id, 'announce');
  }
}

