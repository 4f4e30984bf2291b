import {
  addOrganisation,
  addRosterMember,
  createBatch,
  type Endpoint,
  getApplication,
  getDossierHead,
  listRoster,
  makeMove,
  saveSection,
  startApplication,
} from '@jijiao/contract';
import { fields, scoringSheet } from '@jijiao/measures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../../demo/caller.ts';
import { applicantOf, fillApplication, openBatch, type Stage } from '../../../../demo/chapterThree.ts';
import { creditCode, institutions } from '../../../../demo/names.ts';
import { openTestHouse, type TestHouse } from '../application.testing.ts';
import { hostsOfSmallProvince, makeSmallProvince } from './smallProvince.testing.ts';

let house: TestHouse;
let stage: Stage;
let batchId = 0;
let today = '';

beforeAll(async () => {
  house = await openTestHouse();
  stage = await makeSmallProvince(house);
  today = house.clock.today();
  batchId = await openBatch(stage, { name: '并发批次', opensOn: today, closesOn: today, quota: 5, size: 7 });
});
afterAll(() => house.close());

const host = () => house.cast.as(applicantOf(0));
const organisationId = () => stage.institutionIds[0] ?? 0;
// The first organisation that the small province registers is a guiding unit.
const guide = 2;

async function send(caller: Caller, endpoint: Endpoint, params: Record<string, unknown>, body: object, key: string) {
  const answer = await house.app.inject({
    method: endpoint.method,
    url: endpoint.path.replace(/:(\w+)/g, (_, name: string) => String(params[name])),
    cookies: caller.cookies,
    headers: { 'idempotency-key': key },
    payload: body,
  });
  return { status: answer.statusCode, body: answer.body };
}

const count = async (table: string) =>
  Number((await house.opened.house.database.pool.query(`select count(*) as n from ${table}`)).rows[0].n);

describe('one request sent fifty times at once with one key', () => {
  const sameAnswer = async (caller: Caller, endpoint: Endpoint, params: Record<string, unknown>, body: object) => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        send(caller, endpoint, params, body, `key-of-${endpoint.id.replaceAll('.', '-')}`),
      ),
    );
    expect([...new Set(answers.map(({ status }) => status))], answers[0]?.body.slice(0, 300)).toEqual([200]);
    const asData = answers.map((each) => JSON.parse(each.body) as unknown);
    for (const each of asData) expect(each).toEqual(asData[0]);
    return asData[0];
  };

  it('adds one organisation', async () => {
    const before = await count('organisation');
    const body = {
      kind: 'institution',
      name: '燕赵学院',
      nameEn: null,
      creditCode: creditCode('12', '130100', 77),
      hostKind: 'university',
      areaCode: '130100',
      guidingUnitId: guide,
      address: null,
    };
    await sameAnswer(house.cast.admin, addOrganisation, {}, body);
    expect(await count('organisation')).toBe(before + 1);
  });

  it('drafts one batch', async () => {
    const before = await count('dossier');
    const body = {
      name: '五十次',
      year: 2026,
      opensOn: today,
      closesOn: today,
      fields: [fields[0]?.id],
      areas: null,
      quota: 1,
      favouredField: null,
      sections: ['applicant'],
      sheet: scoringSheet,
      panel: { size: 7, outsideMin: 2, substitutes: 3, dropExtremes: true },
    };
    await sameAnswer(await house.cast.as('province'), createBatch, {}, body);
    expect(await count('dossier')).toBe(before + 1);
  });

  it('opens one application, adds one teacher, makes one move', async () => {
    const caller = await host();
    const before = await count('dossier');
    const made = (await sameAnswer(
      caller,
      startApplication,
      {},
      { batchId, field: 'accounting', organisationId: organisationId() },
    )) as { head: { id: number; version: number } };
    expect(await count('dossier')).toBe(before + 1);
    const { id, version } = made.head;
    const member = {
      name: '王伟',
      title: '教授',
      field: '机械',
      years: 9,
      institution: '某校',
      fullTime: true,
      vettedOn: '2025-01-01',
    };
    await sameAnswer(caller, addRosterMember, { id }, member);
    expect((await caller.call(listRoster, { params: { id }, query: {} })).total).toBe(1);
    await sameAnswer(caller, makeMove, { id }, { move: 'withdraw', version });
    const { timeline } = await caller.call(getDossierHead, { params: { id } });
    expect(timeline.filter(({ move }) => move === 'withdraw')).toHaveLength(1);
  });

  it('refuses the key with other content, and one that is no key', async () => {
    const caller = house.cast.admin;
    const body = {
      kind: 'institution',
      name: '另一学院',
      nameEn: null,
      creditCode: creditCode('12', '130100', 78),
      hostKind: 'university',
      areaCode: '130100',
      guidingUnitId: guide,
      address: null,
    };
    const reused = await send(caller, addOrganisation, {}, body, 'key-of-organisation-add');
    expect([reused.status, JSON.parse(reused.body).error]).toEqual([422, 'keyReused']);
    expect((await send(caller, addOrganisation, {}, body, '键')).status).toBe(422);
  });
});

