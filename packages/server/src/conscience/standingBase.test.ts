import {
  addExchange,
  addFacility,
  addPartner,
  appointGroup,
  engageInstructor,
  getBaseDesk,
  listFacilities,
  startCurriculum,
  startInstructorImport,
  startOutline,
  takeOverFaculty,
} from '@jijiao/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../../demo/caller.ts';
import { applicantOf, officerOf } from '../../../../demo/chapterThree.ts';
import { institutions } from '../../../../demo/names.ts';
import { openTestHouse, type TestHouse } from '../application.testing.ts';
import { type Base, changeBase } from '../rooms/register/base/index.ts';
import { refusing } from './houses.testing.ts';
import { makeSmallProvince } from './smallProvince.testing.ts';
import { enterBaseOf } from './standingBase.testing.ts';

let house: TestHouse;
let host: Caller;
let guide: Caller;
let base: Base;
beforeAll(async () => {
  house = await openTestHouse();
  const stage = await makeSmallProvince(house);
  base = await enterBaseOf(house, stage, 0);
  host = await stage.cast.as(applicantOf(0));
  guide = await stage.cast.as(officerOf(institutions[0]?.guide ?? ''));
});
afterAll(() => house.close());

const day = (offset: number) => house.clock.day(offset);
const facility = {
  kind: 'venue',
  name: '第一报告厅',
  capacity: 100,
  areaM2: null,
  owner: '本校',
  address: '示范路 1 号',
  assetId: null,
  from: '2026-01-01',
  until: null,
  note: '',
} as const;

/** What the host of a base does to its records and its plans of work, each as it would pass for a base that stands. */
const verbs = () =>
  [
    [addFacility, { body: { ...facility, from: day(-5) } }],
    [
      addExchange,
      {
        body: {
          ...{ on: day(-5), until: null, scope: 'province', place: '保定', subject: '观摩', partnerId: null },
          ...{ otherParty: '示例学院', people: 3, outcome: '总结', files: [] },
        },
      },
    ],
    [
      addPartner,
      {
        body: {
          partner: {
            kind: 'institute',
            name: '示例院',
            creditCode: null,
            contactName: '周文博',
            phone: null,
            note: '',
          },
          agreement: { title: '协议', startsOn: day(-5), endsOn: day(50), file: null },
        },
      },
    ],
    [
      engageInstructor,
      {
        body: {
          instructor: {
            ...{ name: '周文博', citizenId: null, series: 'higherEducationTeachers', title: '教授' },
            ...{ institution: '示例院', fields: ['法学'], phone: null },
          },
          engagement: {
            ...{ fullTime: false, startsOn: day(-5), endsOn: null, vettedOn: day(-5) },
            ...{ vettingFileId: null, subjects: ['导论'] },
          },
        },
      },
    ],
    [takeOverFaculty, {}],
    [startInstructorImport, { body: { fileId: '00000000-0000-4000-8000-000000000000' } }],
    [startOutline, { body: { fromYear: 2026, toYear: 2028 } }],
    [startCurriculum, { body: { title: '核心课程', fromYear: 2026, toYear: 2026 } }],
    [appointGroup, { body: { startsOn: day(0), endsOn: day(300), members: [{ expertId: 1 }], replaces: null } }],
  ] as const;

describe('a base that has been revoked', () => {
  beforeAll(async () => {
    await host.call(addFacility, { params: { id: base.id }, body: { ...facility, from: day(-5) } });
    await changeBase(house.opened.house.database.db, {
      baseId: base.id,
      from: day(0),
      changes: { status: 'revoked' },
      what: { zh: '取消', en: 'Revoked' },
      documentNo: null,
    });
  });

  it('enters nothing and begins nothing more', async () => {
    for (const [endpoint, input] of verbs()) {
      const rules = await refusing(host, endpoint, { params: { id: base.id }, ...input });
      expect([endpoint.id, rules]).toEqual([endpoint.id, ['base.recordsWhileStanding']]);
    }
  });

  it('keeps its records to be read, by its host and its guiding unit, and is shown without buttons', async () => {
    for (const caller of [host, guide]) {
      const { page } = await caller.call(listFacilities, { params: { id: base.id }, query: {} });
      expect(page.rows.map(({ name }) => name)).toEqual(['第一报告厅']);
      expect((await caller.call(getBaseDesk, { params: { id: base.id } })).mayKeep).toBe(false);
    }
  });
});
