import {
  addAsset,
  addStaff,
  type BodySent,
  changeStaff,
  downloadFile,
  exportAssets,
  exportStaff,
  findActivation,
  getActivation,
  getPublicBase,
  listActivations,
  listAssets,
  listPast,
  listStaff,
  listWork,
  makeMove,
  removeAsset,
  removeStaff,
  saveActivation,
} from '@jijiao/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../../../../demo/caller.ts';
import { applicantOf, officerOf, type Stage } from '../../../../../../demo/chapterThree.ts';
import { evidencePdf } from '../../../../../../demo/material.ts';
import { institutions } from '../../../../../../demo/names.ts';
import { openTestHouse, type TestHouse } from '../../../application.testing.ts';
import { makeSmallProvince } from '../../../conscience/smallProvince.testing.ts';
import { contextOf } from '../../../platform/http/context.ts';
import { readSheet } from '../../../platform/spreadsheet/index.ts';
import { findOrganisation } from '../../directory/index.ts';
import { enterStandingBase } from '../base/base.fixture.ts';
import { type Base, changeBase } from '../base/index.ts';
import { openActivation } from './opening.ts';

let house: TestHouse;
let stage: Stage;
let host: Caller;
let otherHost: Caller;
let guide: Caller;
let otherGuide: Caller;
let province: Caller;

beforeAll(async () => {
  house = await openTestHouse();
  stage = await makeSmallProvince(house);
  [host, otherHost, guide, otherGuide, province] = await Promise.all([
    stage.cast.as(applicantOf(0)),
    stage.cast.as(applicantOf(5)),
    stage.cast.as(officerOf(institutions[0]?.guide ?? '')),
    stage.cast.as(officerOf(institutions[5]?.guide ?? '')),
    stage.cast.as('province'),
  ]);
});
afterAll(() => house.close());

/** A base recognised today, with its activation open as the announcement opens it. */
async function recognised(field: string): Promise<Base> {
  const { database } = house.opened.house;
  const organisation = await findOrganisation(database.db, stage.institutionIds[0] ?? 0);
  if (!organisation?.guidingUnitId) throw new Error('the host has no guiding unit');
  const base = await enterStandingBase(database, {
    organisationId: organisation.id,
    guidingUnitId: organisation.guidingUnitId,
    host: organisation.name,
    recognisedOn: house.clock.today(),
    termEndsOn: '2031-12-31',
    field,
    status: 'recognised',
  });
  await database.db.transaction((tx) =>
    openActivation(contextOf(house.opened.house, tx, null), base, organisation.name),
  );
  return base;
}

const pdf = async (caller: Caller, title: string) => caller.upload(`${title}.pdf`, await evidencePdf(title, [title]));
const view = (id: number, caller = host) => caller.call(getActivation, { params: { id } });
const missing = async (id: number) =>
  (await view(id)).list.filter(({ complete }) => !complete).map(({ section }) => section);
const staffOf = (today: string): BodySent<typeof addStaff> => ({
  name: '王建国',
  role: '教务主管',
  fullTime: true,
  from: today,
  until: null,
});
const assetOf = (today: string): BodySent<typeof addAsset> => ({
  kind: 'venue',
  name: '培训楼 A 座',
  quantity: 1,
  valueFen: 320_000_000,
  since: today,
  until: null,
});
type Section = 'management' | 'measures' | 'ledger';
const save = (id: number, section: Section, data: Record<string, unknown>, version = 0) =>
  host.call(saveActivation, { params: { id, section }, body: { version, data } });

async function management(): Promise<Record<string, unknown>> {
  return {
    body: '继续教育基地办公室',
    documentNo: '校字〔2026〕12号',
    setUpFile: await pdf(host, '机构设立文件'),
    director: '李守正',
    appointmentFile: await pdf(host, '任命文件'),
  };
}
const measures = async () => ({
  title: '基地运行管理办法',
  documentNo: '校字〔2026〕13号',
  issuedOn: house.clock.today(),
  file: await pdf(host, '运行管理办法'),
});
const ledger = async () => ({
  name: '基地专账',
  openedOn: house.clock.today(),
  file: await pdf(host, '建账证明'),
});

/** Completes the list but for the last thing, its own ledger. */
async function allButLedger(id: number): Promise<void> {
  await save(id, 'management', await management());
  await save(id, 'measures', await measures());
  await host.call(addStaff, { params: { id }, body: staffOf(house.clock.today()) });
  await host.call(addAsset, { params: { id }, body: assetOf(house.clock.today()) });
}

const rulesOf = (body: unknown) => ((body as { refusals?: { rule: string }[] }).refusals ?? []).map(({ rule }) => rule);

