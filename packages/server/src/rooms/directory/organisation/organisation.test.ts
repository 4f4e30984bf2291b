import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEntry } from '../../../platform/audit/tables.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { offer } from '../../../platform/room/port.ts';
import { type Directory, openDirectory, someCreditCode } from './directory.fixture.ts';
import { organisationRoutes } from './organisation.routes.ts';
import { getGuidingUnitOf, getOrganisations } from './organisation.store.ts';
import { bans } from './ports.ts';

let directory: Directory;
let administrator: Actor;
beforeAll(async () => {
  const instead = [offer(bans, async (_tx, codes) => new Set(codes.filter((code) => code === someCreditCode(5))))];
  directory = await openDirectory(organisationRoutes, { instead });
  administrator = await directory.someone('admin', 'administrator', directory.organisations.province);
});
afterAll(() => directory.close());

const institution = (changes: object = {}) => ({
  kind: 'institution',
  name: '河北科技师范学院',
  nameEn: null,
  creditCode: someCreditCode(900),
  hostKind: 'university',
  areaCode: '130300',
  guidingUnitId: directory.organisations.qinhuangdao,
  address: null,
  ...changes,
});
const add = (body: object, as: Actor | undefined = administrator) => directory.post('/api/organisations', { as, body });
const names = async (as: Actor, query = '') =>
  (await directory.get(`/api/organisations${query}`, { as })).body.rows.map((row: { name: string }) => row.name);

test('an administrator of the province registers an institution, and the audit says so', async () => {
  const answer = await add(institution({ creditCode: ` ${someCreditCode(900).toLowerCase()}`.slice(1) }));
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ name: '河北科技师范学院', creditCode: someCreditCode(900), banned: false });
  const audit = await directory.database.db.select().from(auditEntry);
  expect(audit).toMatchObject([
    { action: 'organisation.add', personId: administrator.personId, subjectId: String(answer.body.id) },
  ]);
});

test('a credit code registered already is refused at its field, also when two register it at once', async () => {
  const both = await Promise.all([
    add(institution({ creditCode: someCreditCode(901) })),
    add(institution({ creditCode: someCreditCode(901) })),
  ]);
  expect(both.map((each) => each.status).sort()).toEqual([200, 422]);
  expect(both.find((each) => each.status === 422)?.body.issues).toEqual([
    { path: 'creditCode', message: expect.stringContaining('已登记') },
  ]);
});

test.each([
  [
    'a credit code whose check character does not fit',
    { creditCode: someCreditCode(902).slice(0, 17) + (someCreditCode(902).endsWith('1') ? '2' : '1') },
    'creditCode',
  ],
  ['an institution without a guiding unit', { guidingUnitId: null }, 'guidingUnitId'],
  ['an institution without its kind', { hostKind: null }, 'hostKind'],
  ['a guiding unit guided by another', { kind: 'guidingUnit' }, 'guidingUnitId'],
  ['a second provincial department', { kind: 'province', guidingUnitId: null }, 'kind'],
  ['an area code of letters', { areaCode: 'qhd' }, 'areaCode'],
])('%s is refused at its field', async (_what, changes, path) => {
  const answer = await add(institution({ creditCode: someCreditCode(902), ...changes }));
  expect(answer.status).toBe(422);
  expect(answer.body.issues.map((issue: { path: string }) => issue.path)).toContain(path);
});

test('an institution guides nobody', async () => {
  const answer = await add(
    institution({ creditCode: someCreditCode(902), guidingUnitId: directory.organisations.ligong }),
  );
  expect(answer).toMatchObject({ status: 422, body: { issues: [{ path: 'guidingUnitId' }] } });
});

test('nobody but an administrator of the province registers organisations', async () => {
  const { province, qinhuangdao, yanshan } = directory.organisations;
  expect((await directory.post('/api/organisations', { body: institution() })).status).toBe(401);
  for (const [role, where] of [
    ['officer', province],
    ['signer', province],
    ['auditor', province],
    ['administrator', qinhuangdao],
    ['administrator', yanshan],
    ['expert', province],
  ] as const) {
    const actor = await directory.someone(`${role}.${where}.add`, role, where);
    expect((await add(institution({ creditCode: someCreditCode(903) }), actor)).status).toBe(403);
  }
});

test('each sees its own part of the directory', async () => {
  const { province, qinhuangdao, yanshan } = directory.organisations;
  const all = await names(await directory.someone('see.province', 'officer', province), '?size=100');
  expect(all).toEqual(expect.arrayContaining(['燕山大学', '华北理工大学', '唐山市人力资源和社会保障局']));
  const guided = await names(await directory.someone('see.unit', 'officer', qinhuangdao), '?size=100');
  expect(guided).toEqual(
    expect.arrayContaining(['燕山大学', '秦皇岛市人力资源和社会保障局', '河北省人力资源和社会保障厅']),
  );
  expect(guided).not.toEqual(expect.arrayContaining(['华北理工大学']));
  const own = await names(await directory.someone('see.own', 'applicant', yanshan), '?size=100');
  expect(own.toSorted()).toEqual(['河北省人力资源和社会保障厅', '燕山大学', '秦皇岛市人力资源和社会保障局'].toSorted());
  expect(
    (await directory.get('/api/organisations', { as: await directory.someone('see.expert', 'expert', province) }))
      .status,
  ).toBe(403);
  expect((await directory.get('/api/organisations')).status).toBe(401);
});

test('the directory is searched by name, credit code and kind, in pinyin order and by pages', async () => {
  expect(await names(administrator, '?q=理工')).toEqual(['华北理工大学']);
  expect(await names(administrator, `?q=${someCreditCode(4).toLowerCase()}`)).toEqual(['燕山大学']);
  expect(await names(administrator, '?kind=guidingUnit')).toEqual([
    '秦皇岛市人力资源和社会保障局',
    '唐山市人力资源和社会保障局',
  ]);
  expect(await names(administrator, '?kind=guidingUnit&size=1&page=2')).toEqual(['唐山市人力资源和社会保障局']);
  expect(await names(administrator, '?q=%25')).toEqual([]);
});

test('a banned legal person is marked', async () => {
  const { body } = await directory.get('/api/organisations?kind=institution&size=100', { as: administrator });
  expect(body.rows.filter((row: { banned: boolean }) => row.banned)).toMatchObject([{ name: '华北理工大学' }]);
});

test('other rooms read organisations and who guides one', async () => {
  const { yanshan, qinhuangdao, province } = directory.organisations;
  const { tx } = directory.context();
  expect((await getGuidingUnitOf(tx, yanshan)).id).toBe(qinhuangdao);
  await expect(getGuidingUnitOf(tx, province)).rejects.toMatchObject({ status: 404 });
  expect([...(await getOrganisations(tx, [yanshan, yanshan, 999_999])).keys()]).toEqual([yanshan]);
});