describe('two people at one dossier', () => {
  it('make the same move: one wins, the other is told that it has changed', async () => {
    const caller = await host();
    const id = await fillApplication(stage, batchId, 0);
    const { version } = await caller.call(getDossierHead, { params: { id } });
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => caller.ask(makeMove, { params: { id }, body: { move: 'submit', version } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    for (const { status, body } of answers)
      if (status === 409) expect(body).toMatchObject({ error: 'stale', current: { state: 'submitted' } });
  });

  it('from another unit find nothing under a guessed id', async () => {
    const { rows } = await house.opened.house.database.pool.query<{ id: string }>(
      "select id from dossier where kind = 'application' order by id desc limit 1",
    );
    const id = Number(rows[0]?.id);
    const other = hostsOfSmallProvince[1] ?? 0;
    for (const username of [
      applicantOf(other),
      `unit.${institutions[other]?.guide}`,
      `unit.${institutions[other]?.guide}.sign`,
    ]) {
      const caller = await house.cast.as(username);
      for (const answer of [
        await caller.ask(getApplication, { params: { id } }),
        await caller.ask(getDossierHead, { params: { id } }),
        await caller.ask(listRoster, { params: { id }, query: {} }),
        await caller.ask(makeMove, { params: { id }, body: { move: 'submit', version: 1 } }),
      ])
        expect(answer.status, username).toBe(404);
    }
  });
});

describe('the last second of the window', () => {
  it('is Beijing’s, wherever the server stands', async () => {
    const kept = process.env.TZ;
    const caller = await house.cast.as(applicantOf(5));
    const organisation = stage.institutionIds[5] ?? 0;
    try {
      for (const [place, zone] of ['America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'].entries()) {
        const body = { batchId, field: fields[place]?.id ?? '', organisationId: organisation };
        process.env.TZ = zone;
        const midnight = new Date(`${today}T24:00:00+08:00`).getTime();
        house.clock.stopAt(new Date(midnight));
        expect(await caller.ask(startApplication, { body }), zone).toMatchObject({
          status: 409,
          body: { refusals: [{ rule: 'application.insideWindow' }] },
        });
        house.clock.stopAt(new Date(midnight - 1000));
        expect((await caller.ask(startApplication, { body })).status, zone).toBe(200);
      }
    } finally {
      process.env.TZ = kept;
      house.clock.stopAt(null);
    }
  });
});

describe('what people type', () => {
  const member = (name: string, vettedOn = '2025-01-01') => ({
    name,
    title: '教授',
    field: '机械',
    years: 9,
    institution: '某校',
    fullTime: true,
    vettedOn,
  });
  let id = 0;
  beforeAll(async () => {
    const { head } = await (await host()).call(startApplication, {
      body: { batchId, field: 'law', organisationId: organisationId() },
    });
    id = head.id;
  });

  it.each(['𠮷野', '䶮', '阿卜杜热合曼·买买提', '<script>alert(1)</script>', 'O\'Neil & "Sons"', '=1+1'])(
    'keeps %s as it is',
    async (name) => {
      const caller = await host();
      const row = await caller.call(addRosterMember, { params: { id }, body: member(name) });
      expect(row.name).toBe(name);
      const { rows } = await caller.call(listRoster, { params: { id }, query: { size: 100 } });
      expect(rows.map((each) => each.name)).toContain(name);
    },
  );

  it.each(['a\u0000b', '甲\u0007乙', '甲\u202e乙', '   ', '甲\n乙', '长'.repeat(500)])(
    'refuses control characters and what is too long: %j',
    async (name) => {
      expect((await (await host()).ask(addRosterMember, { params: { id }, body: member(name) })).status).toBe(422);
    },
  );

  it('takes 29 February of a leap year alone', async () => {
    const caller = await host();
    expect((await caller.ask(addRosterMember, { params: { id }, body: member('闰年', '2024-02-29') })).status).toBe(
      200,
    );
    for (const day of ['2025-02-29', '2100-02-29', '2024-02-30', '29.02.2024']) {
      expect((await caller.ask(addRosterMember, { params: { id }, body: member('闰年', day) })).status, day).toBe(422);
    }
  });

  it('does not lose a section that two people save at once: one is told', async () => {
    const caller = await host();
    const save = (introduction: string) =>
      caller.ask(saveSection, { params: { id, section: 'applicant' }, body: { data: { introduction }, version: 0 } });
    const answers = await Promise.all(['甲', '乙', '丙'].map(save));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });
});