describe('the activation of a recognised base', () => {
  it('stands in the work list of the host with its deadline, and says what is missing', async () => {
    const base = await recognised('marine');
    const { page } = await host.call(listWork, { query: { tab: 'todo' } });
    const row = page.rows.find(({ title }) => title.includes(base.number));
    expect(row?.kind).toBe('activation');
    expect(row?.dueAt).not.toBeNull();
    expect(await missing(base.id)).toEqual(['management', 'staff', 'measures', 'ledger', 'assets']);
    expect(await host.call(findActivation, { params: { id: row?.id ?? 0 } })).toEqual({ baseId: base.id });
  });

  it('is refused with every line that is missing, and a file is asked for beside each name', async () => {
    const base = await recognised('law');
    const { file: _file, ...unfiled } = await ledger();
    await save(base.id, 'ledger', unfiled);
    const { dossier } = await view(base.id);
    const { status, body } = await host.ask(makeMove, {
      params: { id: dossier?.id ?? 0 },
      body: { move: 'activate', version: 1 },
    });
    expect(status).toBe(409);
    expect(rulesOf(body).sort()).toEqual([
      'activation.director',
      'activation.managementBody',
      'activation.operatingMeasures',
      'activation.ownAssets',
      'activation.ownLedger',
      'activation.staff',
    ]);
  });

  it('makes the base operate with the entry that completes the list, and the register says so', async () => {
    const base = await recognised('agriculture');
    await allButLedger(base.id);
    expect(await missing(base.id)).toEqual(['ledger']);
    expect(await save(base.id, 'ledger', await ledger())).toMatchObject({ version: 1, activated: true });
    const after = await view(base.id);
    expect(after).toMatchObject({
      baseStatus: 'operating',
      registeredDirector: '李守正',
      directorClosed: true,
      dossier: { state: { state: 'activated' }, activatedOn: house.clock.today(), overdue: false },
    });
    const shown = await house.visitor().call(getPublicBase, { params: { number: base.number } });
    expect(shown.base.status).toBe('operating');
    expect(shown.changes[0]?.after.zh).toContain('运行中');
  });

  it('is made once by two entries that complete the list at the same time', async () => {
    const base = await recognised('finance');
    await save(base.id, 'management', await management());
    await save(base.id, 'measures', await measures());
    await host.call(addAsset, { params: { id: base.id }, body: assetOf(house.clock.today()) });
    const [one, two] = await Promise.all([
      save(base.id, 'ledger', await ledger()),
      host.call(addStaff, { params: { id: base.id }, body: staffOf(house.clock.today()) }),
    ]);
    expect([one.activated, two.activated].filter(Boolean)).toHaveLength(1);
    expect((await view(base.id)).baseStatus).toBe('operating');
  });

  it('is closed to a base that has been revoked in between', async () => {
    const base = await recognised('tourism');
    await changeBase(house.opened.house.database.db, {
      baseId: base.id,
      from: house.clock.today(),
      changes: { status: 'revoked' },
      what: { zh: '取消资格', en: 'Revoked' },
      documentNo: null,
    });
    await allButLedger(base.id);
    expect(await save(base.id, 'ledger', await ledger())).toMatchObject({ activated: false });
    const { dossier, refusals } = await view(base.id);
    expect(refusals.map(({ rule }) => rule)).toEqual(['activation.baseRecognised']);
    const { status, body } = await host.ask(makeMove, {
      params: { id: dossier?.id ?? 0 },
      body: { move: 'activate', version: 1 },
    });
    expect([status, rulesOf(body)]).toEqual([409, ['activation.baseRecognised']]);
  });
});

