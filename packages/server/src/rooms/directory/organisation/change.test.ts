import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEntry } from '../../../platform/audit/tables.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { offer } from '../../../platform/room/port.ts';
import { makeBase } from '../../register/index.ts';
import { type Directory, openDirectory, someCreditCode } from './directory.fixture.ts';
import { organisationRoutes } from './organisation.routes.ts';
import { bans } from './ports.ts';

const bannedCodes = new Set<string>();
let directory: Directory;
let province: Actor;
let own: Actor;
let hosts: Directory['organisations'];
beforeAll(async () => {
  const instead = [offer(bans, async (_tx, codes) => new Set(codes.filter((code) => bannedCodes.has(code))))];
  directory = await openDirectory(organisationRoutes, { instead });
  hosts = directory.organisations;
  province = await directory.someone('admin', 'administrator', hosts.province);
  own = await directory.someone('own', 'administrator', hosts.yanshan);
});
afterAll(() => directory.close());

const view = async (id: number, as = province) => (await directory.get(`/api/organisations/${id}`, { as })).body;
const items = [
  'name',
  'nameEn',
  'shortName',
  'hostKind',
  'areaCode',
  'guidingUnitId',
  'address',
  'contact',
  'contactPhone',
];
async function change(id: number, changes: object, as: Actor | undefined = province) {
  const now = await view(id);
  const kept = Object.fromEntries(items.map((item) => [item, now[item]]));
  return directory.put(`/api/organisations/${id}`, {
    as,
    body: { ...kept, version: now.version, reason: null, ...changes },
  });
}
const correct = async (id: number, changes: object = {}, as: Actor | undefined = province) =>
  directory.post(`/api/organisations/${id}/credit-code`, {
    as,
    body: {
      creditCode: someCreditCode(801),
      version: (await view(id)).version,
      documentNo: '冀人社函〔2026〕8号',
      reason: '登记有误',
      ...changes,
    },
  });
const rules = (answer: { body: { refusals?: { rule: string }[] } }) => answer.body.refusals?.map(({ rule }) => rule);
const paths = (answer: { body: { issues?: { path: string }[] } }) => answer.body.issues?.map(({ path }) => path);

test('a change keeps before and after, who, when and why, and the audit the names of the items alone', async () => {
  const answer = await change(
    hosts.yanshan,
    {
      shortName: '燕大',
      contact: '继续教育学院',
      contactPhone: '0335 801 2312',
      address: '河北大街西段438号',
      reason: '核对',
    },
    own,
  );
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ version: 2, shortName: '燕大', contactPhone: '03358012312', mayEdit: true });
  expect(answer.body.history).toMatchObject([
    {
      version: 2,
      by: 'own',
      at: '2026-11-23T01:00:00.000Z',
      reason: '核对',
      documentNo: null,
      changes: [
        { item: 'shortName', before: null, after: '燕大' },
        { item: 'address', before: null, after: '河北大街西段438号' },
        { item: 'contact', before: null, after: '继续教育学院' },
        { item: 'contactPhone', before: null, after: '03358012312' },
      ],
    },
  ]);
  const audit = await directory.database.db
    .select()
    .from(auditEntry)
    .where(eq(auditEntry.action, 'organisation.change'));
  expect(audit).toMatchObject([
    { detail: { version: 2, items: ['shortName', 'address', 'contact', 'contactPhone'] }, personId: own.personId },
  ]);
  expect(JSON.stringify(audit)).not.toContain('8012312');
});

test('what stays as it was makes no version', async () => {
  const before = await view(hosts.tangshan);
  expect((await change(hosts.tangshan, {})).body).toMatchObject({ version: before.version, history: before.history });
});

