import { tmpdir } from 'node:os';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { composeRooms } from '../../../main.ts';
import { organisation } from '../../../platform/auth/tables.ts';
import { addDays } from '../../../platform/calendar/days.ts';
import { connect, type Database } from '../../../platform/db/connect.ts';
import { type TestDatabase, testDatabase } from '../../../platform/db/testing.ts';
import { closeDocuments } from '../../../platform/documents/index.ts';
import type { House } from '../../../platform/http/context.ts';
import { buildServer } from '../../../platform/http/server.ts';
import { readKeys } from '../../../platform/personal/index.ts';
import { baseRoutes } from './base.routes.ts';
import { type Base, changeBase, listBasesOf, listVersions, makeBase, type NewBase } from './base.store.ts';

let data: TestDatabase;
let database: Database;
let app: FastifyInstance;
let today = '2026-11-23';
let first: Base;
let second: Base;

const key = Buffer.alloc(32, 7).toString('base64');
const what = { zh: '认定为省级基地', en: 'Recognised as a provincial base' };

async function get(path: string) {
  const answer = await app.inject({ method: 'GET', url: `/api/public/${path}` });
  const json = answer.headers['content-type']?.toString().includes('json');
  return {
    status: answer.statusCode,
    body: (json ? answer.json() : {}) as Record<string, unknown>,
    bytes: answer.rawPayload,
  };
}

const numbers = async (query: string) =>
  ((await get(`bases?${query}`)).body['page'] as { rows: { number: string }[] }).rows.map((row) => row.number);

beforeAll(async () => {
  data = await testDatabase();
  database = connect(data.appUrl);
  const house: House = {
    rooms: composeRooms(),
    database,
    now: () => new Date(`${today}T10:00:00+08:00`),
    publicAddress: 'https://jijiao.example',
    keys: readKeys({ sealing: `1:${key}`, blind: key }),
    dataFolder: tmpdir(),
  };
  app = await buildServer<House>({
    house,
    routes: baseRoutes,
    endpoints: baseRoutes.map((route) => route.endpoint),
    findActor: async () => null,
    fromOwnOrigin: () => true,
  });
  const rows = await database.db
    .insert(organisation)
    .values([
      { kind: 'province', name: '河北省人力资源和社会保障厅', creditCode: '11130000000000001A' },
      { kind: 'guidingUnit', name: '唐山市人力资源和社会保障局', creditCode: '11130200000000002B', areaCode: '130200' },
      { kind: 'institution', name: '冀东示例大学', creditCode: '12130000000000003C', hostKind: 'university' },
      { kind: 'institution', name: '渤海_示例学院', creditCode: '12130000000000004D', hostKind: 'university' },
    ])
    .returning({ id: organisation.id });
  const [, unit = 0, host = 0, other = 0] = rows.map((row) => row.id);
  const fresh: NewBase = {
    organisationId: host,
    guidingUnitId: unit,
    host: '冀东示例大学',
    level: 'provincial',
    field: 'equipmentManufacturing',
    areaCode: '130200',
    address: '唐山市示例路1号',
    director: '张三丰',
    phone: null,
    recognisedOn: '2024-03-01',
    termEndsOn: '2029-02-28',
    decisionId: 1,
    documentNo: '冀人社字〔2024〕3号',
    what,
  };
  first = await makeBase(database.db, fresh);
  second = await makeBase(database.db, {
    ...fresh,
    organisationId: other,
    host: '渤海_示例学院',
    field: 'tourism',
    areaCode: '130300',
    recognisedOn: '2025-06-01',
    termEndsOn: '2030-05-31',
  });
  await changeBase(database.db, {
    baseId: first.id,
    from: '2025-01-01',
    changes: { address: '唐山市示例路9号', director: '李四海' },
    what: { zh: '变更登记', en: 'Change on file' },
    documentNo: null,
  });
});

afterAll(async () => {
  await app.close();
  await database.close();
  await data.close();
  await closeDocuments();
});

it('bases are numbered by the year of their recognition', () => {
  expect([first.number, second.number]).toEqual(['冀继基2024-001', '冀继基2025-001']);
  expect(first.plaqueCode).toMatch(/^[2-9A-HJ-NP-Z]{16}$/);
});