describe('after activation', () => {
  let base: Base;
  beforeAll(async () => {
    base = await recognised('energy');
    await allButLedger(base.id);
    await save(base.id, 'ledger', await ledger());
  });

  it('the director is changed by a change filing alone, everything else as before', async () => {
    const { sections } = await view(base.id);
    const data = { ...sections.management.data, body: '继续教育基地管理中心' };
    const put = (changed: Record<string, unknown>, version: number) =>
      host.ask(saveActivation, { params: { id: base.id, section: 'management' }, body: { version, data: changed } });
    const { status, body } = await put({ ...data, director: '赵一鸣' }, 1);
    expect([status, rulesOf(body)]).toEqual([409, ['register.changedByFilingAlone']]);
    expect((await put(data, 1)).status).toBe(200);
    expect((await view(base.id)).sections.management.data).toMatchObject({
      body: '继续教育基地管理中心',
      director: '李守正',
    });
  });

  it('what it stands on may not be taken away', async () => {
    const [only] = (await host.call(listStaff, { params: { id: base.id } })).rows;
    const { status, body } = await host.ask(removeStaff, {
      params: { id: base.id, record: only?.id ?? 0 },
      body: { version: only?.version ?? 0, reason: '误登' },
    });
    expect([status, rulesOf(body)]).toEqual([409, ['activation.staff']]);
    const emptied = await host.ask(saveActivation, {
      params: { id: base.id, section: 'ledger' },
      body: { version: 1, data: {} },
    });
    expect([emptied.status, rulesOf(emptied.body)]).toEqual([409, ['activation.ownLedger']]);
    expect(await missing(base.id)).toEqual([]);
  });

  it('who leaves stays in the history of the list, and so does an asset taken out', async () => {
    const today = house.clock.today();
    const second = await host.call(addStaff, {
      params: { id: base.id },
      body: { ...staffOf('2026-01-05'), name: '孙丽', fullTime: false },
    });
    await host.call(changeStaff, {
      params: { id: base.id, record: second.id },
      body: { version: 1, data: { ...staffOf('2026-01-05'), name: '孙丽', fullTime: false, until: '2026-06-30' } },
    });
    const now = await host.call(listStaff, { params: { id: base.id } });
    const left = await host.call(listStaff, { params: { id: base.id }, query: { when: 'left' } });
    expect(now.rows.map(({ name }) => name)).toEqual(['王建国']);
    expect(left.rows.map(({ name, until }) => [name, until])).toEqual([['孙丽', '2026-06-30']]);
    const past = await guide.call(listPast, { params: { id: base.id }, query: { of: 'staff', record: second.id } });
    expect(past.rows[0]).toMatchObject({ removed: false, data: { name: '孙丽', until: null } });
    const extra = await host.call(addAsset, {
      params: { id: base.id },
      body: { ...assetOf(today), kind: 'equipment', name: '录播设备', quantity: 3, valueFen: 4_500_000 },
    });
    expect(await host.call(listAssets, { params: { id: base.id } })).toMatchObject({
      page: { total: 2 },
      valueFen: 324_500_000,
    });
    await host.call(removeAsset, {
      params: { id: base.id, record: extra.id },
      body: { version: 1, reason: '重复登记' },
    });
    const gone = await host.call(listPast, { params: { id: base.id }, query: { of: 'asset', record: extra.id } });
    expect(gone.rows[0]).toMatchObject({ removed: true, reason: '重复登记', data: { name: '录播设备' } });
  });

  it('an entry of an earlier day is kept when it is typed over', async () => {
    const of = { params: { id: base.id }, query: { of: 'measures' as const } };
    const { sections } = await view(base.id);
    await save(base.id, 'measures', { ...sections.measures.data, title: '运行办法（同日改）' }, 1);
    expect((await host.call(listPast, of)).total).toBe(0);
    house.clock.set(house.clock.day(3));
    await save(base.id, 'measures', { ...sections.measures.data, title: '运行办法（修订）' }, 2);
    expect((await host.call(listPast, of)).rows.map(({ data }) => data['title'])).toEqual(['运行办法（同日改）']);
    house.clock.set(house.clock.day(0));
  });

  it('staff and assets leave as spreadsheets in either language', async () => {
    const read = async (endpoint: typeof exportStaff | typeof exportAssets, language: string) => {
      const answer = await house.app.inject({
        url: endpoint.path.replace(':id', String(base.id)),
        query: { language },
        cookies: guide.cookies,
      });
      expect(answer.statusCode).toBe(200);
      return (await readSheet(answer.rawPayload)).rows.map(({ cells }) => cells);
    };
    expect((await read(exportStaff, 'zh'))[0]).toEqual(['姓名', '岗位', '专兼职', '到岗日期', '离岗日期']);
    expect((await read(exportAssets, 'en'))[1]?.slice(0, 4)).toEqual(['Teaching venue', '培训楼 A 座', '1', '3200000']);
  });
});

