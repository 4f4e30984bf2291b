import { exportSummary, listSummaryEntries, printSummary } from '@jijiao/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Caller } from '../../../../../../demo/caller.ts';
import { openPlanHouse, type PlanHouse } from '../../../conscience/planHouse.testing.ts';
import { addFigure } from '../../../platform/figures/index.ts';
import { readSheet } from '../../../platform/spreadsheet/index.ts';
import {
  askEnter,
  enterPlannedBase,
  fillSummary,
  openSummaryFor,
  stopAt,
  uploadEvidence,
} from './annualSummary.fixture.ts';

let at: PlanHouse;
let people: PlanHouse['people'];
let year = 0;

beforeAll(async () => {
  at = await openPlanHouse();
  people = at.people;
  year = Number(at.house.clock.today().slice(0, 4)) + 1;
});
afterAll(() => at.house.close());

const bytesOf = async (caller: Caller, path: string) => {
  const answer = await at.house.app.inject({ method: 'GET', url: path, cookies: caller.cookies });
  return { status: answer.statusCode, bytes: answer.rawPayload };
};

it('a figure shows the rows it is made of: record or person, day, amount, reason, evidence, some at a time', async () => {
  const { base, items } = await enterPlannedBase(at, 'law', year);
  stopAt(at, `${year}-11-20`);
  const id = await openSummaryFor(people.host, base, year);
  const [item] = items;
  for (let n = 1; n <= 60; n++) {
    const source = { kind: 'trainingClass', id: n };
    await addFigure(at.house.opened.house.database.db, {
      ...{ baseId: base, year, itemId: item, name: 'personTimes', amount: 2, source },
      at: new Date(`${year}-05-01T09:00:00+08:00`),
    });
  }
  const evidence = await uploadEvidence(people.host, id);
  await askEnter(people.host, id, { item, value: 118, reason: '两人退训。', evidence });
  const ask = (who: keyof PlanHouse['people'], after = 0) =>
    people[who].ask(listSummaryEntries, { params: { id, item, name: 'personTimes' }, query: { after } });
  const first = await people.host.call(listSummaryEntries, { params: { id, item, name: 'personTimes' }, query: {} });
  expect(first).toMatchObject({
    more: true,
    rows: [{ amount: 2, source: { kind: 'trainingClass', id: 1 } }, ...Array(49).fill({})],
  });
  const rest = (await ask('host', first.rows.at(-1)?.id)).body as typeof first;
  expect([rest.rows.length, rest.more]).toEqual([11, false]);
  expect(rest.rows.at(-1)).toMatchObject({
    ...{ amount: -2, source: null, reason: '两人退训。', evidence: { id: evidence } },
    at: new Date(`${year}-11-20T10:00:00+08:00`).toISOString(),
  });
  expect(rest.rows.at(-1)?.person).toBeTruthy();
  for (const who of ['otherHost', 'unit', 'province', 'auditor'] as const) {
    expect((await ask(who)).status, who).toBe(404);
  }
});

it('prints and exports planned beside done, for whoever sees the summary', async () => {
  const { base } = await enterPlannedBase(at, 'tourism', year);
  stopAt(at, `${year}-11-20`);
  const id = await openSummaryFor(people.host, base, year);
  await fillSummary(people.host, id);
  const addressOf = (path: string) => path.replace(':id', String(id));
  const form = await bytesOf(people.host, addressOf(printSummary.path));
  expect([form.status, form.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  const sheet = await bytesOf(people.host, addressOf(exportSummary.path));
  expect(sheet.status).toBe(200);
  const text = JSON.stringify(await readSheet(new Uint8Array(sheet.bytes)));
  for (const word of ['数字化车间研修班', '培训人次', '人工填报', '计划外']) expect(text).toContain(word);
  for (const path of [printSummary.path, exportSummary.path]) {
    expect((await bytesOf(people.unit, addressOf(path))).status).toBe(404);
  }
});
