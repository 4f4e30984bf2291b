import { minPersonTimesPerYear, parameters } from '@jijiao/measures';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../../platform/auth/actor.ts';
import { parameterValue } from '../../../platform/parameters/tables.ts';
import { type Directory, openDirectory } from '../organisation/directory.fixture.ts';
import { parameterRoutes } from './parameter.routes.ts';

let directory: Directory;
let province: Actor;
let qinhuangdao: Actor;
let tangshan: Actor;
beforeAll(async () => {
  directory = await openDirectory(parameterRoutes);
  province = await directory.someone('signer', 'signer', directory.organisations.province);
  qinhuangdao = await directory.someone('signer.qhd', 'signer', directory.organisations.qinhuangdao);
  tangshan = await directory.someone('signer.ts', 'signer', directory.organisations.tangshan);
});
afterAll(() => directory.close());

const id = minPersonTimesPerYear.id;
const decide = (as: Actor | undefined, value: unknown, changes: object = {}, parameter = id) =>
  directory.post(`/api/parameters/${parameter}`, {
    as,
    body: { value, validFrom: '2026-11-23', documentNo: '冀人社规〔2026〕1号', ...changes },
  });
const shown = async (as: Actor, parameter = id) =>
  (await directory.get('/api/parameters', { as })).body.rows.find((row: { id: string }) => row.id === parameter);
const rows = () => directory.database.db.$count(parameterValue);

test('every parameter shows with its article and the value in force', async () => {
  const { status, body } = await directory.get('/api/parameters', { as: province });
  expect(status).toBe(200);
  expect(body.rows).toHaveLength(parameters.length);
  expect(body.mayDecide).toBe(true);
  expect(await shown(province)).toMatchObject({
    value: 1000,
    article: 8,
    cites: { zh: '第八条第（五）项' },
    history: [],
  });
  expect((await directory.get('/api/parameters')).status).toBe(401);
  const applicant = await directory.someone('applicant', 'applicant', directory.organisations.yanshan);
  expect((await directory.get('/api/parameters', { as: applicant })).body.mayDecide).toBe(false);
});

test('the province decides a value; it holds from its day, and the row tells its source', async () => {
  expect((await decide(province, 1200)).body).toMatchObject({
    value: 1200,
    history: [{ value: 1200, scope: null, documentNo: '冀人社规〔2026〕1号', by: 'signer' }],
  });
  expect((await decide(province, 1500, { validFrom: '2027-01-01' })).body).toMatchObject({
    value: 1200,
    history: [{ value: 1500 }, { value: 1200 }],
  });
  const read = await directory.context().parameters();
  expect(read(minPersonTimesPerYear)).toBe(1200);
});

test('the same decision twice, and at once, is one row', async () => {
  const before = await rows();
  await Promise.all([
    decide(province, 1600, { validFrom: '2028-01-01' }),
    decide(province, 1600, { validFrom: '2028-01-01' }),
  ]);
  await decide(province, 1600, { validFrom: '2028-01-01' });
  expect(await rows()).toBe(before + 1);
});

test('a guiding unit tightens for its own jurisdiction, which others neither follow nor see', async () => {
  expect((await decide(qinhuangdao, 1300)).body).toMatchObject({ value: 1300, provincial: 1200 });
  expect(await shown(tangshan)).toMatchObject({ value: 1200 });
  expect((await shown(tangshan)).history.map((row: { scope: string | null }) => row.scope)).not.toContain(
    '秦皇岛市人力资源和社会保障局',
  );
  expect(await shown(await directory.someone('yanshan', 'applicant', directory.organisations.yanshan))).toMatchObject({
    value: 1300,
  });
  const provincial = await shown(province);
  expect([provincial.value, provincial.provincial]).toEqual([1200, 1200]);
  expect(provincial.history.map((row: { scope: string | null }) => row.scope)).toContain(
    '秦皇岛市人力资源和社会保障局',
  );
});

test('a looser local value is refused by Article 5, with both figures', async () => {
  const answer = await decide(qinhuangdao, 900);
  expect(answer.status).toBe(409);
  expect(answer.body.refusals).toMatchObject([
    { rule: 'parameter.notLooser', cites: { article: 5 }, figures: { have: 900, need: 1200 } },
  ]);
  // Against what the province has decided for the day from which the local value would hold.
  expect((await decide(qinhuangdao, 1300, { validFrom: '2027-03-01' })).body.refusals).toMatchObject([
    { figures: { have: 1300, need: 1500 } },
  ]);
});

test('what only the province sets, a guiding unit does not', async () => {
  const answer = await decide(tangshan, 60_000_000, {}, 'grant.capPerBase');
  expect(answer.body.refusals).toMatchObject([{ rule: 'parameter.notLooser' }]);
  expect((await decide(province, 60_000_000, {}, 'grant.capPerBase')).status).toBe(200);
});

test('a value from before today is refused by Article 40', async () => {
  const answer = await decide(province, 1200, { validFrom: '2026-11-22' });
  expect(answer).toMatchObject({
    status: 409,
    body: { refusals: [{ rule: 'parameter.notBackdated', cites: { article: 40 } }] },
  });
});

test.each([
  [id, '1200'],
  [id, -1],
  [id, 10.5],
  [id, null],
  [id, { first: 1 }],
  ['panel.quorum', 1.2],
  ['annualPlan.due', '02-30'],
  ['annualPlan.remindDaysBefore', []],
  ['cost.perPersonDay', { first: 1 }],
  ['cost.perPersonDay', { first: 1, second: 2, third: 'x' }],
])('%s does not take %j: it has another shape', async (parameter, value) => {
  expect(await decide(province, value, {}, parameter)).toMatchObject({
    status: 422,
    body: { issues: [{ path: 'value' }] },
  });
});

test('compound values are decided whole, and tightened in every member', async () => {
  expect(
    (await decide(province, { first: 70_000, second: 60_000, third: 50_000 }, {}, 'cost.perPersonDay')).status,
  ).toBe(200);
  expect((await decide(province, '11-30', {}, 'annualPlan.due')).status).toBe(200);
  expect((await decide(province, [30, 7], {}, 'annualPlan.remindDaysBefore')).status).toBe(200);
  expect(
    (await decide(tangshan, { first: 60_000, second: 61_000, third: 50_000 }, {}, 'cost.perPersonDay')).status,
  ).toBe(409);
});

test('an unknown parameter is not found', async () => {
  expect((await decide(province, 1, {}, 'no.such')).status).toBe(404);
});

test('only signers of the province and of guiding units decide', async () => {
  expect((await decide(undefined, 1200)).status).toBe(401);
  const { province: head, qinhuangdao: unit, yanshan } = directory.organisations;
  for (const [role, where] of [
    ['administrator', head],
    ['officer', head],
    ['auditor', head],
    ['expert', head],
    ['officer', unit],
    ['administrator', unit],
    ['signer', yanshan],
    ['applicant', yanshan],
  ] as const) {
    expect((await decide(await directory.someone(`no.${role}.${where}`, role, where), 2000)).status).toBe(403);
  }
});