test('of two who change the same version one is told what stands', async () => {
  const now = await view(hosts.qinhuangdao);
  const body = { ...Object.fromEntries(items.map((item) => [item, now[item]])), version: now.version, reason: null };
  const both = await Promise.all(
    ['北戴河路1号', '海港路2号'].map((address) =>
      directory.put(`/api/organisations/${hosts.qinhuangdao}`, { as: province, body: { ...body, address } }),
    ),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const [won, lost] = both[0]?.status === 200 ? both : both.toReversed();
  expect(lost?.body).toMatchObject({
    error: 'stale',
    current: { version: now.version + 1, address: won?.body.address },
  });
});

test.each([
  ['a telephone number that is none', { contactPhone: '12345' }, 'contactPhone'],
  ['an area that is none', { areaCode: '999999' }, 'areaCode'],
  ['an institution of no kind', { hostKind: null }, 'hostKind'],
  ['an institution without a guiding unit', { guidingUnitId: null }, 'guidingUnitId'],
  ['a name with control characters', { name: '燕山\u202e大学' }, 'name'],
  ['an empty name', { name: '  ' }, 'name'],
])('%s is refused at its field', async (_what, changes, path) => {
  const answer = await change(hosts.yanshan, changes);
  expect(answer.status).toBe(422);
  expect(paths(answer)).toEqual([path]);
});

test('kind, area and guiding unit are the province’s to set', async () => {
  for (const item of [{ hostKind: 'association' }, { areaCode: '130200' }, { guidingUnitId: hosts.tangshan }])
    expect(rules(await change(hosts.yanshan, item, own))).toEqual(['organisation.placedByProvince']);
  const moved = await change(hosts.yanshan, { guidingUnitId: hosts.tangshan, areaCode: '130200' });
  expect(moved.body).toMatchObject({ guidingUnit: '唐山市人力资源和社会保障局' });
  expect(moved.body.history[0].changes).toEqual([
    { item: 'areaCode', before: null, after: '130200' },
    { item: 'guidingUnitId', before: '秦皇岛市人力资源和社会保障局', after: '唐山市人力资源和社会保障局' },
  ]);
  expect((await change(hosts.yanshan, { guidingUnitId: hosts.qinhuangdao })).status).toBe(200);
});

test('registered items of a base change by a change filing alone, whoever asks', async () => {
  const { tx, today } = directory.context();
  const { number } = await makeBase(tx, {
    organisationId: hosts.ligong,
    guidingUnitId: hosts.tangshan,
    host: '华北理工大学',
    level: 'provincial',
    field: 'law',
    areaCode: '130200',
    address: null,
    director: null,
    phone: null,
    recognisedOn: today,
    termEndsOn: '2031-11-22',
    decisionId: 1,
    documentNo: '冀人社字〔2026〕1号',
    what: { zh: '认定', en: 'Recognised' },
  });
  expect(await view(hosts.ligong)).toMatchObject({ bases: [number], mayCorrectCode: false });
  for (const item of [
    { name: '华北理工学院' },
    { address: '唐山' },
    { contactPhone: '13800131234' },
    { areaCode: '130100' },
  ])
    expect(rules(await change(hosts.ligong, item))).toEqual(['organisation.registeredByFiling']);
  expect(rules(await correct(hosts.ligong))).toEqual(['organisation.registeredByFiling']);
  expect((await change(hosts.ligong, { shortName: '华理', nameEn: 'NCST' })).status).toBe(200);
});

test('a credit code is corrected on a document, once, and never for a banned organisation', async () => {
  expect(paths(await correct(hosts.yanshan, { creditCode: '91130300MA0000000X' }))).toEqual(['creditCode']);
  expect(paths(await correct(hosts.yanshan, { creditCode: someCreditCode(5) }))).toEqual(['creditCode']);
  expect(paths(await correct(hosts.yanshan, { documentNo: ' ' }))).toEqual(['documentNo']);
  bannedCodes.add(someCreditCode(4));
  expect(rules(await correct(hosts.yanshan))).toEqual(['organisation.bannedKeepsCode']);
  bannedCodes.clear();
  const done = await correct(hosts.yanshan);
  expect(done.body.history[0]).toMatchObject({
    reason: '登记有误',
    documentNo: '冀人社函〔2026〕8号',
    changes: [{ item: 'creditCode', before: someCreditCode(4), after: someCreditCode(801) }],
  });
  expect((await correct(hosts.yanshan, { version: 1 })).body.error).toBe('stale');
  expect((await change(hosts.yanshan, { creditCode: someCreditCode(802) })).status).toBe(422);
});

test('an organisation is seen and changed by whom it concerns', async () => {
  const officer = await directory.someone('officer', 'officer', hosts.qinhuangdao);
  expect(await view(hosts.yanshan, officer)).toMatchObject({ mayEdit: false, history: [] });
  expect((await directory.get(`/api/organisations/${hosts.ligong}`, { as: officer })).status).toBe(404);
  expect((await directory.get(`/api/organisations/${hosts.ligong}`, { as: own })).status).toBe(404);
  expect((await directory.get('/api/organisations/999999', { as: province })).status).toBe(404);
  expect((await directory.get(`/api/organisations/${hosts.yanshan}`)).status).toBe(401);
  const expert = await directory.someone('expert', 'expert', hosts.province);
  expect((await directory.get(`/api/organisations/${hosts.yanshan}`, { as: expert })).status).toBe(403);
  expect((await change(hosts.yanshan, { shortName: '燕' }, officer)).status).toBe(403);
  expect((await change(hosts.qinhuangdao, { shortName: '秦' }, own)).status).toBe(403);
  expect((await change(hosts.ligong, { shortName: '理' }, own)).status).toBe(404);
  expect((await correct(hosts.yanshan, {}, own)).status).toBe(403);
});

test('the history cannot be rewritten by the program', async () => {
  await expect(directory.database.db.execute(sql`update organisation_change set reason = ''`)).rejects.toThrow();
  await expect(directory.database.db.execute(sql`delete from organisation_change`)).rejects.toThrow();
});