it('the register answers for any day', async () => {
  expect(await numbers('on=2024-02-29')).toEqual([]);
  expect(await numbers('on=2025-05-31')).toEqual([first.number]);
  expect(await numbers('')).toEqual([first.number, second.number]);
  const address = async (on: string) =>
    (await get(`bases/${encodeURIComponent(first.number)}?on=${on}`)).body['address'];
  expect([await address('2024-12-31'), await address('2025-01-01')]).toEqual(['唐山市示例路1号', '唐山市示例路9号']);
  expect((await get(`bases/${encodeURIComponent(first.number)}?on=2023-01-01`)).status).toBe(404);
});

it('the register is found by number, name, field and area, and takes a wildcard for what it is', async () => {
  expect(await numbers(`q=${encodeURIComponent('冀东')}`)).toEqual([first.number]);
  expect(await numbers('q=2025-001')).toEqual([second.number]);
  expect(await numbers('q=_')).toEqual([second.number]);
  expect(await numbers('q=%25')).toEqual([]);
  expect(await numbers('field=tourism&area=130200')).toEqual([]);
  expect((await get('bases?area=130200')).body['byArea']).toEqual([
    { areaCode: '130200', bases: 1 },
    { areaCode: '130300', bases: 1 },
  ]);
  expect((await get('bases?size=101')).status).toBe(422);
  expect((await get('bases?on=2026-02-30')).status).toBe(422);
});

it('a base shows its changes with people masked', async () => {
  const { body } = await get(`bases/${encodeURIComponent(first.number)}`);
  expect(JSON.stringify(body)).not.toMatch(/张三丰|李四海/);
  expect(body['changes']).toMatchObject([
    {
      on: '2025-01-01',
      before: { zh: expect.stringContaining('唐山市示例路1号') },
      after: { zh: expect.stringContaining('唐山市示例路9号') },
      document: null,
    },
    { on: '2024-03-01', before: null, document: '冀人社字〔2024〕3号' },
  ]);
});

it('a plaque is verified by its code, and only by it', async () => {
  const { body } = await get(`plaques/${first.plaqueCode}`);
  expect(body).toMatchObject({
    valid: true,
    number: first.number,
    address: `https://jijiao.example/plaques/${first.plaqueCode}`,
  });
  const picture = String(body['qr']);
  expect(Buffer.from(picture.slice(picture.indexOf(',') + 1), 'base64').toString()).toMatch(/^<svg/);
  expect((await get(`plaques/${encodeURIComponent(first.number)}`)).status).toBe(404);
  expect((await get('plaques/AAAAAAAAAAAAAAAA')).status).toBe(404);
});

it('a plaque is printed for a recognised base alone', async () => {
  const pdf = await get(`bases/${encodeURIComponent(first.number)}/plaque.pdf`);
  expect(Buffer.from(pdf.bytes).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await get(`bases/${encodeURIComponent('冀继基2026-999')}/plaque.pdf`)).status).toBe(404);
  await changeBase(database.db, {
    baseId: second.id,
    from: today,
    changes: { status: 'revoked' },
    what: { zh: '取消基地资格', en: 'Revoked' },
    documentNo: '冀人社字〔2026〕9号',
  });
  const refused = await get(`bases/${encodeURIComponent(second.number)}/plaque.pdf`);
  expect([refused.status, (refused.body['refusals'] as { rule: string }[])[0]?.rule]).toEqual([
    409,
    'plaque.onlyRecognised',
  ]);
  expect((await get(`plaques/${second.plaqueCode}`)).body).toMatchObject({ valid: false, status: 'revoked' });
  expect((await get('bases')).body['byArea']).toEqual([{ areaCode: '130200', bases: 1 }]);
});

it('a plaque is no longer valid after the term', async () => {
  today = addDays(first.termEndsOn, 1);
  expect((await get(`plaques/${first.plaqueCode}`)).body).toMatchObject({ valid: false });
  expect((await get(`bases/${encodeURIComponent(first.number)}/plaque.pdf`)).status).toBe(409);
  today = '2026-11-23';
});

it('two changes at once leave one version in force', async () => {
  const change = (address: string) =>
    database.db.transaction((tx) =>
      changeBase(tx, {
        baseId: first.id,
        from: today,
        changes: { address },
        what: { zh: '变更登记', en: 'Change on file' },
        documentNo: null,
      }),
    );
  await Promise.all([change('甲路1号'), change('乙路2号')]);
  const open = (await listVersions(database.db, first.id)).filter((version) => version.validTo === null);
  expect(open).toHaveLength(1);
  expect((await get(`bases/${encodeURIComponent(first.number)}`)).body['address']).toBe(open[0]?.address);
  expect(await listBasesOf(database.db, first.organisationId)).toHaveLength(1);
});
