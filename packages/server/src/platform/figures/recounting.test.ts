import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { connect, type Database } from '../db/connect.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { addFigure, figureDifferences, recountNightly } from './index.ts';

let data: TestDatabase;
let database: Database;

beforeAll(async () => {
  data = await testDatabase();
  database = connect(data.appUrl);
});
afterAll(async () => {
  await database.close();
  await data.close();
});

const counted = async () => (await figureDifferences.get()).values[0]?.value ?? 0;

it('once a night every year is recounted; a difference is an error in the log and counted in the metrics', async () => {
  const log = { error: vi.fn() };
  let now = new Date('2026-11-23T10:00:00+08:00');
  const recount = recountNightly(database, () => now, log);
  for (const year of [2025, 2026]) {
    await addFigure(database.db, { baseId: 1, year, name: 'spent', amount: 7, source: { kind: 'x', id: 1 }, at: now });
  }
  expect(await recount()).toBe(0);
  await database.pool.query('update figure set recorded = 8 where year = 2025');
  now = new Date('2026-11-24T01:59:59+08:00');
  expect(await recount()).toBeUndefined();
  const before = await counted();
  now = new Date('2026-11-24T02:00:00+08:00');
  expect(await recount()).toBe(1);
  expect(log.error.mock.calls).toEqual([
    [
      { difference: { baseId: 1, year: 2025, itemId: 0, name: 'spent', kept: 8, counted: 7 } },
      'a figure differs from its entries',
    ],
  ]);
  expect((await counted()) - before).toBe(1);
  expect(await recount()).toBeUndefined();
});
