import { addExpert, addOrganisation, getDossierHead, makeMove } from '@jijiao/contract';
import { fields } from '@jijiao/measures';
import type { FastifyInstance } from 'fastify';
import { activateBases, workWithPartners } from './activation.ts';
import { playAnnualPlans } from './annualPlan.ts';
import { type Account, Cast } from './cast.ts';
import { playChanges } from './changeFiling.ts';
import {
  applicantOf,
  type Clock,
  fillApplication,
  makeNow,
  officerOf,
  openBatch,
  recommend,
  returnForCorrection,
  type Stage,
  signerOf,
} from './chapterThree.ts';
import { playCurricula } from './curriculum.ts';
import { playEvents } from './events.ts';
import { playFaculty } from './faculty.ts';
import { nationalAndBan, recognise, review } from './judgement.ts';
import { creditCode, guidingUnits, institutionCode, institutions, makeDice, personName } from './names.ts';
import { playPolicies } from './policies.ts';
import { playSupport } from './support.ts';

export interface Theatre {
  readonly app: FastifyInstance;
  readonly clock: Clock;
  /** The code of the first setup. */
  readonly setupCode: string;
  seal(): Promise<void>;
  tell(what: string): void;
}

/** Makes the demonstration province, through the endpoints that people use. Gives the accounts. */
export async function makeProvince(theatre: Theatre): Promise<readonly (Account & { password: string })[]> {
  const { app, clock, tell } = theatre;
  // Far enough back for the first bases to have operated in a year whose summary can be opened, whatever day it is.
  clock.set(clock.day(-385));
  const cast = new Cast(app);
  await cast.begin(theatre.setupCode);
  const { admin } = cast;
  const province = { id: 1, name: '河北省人力资源和社会保障厅' };
  await cast.hire('province', 'officer', province);
  await cast.hire('province.sign', 'signer', province);
  await cast.hire('auditor', 'auditor', province);
  tell('demonstration: guiding units');
  const units = new Map<string, number>();
  for (const unit of guidingUnits) {
    const made = await admin.call(addOrganisation, {
      body: {
        kind: 'guidingUnit',
        name: unit.name,
        nameEn: unit.nameEn,
        creditCode: unit.creditCode,
        hostKind: null,
        areaCode: unit.areaCode,
        guidingUnitId: null,
        address: null,
      },
    });
    units.set(unit.id, made.id);
    await cast.hire(officerOf(unit.id), 'officer', made);
    await cast.hire(signerOf(unit.id), 'signer', made);
  }
  tell('demonstration: institutions and experts');
  const institutionIds: number[] = [];
  for (const [index, plan] of institutions.entries()) {
    const made = await admin.call(addOrganisation, {
      body: {
        kind: 'institution',
        name: plan.name,
        nameEn: plan.nameEn,
        creditCode: institutionCode(index),
        hostKind: plan.kind,
        areaCode: plan.area,
        guidingUnitId: units.get(plan.guide) ?? null,
        address: '示范路 1 号',
      },
    });
    institutionIds.push(made.id);
    await cast.hire(applicantOf(index), 'applicant', made);
  }
  await hireExperts(cast, province);
  const stage: Stage = { cast, clock, institutionIds, seal: theatre.seal, tell };
  await playFirstBatch(stage);
  clock.set(plus(clock, 21));
  await activateBases(stage);
  await workWithPartners(stage);
  await playSecondBatch(stage);
  await playThirdBatch(stage);
  await playChanges(stage);
  await playFaculty(stage);
  await playCurricula(stage);
  await playAnnualPlans(stage);
  await playPolicies(stage);
  await playSupport(stage);
  await playEvents(stage);
  const first = ({ username }: Account) => (username === cast.shownExpert ? 0 : 1);
  return cast.accounts
    .toSorted((a, b) => first(a) - first(b))
    .map((account) => ({ ...account, password: cast.passwordOf(account.username) }));
}

async function hireExperts(cast: Cast, province: { id: number; name: string }): Promise<void> {
  const dice = makeDice(120);
  const officer = await cast.as('province');
  const past = { organisation: '滹沱工业大学', organisationCode: institutionCode(2), until: '2024-06-30' };
  for (let index = 0; index < 120; index++) {
    const username = `expert${String(index + 1).padStart(3, '0')}`;
    await cast.hire(username, 'expert', province);
    const own = index % 15 === 0 ? index % institutions.length : null;
    const main = fields[index % fields.length]?.id ?? 'law';
    const other = fields[dice(fields.length)]?.id ?? main;
    await officer.call(addExpert, {
      body: {
        name: cast.nameOf(username),
        title: ['教授', '研究员', '正高级工程师', '主任医师'][index % 4] ?? '教授',
        organisation: own === null ? `外省${personName(dice)}研究中心` : (institutions[own]?.name ?? ''),
        organisationCode: own === null ? creditCode('12', '110000', 500_000 + index) : institutionCode(own),
        fields: [...new Set([main, other])],
        past: index % 11 === 0 ? [past] : [],
        partners: [],
        username,
      },
    });
  }
}

