import { addExpert, addOrganisation } from '@jijiao/contract';
import { fields } from '@jijiao/measures';
import type { FastifyInstance } from 'fastify';
import { arriveLately, liveTwoYears, turnTheClock } from './baseYears.ts';
import { nationalHost, playFirstBatch, playSecondBatch, playThirdBatch } from './batches.ts';
import { type Account, Cast } from './cast.ts';
import { playChanges } from './changeFiling.ts';
import { applicantOf, officerOf, type Stage, signerOf } from './chapterThree.ts';
import { playCurricula } from './curriculum.ts';
import { type Clock, firstYear, lastDay } from './days.ts';
import { playEvents } from './events.ts';
import { playFaculty } from './faculty.ts';
import {
  creditCode,
  guidingUnits,
  institutionCode,
  institutions,
  institutionsAtFirst,
  makeDice,
  personName,
} from './names.ts';
import { playTogether } from './playTogether.ts';
import { playPolicies } from './policies.ts';
import { playSupport } from './support.ts';

export interface Theatre {
  readonly app: FastifyInstance;
  readonly clock: Clock;
  /** The code of the first setup. */
  readonly setupCode: string;
  seal(): Promise<void>;
  /** The clock's turn: passes deadlines. */
  turn(): Promise<void>;
  tell(what: string): void;
  /** How many bases live their two years: a few for tests, some at the first start, all thirty. */
  readonly bases: 'few' | 'some' | 'all';
}

/** Hosts of the bases that the first batch recognises, by their numbers in the list of institutions. */
const few: readonly number[] = [0, 1, 2, 3];
const some: readonly number[] = [...few, 4, 22, 23];
const all: readonly number[] = [
  ...some,
  24,
  25,
  26,
  27,
  28,
  29,
  30,
  31,
  32,
  ...Array.from({ length: 12 }, (_, at) => at + 34),
];
const hostsOf = { few, some, all } as const;

/** Makes the demonstration province, through the endpoints that people use. Gives the accounts. */
export async function makeProvince(theatre: Theatre): Promise<readonly (Account & { password: string })[]> {
  const { app, clock, tell } = theatre;
  clock.set(`${firstYear(clock)}-02-20`);
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
  const there = institutions.slice(0, theatre.bases === 'all' ? undefined : institutionsAtFirst);
  for (const [index, plan] of there.entries()) {
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
  const { seal, turn } = theatre;
  const stage: Stage = { cast, clock, institutionIds, seal, turn, tell };
  const hosts = hostsOf[theatre.bases];
  const parts = [
    turnTheClock(stage),
    playFirstBatch(stage, hosts),
    ...[...hosts, nationalHost].map((index) => liveTwoYears(stage, index)),
    playSecondBatch(stage),
    playThirdBatch(stage),
    arriveLately(stage),
    playChanges(stage),
    playFaculty(stage),
    playCurricula(stage),
    playPolicies(stage),
    playSupport(stage),
    playEvents(stage),
  ];
  await playTogether(parts, clock, lastDay(clock));
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
    const own = index % 15 === 0 ? index % institutionsAtFirst : null;
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
