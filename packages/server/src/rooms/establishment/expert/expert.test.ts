import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPanelHouse, type PanelHouse } from '../review/panel.fixture.ts';

let house: PanelHouse;
beforeAll(async () => {
  house = await openPanelHouse();
});
afterAll(() => house.close());

const body = {
  name: '安志远',
  title: '教授',
  organisation: '河北大学',
  organisationCode: '12130000401701001x',
  fields: ['law', 'marine'],
  past: [{ organisation: '燕山大学', organisationCode: 'abc', until: '2024-06-30' }],
  partners: ['xyz'],
  username: null,
};
const add = (changes: object = {}) => house.post('/api/experts', { as: house.officer, body: { ...body, ...changes } });
const search = async (query: string) => (await house.get(`/api/experts?${query}`, { as: house.officer })).body;

test('an expert enters the bank with past employers, codes in one spelling', async () => {
  const { status, body: row } = await add();
  expect(status).toBe(200);
  expect(row).toMatchObject({
    active: true,
    organisationCode: '12130000401701001X',
    partners: ['XYZ'],
    past: [{ organisationCode: 'ABC', until: '2024-06-30' }],
  });
});

test('the bank is searched by name, organisation and field, in the order of pinyin', async () => {
  await add({ name: '张海', organisation: '海洋%研究所', fields: ['marine'] });
  expect((await search('q=海')).rows.map(({ name }: { name: string }) => name)).toEqual(['张海']);
  expect((await search('q=%25')).total).toBe(1);
  expect((await search('q=河北大学')).total).toBe(1);
  expect((await search('field=marine')).rows.map(({ name }: { name: string }) => name)).toEqual(['安志远', '张海']);
  expect(await search('field=law&size=1')).toMatchObject({ total: 1, capped: false });
});

test('a person is one expert, also when entered twice at once', async () => {
  const person = await house.someone('expert', house.province);
  const answers = await Promise.all([1, 2].map(() => add({ username: person.name.toUpperCase() })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  expect((await add({ username: person.name })).body.issues).toMatchObject([{ path: 'username' }]);
});

test('an unknown field and an unknown user name are refused', async () => {
  expect((await add({ fields: ['astrology'] })).body.issues).toMatchObject([{ path: 'fields' }]);
  expect((await add({ username: 'nobody' })).body.issues).toMatchObject([{ path: 'username' }]);
});

test('only the province keeps the bank', async () => {
  const others = [
    await house.someone('officer', house.unit),
    await house.someone('expert', house.province),
    await house.someone('auditor', house.province),
  ];
  for (const as of others) {
    expect((await house.get('/api/experts', { as })).status).toBe(403);
    expect((await house.post('/api/experts', { as, body })).status).toBe(403);
  }
  expect((await house.get('/api/experts')).status).toBe(401);
});
