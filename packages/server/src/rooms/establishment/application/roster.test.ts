import {
  correctRoster,
  exportRosterErrata,
  importRoster,
  listRoster,
  type OutputOf,
  startApplication,
} from '@jijiao/contract';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../../../../../../demo/caller.ts';
import { applicantOf, openBatch } from '../../../../../../demo/chapterThree.ts';
import { institutions } from '../../../../../../demo/names.ts';
import { openTestHouse, type TestHouse } from '../../../application.testing.ts';
import { hostsOfSmallProvince, makeSmallProvince } from '../../../conscience/smallProvince.testing.ts';
import { readSheet, writeSheet } from '../../../platform/spreadsheet/index.ts';

const heading = ['姓名', '职称', '专业方向', '从业年限', '所在单位', '类别', '政治审核日期'];
const bookOf = (rows: string[][], columns = heading) => writeSheet({ sheets: [{ name: '名册', columns, rows }] });
const personOf = (n: number) => [`教师${n}`, '副教授', '智能制造', '8', '燕山大学', '专职', '2025-09-01'];

let house: TestHouse;
let host: Caller;
let officer: Caller;
let other: Caller;
let application = 0;
let batches = 0;
let stage: Awaited<ReturnType<typeof makeSmallProvince>>;
beforeAll(async () => {
  house = await openTestHouse();
  stage = await makeSmallProvince(house);
  host = await house.cast.as(applicantOf(0));
  officer = await house.cast.as('unit.130300');
  other = await house.cast.as(applicantOf(hostsOfSmallProvince[1] ?? 0));
});
afterAll(() => house.close());
beforeEach(async () => {
  const today = house.clock.today();
  const batchId = await openBatch(stage, {
    name: `名册${++batches}`,
    opensOn: today,
    closesOn: today,
    quota: 1,
    size: 7,
  });
  const field = institutions[0]?.field ?? '';
  const organisationId = stage.institutionIds[0] ?? 0;
  const { head } = await host.call(startApplication, { body: { batchId, field, organisationId } });
  application = head.id;
});

const params = () => ({ id: application });
const onRoster = async () => (await host.call(listRoster, { params: params(), query: { size: 1 } })).total;
async function bring(rows: string[][], columns = heading) {
  const fileId = await host.upload('名册.xlsx', await bookOf(rows, columns), application);
  return host.ask(importRoster, { params: params(), body: { fileId } });
}
async function bringWell(rows: string[][], columns = heading) {
  const { status, body } = await bring(rows, columns);
  expect(status).toBe(200);
  return body as OutputOf<typeof importRoster>;
}

test('of two hundred rows with a fifth wrong the good go in, the wrong come back whole, and one request corrects them', async () => {
  const spoil = [
    (row: string[]) => row.with(0, ''),
    (row: string[]) => row.with(3, '很久'),
    (row: string[]) => row.with(5, '外聘'),
    (row: string[]) => row.with(6, '去年'),
  ];
  const rows = Array.from({ length: 200 }, (_, n) => {
    const row = personOf(n);
    return n % 5 === 4 ? (spoil[Math.floor(n / 5) % 4]?.(row) ?? row) : row;
  });
  const body = await bringWell(rows);
  expect(body).toMatchObject({ read: 200, imported: 160 });
  expect(body.bad).toHaveLength(40);
  expect(body.bad[1]).toEqual({
    row: 11,
    values: {
      name: '教师9',
      title: '副教授',
      field: '智能制造',
      years: '很久',
      institution: '燕山大学',
      fullTime: '专职',
      vettedOn: '2025-09-01',
    },
    faults: [{ column: 'years', cell: 'D11', says: { zh: '须填 0 到 70 的整数', en: 'a whole number from 0 to 70' } }],
  });
  const right: Record<string, string> = { years: '９', fullTime: ' 兼职', vettedOn: '2025-03-01' };
  const typed = body.bad.map(({ row, values, faults }, at) => {
    const [{ column = '' } = {}] = faults;
    const value = column === 'name' ? `补正${row}` : (right[column] ?? '');
    return { row, values: at < 2 ? values : { ...values, [column]: value } };
  });
  const after = await host.call(correctRoster, { params: params(), body: { rows: typed } });
  expect(after).toMatchObject({ read: 40, imported: 38 });
  expect(after.bad.map(({ row, faults }) => [row, faults.map(({ column }) => column)])).toEqual([
    [6, ['name']],
    [11, ['years']],
  ]);
  expect(await onRoster()).toBe(198);
  const again = await host.call(correctRoster, { params: params(), body: { rows: typed.slice(2) } });
  expect(again).toMatchObject({ read: 38, imported: 0, bad: [] });
  expect(await onRoster()).toBe(198);
});

