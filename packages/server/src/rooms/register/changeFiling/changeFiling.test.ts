import {
  type BodySent,
  getChange,
  getDossierHead,
  getPublicBase,
  listChanges,
  makeMove,
  saveChange,
  startChange,
} from '@jijiao/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../../../../demo/caller.ts';
import { applicantOf, officerOf, type Stage } from '../../../../../../demo/chapterThree.ts';
import { evidencePdf } from '../../../../../../demo/material.ts';
import { institutions } from '../../../../../../demo/names.ts';
import { openTestHouse, type TestHouse } from '../../../application.testing.ts';
import { makeSmallProvince } from '../../../conscience/smallProvince.testing.ts';
import { enterStandingBase } from '../base/base.fixture.ts';
import { type Base, changeBase } from '../base/base.store.ts';

let house: TestHouse;
let stage: Stage;
let base: Base;
let host: Caller;
let officer: Caller;
let province: Caller;
let evidence: string;

type Typed = BodySent<typeof startChange>;
const today = () => stage.clock.today();

function daysAgo(days: number): string {
  const day = new Date(`${today()}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - days);
  return day.toISOString().slice(0, 10);
}

/** What a host types, lawful but for what is given. */
const typed = (change: Partial<Typed> = {}): Typed => ({
  items: [{ item: 'address', after: '示范路 9 号' }],
  happenedOn: today(),
  lateReason: null,
  files: [evidence],
  ...change,
});
const draft = async (change?: Partial<Typed>) =>
  (await host.call(startChange, { params: { id: base.id }, body: typed(change) })).head.id;
const versionOf = async (caller: Caller, id: number) => (await caller.call(getDossierHead, { params: { id } })).version;
const move = async (caller: Caller, id: number, name: string, opinion?: string) =>
  caller.ask(makeMove, {
    params: { id },
    body: { move: name, version: await versionOf(caller, id), ...(opinion && { opinion }) },
  });

async function done(caller: Caller, id: number, name: string, opinion?: string): Promise<void> {
  const { status, body } = await move(caller, id, name, opinion);
  expect(status, JSON.stringify(body).slice(0, 600)).toBe(200);
}

async function rulesRefusing(caller: Caller, id: number, name: string): Promise<string[]> {
  const { status, body } = await move(caller, id, name);
  expect(status, JSON.stringify(body).slice(0, 600)).toBe(409);
  return ((body as { refusals?: { rule: string }[] }).refusals ?? []).map(({ rule }) => rule);
}

async function newFile(): Promise<string> {
  return host.upload('批复.pdf', await evidencePdf('批复', ['同意迁址']));
}

const guideOf = (index: number) => institutions[index]?.guide ?? '';

/** A base of the institution, of the level; recognised two years ago. */
async function enterBase(
  index: number,
  level: 'provincial' | 'municipal' = 'provincial',
  field?: string,
): Promise<Base> {
  const { rows } = await house.opened.house.database.pool.query<{ guiding_unit_id: string; name: string }>(
    'select guiding_unit_id, name from organisation where id = $1',
    [stage.institutionIds[index]],
  );
  return enterStandingBase(house.opened.house.database, {
    organisationId: stage.institutionIds[index] ?? 0,
    guidingUnitId: Number(rows[0]?.guiding_unit_id),
    host: rows[0]?.name ?? '',
    recognisedOn: daysAgo(700),
    termEndsOn: daysAgo(-1000),
    level,
    ...(field && { field }),
  });
}

beforeAll(async () => {
  house = await openTestHouse();
  stage = await makeSmallProvince(house);
  host = await house.cast.as(applicantOf(0));
  officer = await house.cast.as(officerOf(guideOf(0)));
  province = await house.cast.as('province');
  base = await enterBase(0);
  evidence = await newFile();
}, 120_000);
afterAll(() => house?.close());

describe('a change filing', () => {
  it('goes from the host over its guiding unit to the province, and then stands in the register', async () => {
    const id = await draft({ files: [await newFile()] });
    expect(await host.call(getChange, { params: { id } })).toMatchObject({
      items: [{ item: 'address', before: '示范路 1 号', after: '示范路 9 号', registered: '示范路 1 号' }],
      mayEdit: true,
    });
    await done(host, id, 'submit');
    await done(officer, id, 'return', '请补充产权证明。');
    const { contentVersion } = await host.call(getChange, { params: { id } });
    const more = await newFile();
    await host.call(saveChange, { params: { id }, body: { ...typed({ files: [more] }), contentVersion } });
    await done(host, id, 'submit');
    await done(officer, id, 'examine', '情况属实。');
    await done(province, id, 'sendBack', '请写明迁址日期依据。');
    await done(host, id, 'submit');
    await done(officer, id, 'examine', '情况属实。');
    await done(province, id, 'accept');
    const shown = await house.visitor().call(getPublicBase, { params: { number: base.number }, query: {} });
    expect(shown.address).toBe('示范路 9 号');
    expect(shown.changes[0]).toMatchObject({
      on: today(),
      before: { zh: expect.stringContaining('示范路 1 号') },
      after: { zh: expect.stringContaining('示范路 9 号') },
      document: expect.stringMatching(/^冀继变〔\d{4}〕0001号$/),
    });
    const yesterday = await house
      .visitor()
      .call(getPublicBase, { params: { number: base.number }, query: { on: daysAgo(1) } });
    expect(yesterday.address).toBe('示范路 1 号');
  });

  it('can be refused by the province and withdrawn by the host', async () => {
    const refusedOne = await draft({ files: [await newFile()], items: [{ item: 'brand', after: '冀智训' }] });
    await done(host, refusedOne, 'submit');
    await done(officer, refusedOne, 'examine', '同意。');
    await done(province, refusedOne, 'refuse', '品牌名称与他人重复。');
    const withdrawn = await draft({ files: [await newFile()], items: [{ item: 'brand', after: '冀智训练营' }] });
    await done(host, withdrawn, 'withdraw');
    const shown = await house.visitor().call(getPublicBase, { params: { number: base.number }, query: {} });
    expect(shown.brand).toBeNull();
  });

  it('is not handed in against Article 37', async () => {
    const nothing = await draft({ items: [], files: [], happenedOn: daysAgo(-3) });
    expect(await rulesRefusing(host, nothing, 'submit')).toEqual([
      'change.changesSomething',
      'change.evidenced',
      'change.happened',
    ]);
    const late = await draft({ items: [{ item: 'phone', after: '0311-87654321' }], happenedOn: daysAgo(40) });
    expect(await rulesRefusing(host, late, 'submit')).toEqual(['change.lateExplained']);
    const { contentVersion } = await host.call(getChange, { params: { id: late } });
    await host.call(saveChange, {
      params: { id: late },
      body: {
        ...typed({
          items: [{ item: 'phone', after: '0311-87654321' }],
          happenedOn: daysAgo(40),
          files: [await newFile()],
        }),
        lateReason: '通信公司移机延误。',
        contentVersion,
      },
    });
    await done(host, late, 'submit');
    const { rows } = await officer.call(listChanges, { query: { late: 'true' } });
    expect(rows.map((row) => row.id)).toEqual([late]);
    const again = await draft({ items: [{ item: 'phone', after: '0311-11111111' }], files: [await newFile()] });
    expect(await rulesRefusing(host, again, 'submit')).toEqual(['change.oneFilingAnItem']);
  });

  it('is not accepted where the register has changed since, nor for a base that has fallen', async () => {
    const other = await enterBase(0, 'provincial', 'tourism');
    const { head } = await host.call(startChange, {
      params: { id: other.id },
      body: typed({ files: [await newFile()], items: [{ item: 'director', after: '李四海' }] }),
    });
    await done(host, head.id, 'submit');
    await done(officer, head.id, 'examine', '同意。');
    await changeBase(house.opened.house.database.db, {
      baseId: other.id,
      from: today(),
      changes: { status: 'revoked', director: '赵六' },
      what: { zh: '取消', en: 'Revoked' },
      documentNo: null,
    });
    expect(await rulesRefusing(province, head.id, 'accept')).toEqual(['change.beforeStands', 'change.baseStands']);
  });

  it('of a base of the guiding unit itself is accepted there, by another person than examined it', async () => {
    const municipal = await enterBase(0, 'municipal', 'law');
    const { head } = await host.call(startChange, {
      params: { id: municipal.id },
      body: typed({ files: [await newFile()], items: [{ item: 'director', after: '李四海' }] }),
    });
    await done(host, head.id, 'submit');
    await done(officer, head.id, 'examine', '同意。');
    expect(await rulesRefusing(officer, head.id, 'accept')).toEqual(['decision.secondPerson']);
    expect((await move(province, head.id, 'accept')).status).toBe(403);
  });
});

describe('who may and what happens at once', () => {
  it('a draft is the host’s own, a filing is seen by its parties, and nobody else knows of it', async () => {
    const id = await draft({ items: [{ item: 'brand', after: '冀训' }], files: [await newFile()] });
    const strangers = [await house.cast.as(applicantOf(5)), await house.cast.as(officerOf(guideOf(5)))];
    const statusFor = async (caller: Caller) => (await caller.ask(getChange, { params: { id } })).status;
    expect([await statusFor(officer), await statusFor(province)]).toEqual([404, 404]);
    for (const stranger of strangers) {
      expect(await statusFor(stranger)).toBe(404);
      expect((await stranger.ask(startChange, { params: { id: base.id }, body: typed() })).status).toBe(404);
      expect((await stranger.call(listChanges, { query: {} })).rows).toEqual([]);
    }
    await done(host, id, 'submit');
    expect([await statusFor(officer), await statusFor(province)]).toEqual([200, 200]);
    expect((await move(host, id, 'examine', '同意')).status).toBe(403);
    expect((await move(province, id, 'examine', '同意')).status).toBe(403);
    expect((await officer.ask(startChange, { params: { id: base.id }, body: typed() })).status).toBe(403);
    const kept = { ...typed(), contentVersion: 1 };
    expect((await officer.ask(saveChange, { params: { id }, body: kept })).status).toBe(403);
    expect((await host.ask(saveChange, { params: { id }, body: kept })).status).toBe(409);
    expect((await house.visitor().ask(getChange, { params: { id } })).status).toBe(401);
    await done(officer, id, 'examine', '同意。');
    await done(province, id, 'accept');
  });

  it('two officers who examine it at once make one move, and a stale draft is not kept', async () => {
    const id = await draft({ items: [{ item: 'speciality', after: '装备制造' }], files: [await newFile()] });
    const body = { ...typed({ files: [] }), contentVersion: 1 };
    const kept = await Promise.all([1, 2].map(() => host.ask(saveChange, { params: { id }, body })));
    expect(kept.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { contentVersion } = await host.call(getChange, { params: { id } });
    const whole = typed({ items: [{ item: 'speciality', after: '装备制造' }], files: [await newFile()] });
    await host.call(saveChange, { params: { id }, body: { ...whole, contentVersion } });
    await done(host, id, 'submit');
    const version = await versionOf(officer, id);
    const twice = await Promise.all(
      [1, 2].map(() =>
        officer.ask(makeMove, { params: { id }, body: { move: 'examine', version, opinion: '同意。' } }),
      ),
    );
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('bad input is named: an item twice, an empty name, control characters, another’s file', async () => {
    const issuesOf = async (change: Partial<Typed>) => {
      const { status, body } = await host.ask(startChange, { params: { id: base.id }, body: typed(change) });
      expect(status).toBe(422);
      return (body as { issues: { path: string }[] }).issues.map(({ path }) => path);
    };
    const twice = { item: 'name' as const, after: '新名称' };
    expect(await issuesOf({ items: [twice, twice] })).toEqual(['items']);
    expect(await issuesOf({ items: [{ item: 'host', after: ' ' }] })).toEqual(['items.0.after']);
    expect(await issuesOf({ items: [{ item: 'name', after: '甲\u0007乙' }] })).toEqual(['items.0.after']);
    expect(await issuesOf({ happenedOn: '2026-02-30' })).toEqual(['happenedOn']);
    const foreign = await (await house.cast.as(applicantOf(5))).upload('批复.pdf', await evidencePdf('批复', ['同意']));
    expect(await issuesOf({ files: [foreign] })).toEqual(['files']);
  });
});
