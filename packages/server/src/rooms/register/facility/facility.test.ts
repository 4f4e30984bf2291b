import {
  addAsset,
  addExchange,
  addFacility,
  addPartner,
  type BodySent,
  changeExchange,
  changeFacility,
  exportExchanges,
  exportFacilities,
  listExchanges,
  listFacilities,
  listPast,
  removeAsset,
  removeExchange,
  removeFacility,
} from '@jijiao/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../../../../demo/caller.ts';
import { applicantOf, officerOf, type Stage } from '../../../../../../demo/chapterThree.ts';
import { evidencePdf } from '../../../../../../demo/material.ts';
import { institutions } from '../../../../../../demo/names.ts';
import { openTestHouse, type TestHouse } from '../../../application.testing.ts';
import { makeSmallProvince } from '../../../conscience/smallProvince.testing.ts';
import { statementsOf, withinList } from '../../../platform/db/statements.testing.ts';
import { readSheet } from '../../../platform/spreadsheet/index.ts';
import { findOrganisation } from '../../directory/index.ts';
import { enterStandingBase } from '../base/base.fixture.ts';
import type { Base } from '../base/index.ts';

let house: TestHouse;
let stage: Stage;
let base: Base;
let otherBase: Base;
let host: Caller;
let otherHost: Caller;
let guide: Caller;
let otherGuide: Caller;

beforeAll(async () => {
  house = await openTestHouse();
  stage = await makeSmallProvince(house);
  [host, otherHost, guide, otherGuide] = await Promise.all([
    stage.cast.as(applicantOf(0)),
    stage.cast.as(applicantOf(5)),
    stage.cast.as(officerOf(institutions[0]?.guide ?? '')),
    stage.cast.as(officerOf(institutions[5]?.guide ?? '')),
  ]);
  const enter = async (index: number) => {
    const { database } = house.opened.house;
    const organisation = await findOrganisation(database.db, stage.institutionIds[index] ?? 0);
    if (!organisation?.guidingUnitId) throw new Error('the host has no guiding unit');
    return enterStandingBase(database, {
      organisationId: organisation.id,
      guidingUnitId: organisation.guidingUnitId,
      host: organisation.name,
      recognisedOn: '2024-03-01',
      termEndsOn: '2031-02-28',
    });
  };
  base = await enter(0);
  otherBase = await enter(5);
});
afterAll(() => house.close());

const at = () => ({ params: { id: base.id } });
const day = (offset: number) => house.clock.day(offset);
const sheetOf = async (path: string, caller = guide, asked: Record<string, string> = {}) => {
  const url = path.replace(':id', String(base.id));
  const answer = await house.app.inject({ url, query: { language: 'zh', ...asked }, cookies: caller.cookies });
  return answer.statusCode === 200 ? (await readSheet(answer.rawPayload)).rows.map(({ cells }) => cells) : [];
};