test('rows still wrong come as a sheet with what is wrong behind each, and that sheet is imported once it is right', async () => {
  const body = await bringWell([personOf(1), personOf(2).with(3, '-'), personOf(3).with(5, ''), personOf(1)]);
  const answer = await house.app.inject({
    method: 'POST',
    url: exportRosterErrata.path.replace(':id', String(application)),
    cookies: host.cookies,
    payload: {
      rows: body.bad.map(({ row, values }) => ({ row, values })).slice(0, 2),
    },
  });
  expect(answer.headers['content-disposition']).toContain(encodeURIComponent('名册中有误的行.xlsx'));
  const sheet = await readSheet(answer.rawPayload);
  expect(sheet.rows.map(({ cells }) => cells)).toEqual([
    [...heading, '须改正', '原行号'],
    [...personOf(2).with(3, '-'), '从业年限：须填 0 到 70 的整数', '3'],
    [...personOf(3).with(5, ''), '类别：请填写“类别”', '4'],
  ]);
  const mended = sheet.rows.slice(1).map(({ cells }) => cells.with(3, '4').with(5, '兼职'));
  expect(await bringWell(mended, [...heading, '须改正', '原行号'])).toMatchObject({ imported: 2, bad: [] });
});

test('the same person twice is wrong the second time, in a sheet and among corrected rows', async () => {
  const body = await bringWell([personOf(1), personOf(2), personOf(1)]);
  expect(body.bad).toMatchObject([
    { row: 4, faults: [{ column: 'name', cell: 'A4', says: { zh: '与第 2 行为同一人' } }] },
  ]);
  const values = Object.fromEntries(
    ['name', 'title', 'field', 'years', 'institution', 'fullTime'].map((key, at) => [key, personOf(9)[at] ?? '']),
  );
  const rows = [4, 7].map((row) => ({ row, values }));
  const after = await host.call(correctRoster, { params: params(), body: { rows } });
  expect(after).toMatchObject({ imported: 1, bad: [{ row: 7, faults: [{ column: 'name', cell: '' }] }] });
});

test('what is no roster is refused with what would make it pass', async () => {
  const lacking = await bring([['甲']], ['姓名']);
  const issue = { path: 'fileId', message: expect.stringContaining('缺少“职称”列') };
  expect(lacking).toMatchObject({ status: 422, body: { issues: [issue] } });
  const text = await host.upload('a.pdf', Buffer.from('%PDF-1.7\n%%EOF\n'), application);
  expect((await host.ask(importRoster, { params: params(), body: { fileId: text } })).status).toBe(422);
  expect((await host.ask(correctRoster, { params: params(), body: { rows: [] } })).status).toBe(422);
});

test('only the applicant corrects: another host sees nothing, the guiding unit may not', async () => {
  const rows = [{ row: 2, values: { name: '甲' } }];
  for (const endpoint of [correctRoster, exportRosterErrata]) {
    expect((await other.ask(endpoint, { params: params(), body: { rows } })).status).toBe(404);
    expect((await officer.ask(endpoint, { params: params(), body: { rows } })).status).toBe(403);
    expect((await house.visitor().ask(endpoint, { params: params(), body: { rows } })).status).toBe(401);
  }
  expect(await onRoster()).toBe(0);
});