/** A finished batch: recognised, failed, objected to; a national base, and a ban. */
async function playFirstBatch(stage: Stage): Promise<void> {
  const { clock, tell } = stage;
  tell('demonstration: the finished batch');
  const batchId = await openBatch(stage, {
    name: '第一批',
    opensOn: clock.today(),
    closesOn: plus(clock, 30),
    quota: 12,
    size: 7,
  });
  const applications: number[] = [];
  for (let index = 0; index < 8; index++) {
    const id = await fillApplication(stage, batchId, index);
    await makeNow(await stage.cast.as(applicantOf(index)), id, 'submit');
    applications.push(id);
  }
  clock.set(plus(clock, 7));
  const ranks = new Map<string, number>();
  for (const [index, id] of applications.entries()) {
    const guide = institutions[index]?.guide ?? '';
    const rank = (ranks.get(guide) ?? 0) + 1;
    ranks.set(guide, rank);
    await recommend(stage, id, index, rank);
  }
  clock.set(plus(clock, 24));
  await closeBatch(stage, batchId);
  const failing = applications[6] ?? 0;
  await review(stage, batchId, applications, 'ranked', new Set([failing]));
  clock.set(plus(clock, 10));
  await recognise(
    stage,
    batchId,
    applications.filter((id) => id !== failing),
  );
  await nationalAndBan(stage, 8, 33);
}

/** A batch under review: the panel is scoring. */
async function playSecondBatch(stage: Stage): Promise<void> {
  const { clock, tell } = stage;
  tell('demonstration: the batch in review');
  clock.set(clock.day(-90));
  const batchId = await openBatch(stage, {
    name: '第二批',
    opensOn: clock.today(),
    closesOn: plus(clock, 35),
    quota: 2,
    size: 7,
  });
  const applications: number[] = [];
  for (const index of [9, 10, 11, 12]) {
    const id = await fillApplication(stage, batchId, index);
    await makeNow(await stage.cast.as(applicantOf(index)), id, 'submit');
    applications.push(id);
  }
  const refusedOne = await fillApplication(stage, batchId, 13);
  await makeNow(await stage.cast.as(applicantOf(13)), refusedOne, 'submit');
  clock.set(plus(clock, 5));
  for (const [place, index] of [9, 10, 11, 12].entries()) await recommend(stage, applications[place] ?? 0, index, 1);
  await makeNow(
    await stage.cast.as(signerOf(institutions[13]?.guide ?? '')),
    refusedOne,
    'refuse',
    '申报场地系短期租用，不符合固定教学场地的条件。',
  );
  clock.set(plus(clock, 31));
  await closeBatch(stage, batchId);
  await review(stage, batchId, applications, 'scoring');
}

/** An open batch: drafts, one with too few person-times, submitted, returned, examined, rechecked. */
async function playThirdBatch(stage: Stage): Promise<void> {
  const { clock, tell } = stage;
  tell('demonstration: the open batch');
  clock.set(clock.day(-22));
  const batchId = await openBatch(stage, {
    name: '第三批',
    opensOn: clock.today(),
    closesOn: plus(clock, 44),
    quota: 10,
    size: 7,
  });
  const hand = async (index: number) => {
    const id = await fillApplication(stage, batchId, index);
    await makeNow(await stage.cast.as(applicantOf(index)), id, 'submit');
    return id;
  };
  await fillApplication(stage, batchId, 14, { share: 0.4 });
  await fillApplication(stage, batchId, 15, { weakYear: true });
  clock.set(plus(clock, 8));
  for (const index of [16, 17]) await hand(index);
  const returned = await hand(18);
  const examined = await hand(19);
  const rechecked = await hand(20);
  clock.set(plus(clock, 6));
  await returnForCorrection(stage, returned, 18);
  await recommend(stage, examined, 19, 1, 'examined');
  await recommend(stage, rechecked, 20, 1, 'rechecked');
  clock.set(clock.day(-1));
  await hand(21);
}

async function closeBatch(stage: Stage, id: number): Promise<void> {
  const officer = await stage.cast.as('province');
  const { version } = await officer.call(getDossierHead, { params: { id } });
  await officer.call(makeMove, { params: { id }, body: { move: 'close', version } });
}

/** A day counted from the day that the clock shows. */
function plus(clock: Clock, days: number): string {
  const day = new Date(`${clock.today()}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