describe('exchange activities', () => {
  const visit = (): BodySent<typeof addExchange> => ({
    on: day(-10),
    until: day(-8),
    scope: 'abroad',
    place: '新加坡',
    subject: '职业教育课程标准交流',
    partnerId: null,
    otherParty: '南洋示例学院',
    people: 8,
    outcome: '引进课程标准两项',
    files: [],
  });

  it('are entered with their files, found by year, scope and words, and counted in people', async () => {
    const file = await host.upload('交流总结.pdf', await evidencePdf('交流总结', ['成果']));
    await host.call(addExchange, { ...at(), body: { ...visit(), files: [file] } });
    await host.call(addExchange, {
      ...at(),
      body: { ...visit(), on: '2025-05-06', until: null, scope: 'province', place: '保定', people: 20 },
    });
    const list = async (query: { q?: string; scope?: 'abroad'; year?: number } = {}) =>
      guide.call(listExchanges, { ...at(), query });
    const all = await list();
    expect([all.page.total, all.people]).toEqual([2, 28]);
    expect(all.page.rows[0]).toMatchObject({ party: '南洋示例学院', files: [{ name: '交流总结.pdf' }] });
    expect((await list({ scope: 'abroad' })).page.total).toBe(1);
    expect((await list({ year: 2025 })).page.rows.map(({ place }) => place)).toEqual(['保定']);
    expect((await list({ q: '南洋' })).page.total).toBe(2);
    expect((await list({ q: '%' })).page.total).toBe(0);
    expect((await sheetOf(exportExchanges.path)).map(([, , scope]) => scope)).toEqual(['范围', '境外', '省内']);
  });

  it('name a partner of the own base, a day that has come, files of the own hand', async () => {
    const agreement = {
      title: '协议',
      startsOn: day(-5),
      endsOn: day(50),
      file: await otherHost.upload('协议.pdf', await evidencePdf('协议', ['双方'])),
    };
    const partner = await otherHost.call(addPartner, {
      params: { id: otherBase.id },
      body: {
        partner: { kind: 'university', name: '别家伙伴', creditCode: null, contactName: null, note: '' },
        agreement,
      },
    });
    const faultOf = async (change: object) => {
      const { status, body } = await host.ask(addExchange, { ...at(), body: { ...visit(), ...change } });
      return [status, (body as { issues?: { path: string }[] }).issues?.[0]?.path];
    };
    expect(await faultOf({ partnerId: partner.id, otherParty: null })).toEqual([422, 'partnerId']);
    expect(await faultOf({ on: day(1), until: null })).toEqual([422, 'on']);
    expect(await faultOf({ until: day(-11) })).toEqual([422, 'until']);
    expect(await faultOf({ files: [agreement.file] })).toEqual([422, 'files']);
    expect(await faultOf({ people: 0 })).toEqual([422, 'people']);
  });

  it('are changed on the version seen, taken out with a reason, and what stood is kept', async () => {
    const { id } = await host.call(addExchange, { ...at(), body: visit() });
    const change = (caller: Caller, version: number) =>
      caller.ask(changeExchange, {
        params: { id: base.id, record: id },
        body: { version, data: { ...visit(), people: 9 } },
      });
    expect([(await change(guide, 1)).status, (await change(otherHost, 1)).status]).toEqual([403, 404]);
    const both = await Promise.all([change(host, 1), change(host, 1)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const removal = { params: { id: base.id, record: id }, body: { version: 2, reason: '重复登记' } };
    expect((await otherHost.ask(removeExchange, removal)).status).toBe(404);
    expect((await host.ask(removeExchange, removal)).status).toBe(200);
    const past = await host.call(listPast, { ...at(), query: { of: 'exchange', record: id } });
    expect(past.rows.map(({ removed, data }) => [removed, data['people']])).toEqual([
      [true, 9],
      [false, 8],
    ]);
  });
});

describe('facilities', () => {
  const hall = (): BodySent<typeof addFacility> => ({
    kind: 'venue',
    name: '第一报告厅',
    address: '示范路 1 号',
    capacity: 300,
    areaM2: 420,
    assetId: null,
    owner: '建设单位',
    from: '2024-03-01',
    until: null,
    note: '',
  });
  const ownHall = () =>
    host.call(addAsset, {
      ...at(),
      body: {
        kind: 'venue',
        name: '培训楼',
        quantity: 1,
        valueFen: 1_000_000,
        since: '2024-03-01',
        until: null,
      },
    });

  it('are of the asset list or lent, and summed up as they stand today', async () => {
    const { id: assetId } = await ownHall();
    await host.call(addFacility, { ...at(), body: hall() });
    await host.call(addFacility, {
      ...at(),
      body: { ...hall(), kind: 'practice', name: '实训中心', capacity: 120, areaM2: 900, assetId, owner: null },
    });
    await host.call(addFacility, {
      ...at(),
      body: {
        ...hall(),
        kind: 'platform',
        name: '网络学习中心',
        address: 'https://learn.example.cn',
        capacity: 5000,
        areaM2: null,
        owner: '平台公司',
      },
    });
    await host.call(addFacility, { ...at(), body: { ...hall(), name: '旧教室', until: '2025-06-30' } });
    const { page, sums } = await guide.call(listFacilities, at());
    expect(page.rows.map(({ name, asset }) => [name, asset])).toEqual([
      ['网络学习中心', null],
      ['实训中心', '培训楼'],
      ['第一报告厅', null],
    ]);
    expect(sums).toEqual({ venues: 1, seats: 420, areaM2: 1320, practiceSites: 1, onlineCapacity: 5000 });
    const gone = await guide.call(listFacilities, { ...at(), query: { when: 'gone' } });
    expect(gone.page.rows.map(({ name }) => name)).toEqual(['旧教室']);
    expect(await sheetOf(exportFacilities.path)).toHaveLength(4);
    expect(await sheetOf(exportFacilities.path, guide, { when: 'all' })).toHaveLength(5);
    const byCapacity = { sort: 'capacity', dir: 'desc', when: 'all' } as const;
    const listed = await guide.call(listFacilities, { ...at(), query: byCapacity });
    expect(listed.page.rows.map(({ capacity }) => capacity ?? 0)).toEqual(
      listed.page.rows.map(({ capacity }) => capacity ?? 0).toSorted((a, b) => b - a),
    );
    expect((await sheetOf(exportFacilities.path, guide, byCapacity)).slice(1).map(([, name]) => name)).toEqual(
      listed.page.rows.map(({ name }) => name),
    );
    expect(
      (await statementsOf(() => guide.call(listFacilities, { ...at(), query: { size: 1 } }))).statements,
    ).toSatisfy(withinList);
    const taken = await host.ask(removeAsset, {
      params: { id: base.id, record: assetId },
      body: { version: 1, reason: '误登' },
    });
    expect(taken.status).toBe(422);
  });

  it('say whose they are, and never name an asset of another base', async () => {
    const theirs = await otherHost.call(addAsset, {
      params: { id: otherBase.id },
      body: { kind: 'venue', name: '别家的楼', quantity: 1, valueFen: 1, since: '2024-03-01', until: null },
    });
    const faultOf = async (change: object) => {
      const { status, body } = await host.ask(addFacility, { ...at(), body: { ...hall(), ...change } });
      return [status, (body as { issues?: { path: string }[] }).issues?.[0]?.path];
    };
    expect(await faultOf({ owner: null })).toEqual([422, 'owner']);
    expect(await faultOf({ owner: null, assetId: theirs.id })).toEqual([422, 'assetId']);
    expect(await faultOf({ capacity: 12.5 })).toEqual([422, 'capacity']);
    expect(await faultOf({ until: '2024-02-28' })).toEqual([422, 'until']);
  });

  it('are written by the host alone, on the version seen', async () => {
    const { id } = await host.call(addFacility, { ...at(), body: { ...hall(), name: '第二报告厅' } });
    const change = async (caller: Caller, version: number) =>
      (
        await caller.ask(changeFacility, {
          params: { id: base.id, record: id },
          body: { version, data: { ...hall(), name: '第二报告厅（改）' } },
        })
      ).status;
    expect([await change(guide, 1), await change(otherHost, 1)]).toEqual([403, 404]);
    expect([await change(host, 1), await change(host, 1)]).toEqual([200, 409]);
    expect((await otherGuide.ask(listFacilities, at())).status).toBe(404);
    expect(await sheetOf(exportFacilities.path, otherGuide)).toEqual([]);
    const removal = { params: { id: base.id, record: id }, body: { version: 2, reason: '误登' } };
    expect((await guide.ask(removeFacility, removal)).status).toBe(403);
    expect((await host.ask(removeFacility, removal)).status).toBe(200);
  });
});