describe('who keeps and who sees', () => {
  let base: Base;
  beforeAll(async () => {
    base = await recognised('logistics');
  });

  it('the host writes, its guiding unit and the province read, others find nothing', async () => {
    const put = (caller: Caller) =>
      caller.ask(saveActivation, { params: { id: base.id, section: 'ledger' }, body: { version: 0, data: {} } });
    expect((await guide.ask(getActivation, { params: { id: base.id } })).status).toBe(200);
    expect((await province.ask(getActivation, { params: { id: base.id } })).status).toBe(200);
    expect((await otherHost.ask(getActivation, { params: { id: base.id } })).status).toBe(404);
    expect((await otherGuide.ask(getActivation, { params: { id: base.id } })).status).toBe(404);
    expect((await house.visitor().ask(getActivation, { params: { id: base.id } })).status).toBe(401);
    expect([(await put(guide)).status, (await put(province)).status, (await put(otherHost)).status]).toEqual([
      403, 403, 404,
    ]);
  });

  it('a file of the list opens for whoever sees the base, and for nobody else', async () => {
    const data = await measures();
    await save(base.id, 'measures', data);
    const open = (caller: Caller) =>
      house.app.inject({ url: downloadFile.path.replace(':id', data.file), cookies: caller.cookies });
    expect((await open(guide)).statusCode).toBe(200);
    expect((await open(otherGuide)).statusCode).toBe(404);
    expect((await open(otherHost)).statusCode).toBe(404);
    const theirs = await pdf(otherHost, '别人的文件');
    const { status } = await host.ask(saveActivation, {
      params: { id: base.id, section: 'ledger' },
      body: { version: 0, data: { name: '专账', openedOn: null, file: theirs } },
    });
    expect(status).toBe(422);
  });

  it('a text saved on an older version comes back with what stands, and the same save twice is one', async () => {
    await save(base.id, 'ledger', { name: '专账一' });
    const late = await host.ask(saveActivation, {
      params: { id: base.id, section: 'ledger' },
      body: { version: 0, data: { name: '专账二' } },
    });
    expect(late).toMatchObject({
      status: 409,
      body: { error: 'stale', current: { version: 1, data: { name: '专账一' } } },
    });
    const send = () =>
      house.app.inject({
        method: 'POST',
        url: addStaff.path.replace(':id', String(base.id)),
        cookies: host.cookies,
        headers: { 'idempotency-key': 'staff-of-the-same-request' },
        payload: staffOf('2026-02-01'),
      });
    const [first, second] = await Promise.all([send(), send()]);
    expect([first.statusCode, second.statusCode]).toEqual([200, 200]);
    expect((await host.call(listStaff, { params: { id: base.id } })).total).toBe(1);
  });

  it('a term that ends before it begins, a date that is none and a negative value are shape', async () => {
    const at = { params: { id: base.id } };
    const wrong = { ...staffOf('2026-02-01'), until: '2026-01-01' };
    expect((await host.ask(addStaff, { ...at, body: wrong })).status).toBe(422);
    expect((await host.ask(addAsset, { ...at, body: { ...assetOf('2026-02-01'), valueFen: -1 } })).status).toBe(422);
    const { status, body } = await host.ask(saveActivation, {
      params: { id: base.id, section: 'measures' },
      body: { version: 1, data: { issuedOn: '2026-02-30' } },
    });
    expect([status, (body as { issues: { path: string }[] }).issues[0]?.path]).toEqual([422, 'data.issuedOn']);
  });
});

describe('the view of the guiding unit', () => {
  it('lists who has no list complete by the deadline as overdue, with what is missing', async () => {
    const base = await recognised('culture');
    const list = (caller: Caller, state?: 'open' | 'overdue' | 'activated') =>
      caller.call(listActivations, { query: { size: 100, ...(state && { state }) } });
    const numbers = async (state: 'open' | 'overdue' | 'activated') =>
      (await list(guide, state)).rows.map(({ number }) => number);
    expect(await numbers('overdue')).not.toContain(base.number);
    house.clock.set(house.clock.day(61));
    expect(await numbers('overdue')).toContain(base.number);
    const [row] = (await list(guide, 'overdue')).rows.filter(({ number }) => number === base.number);
    expect(row).toMatchObject({ overdue: true, missing: { length: 5 } });
    expect((await list(otherGuide)).rows).toEqual([]);
    expect((await list(province, 'activated')).rows.length).toBeGreaterThan(0);
    house.clock.set(house.clock.day(0));
  });

  it('is told, with the host, once that a list was not complete in time', async () => {
    const base = await recognised('biotechnology');
    const told = async () => {
      const { rows } = await house.opened.house.database.pool.query<{ to: string; n: string }>(
        `select payload->'to'->>'role' as to, count(*) as n from outbox
         where payload->>'kind' = 'activation.overdue' and payload->>'link' = $1 group by 1 order by 1`,
        [`/desk/bases/${base.id}/activation`],
      );
      return rows.map(({ to, n }) => [to, Number(n)]);
    };
    await house.sweep();
    expect(await told()).toEqual([]);
    house.clock.set(house.clock.day(61));
    await Promise.all([house.sweep(), house.sweep()]);
    await house.sweep();
    expect(await told()).toEqual([
      ['applicant', 1],
      ['officer', 1],
    ]);
    house.clock.set(house.clock.day(0));
  });
});
