import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, type Database } from '../db/connect.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { addFigure, enterFigure, type FigureKey, listFigureEntries, readFigures, recountFigures } from './index.ts';

let data: TestDatabase;
let database: Database;
const at = new Date('2026-11-23T10:00:00+08:00');

beforeAll(async () => {
  data = await testDatabase();
  database = connect(data.appUrl);
});
afterAll(async () => {
  await database.close();
  await data.close();
});

const figureOf = async ({ baseId, year, itemId = 0, name }: FigureKey) =>
  (await readFigures(database.db, { baseId, year })).find((each) => each.itemId === itemId && each.name === name);

it('a figure adds up what records bring and says what a person entered beside it', async () => {
  const of = { baseId: 1, year: 2026, itemId: 7, name: 'personTimes' as const };
  await addFigure(database.db, { ...of, amount: 120, source: { kind: 'trainingClass', id: 3 }, at });
  await addFigure(database.db, { ...of, amount: -20, source: { kind: 'trainingClass', id: 3 }, at });
  const entered = { ...of, by: 5, evidence: null, reason: '一期未录入', at };
  expect(await enterFigure(database.db, { ...entered, value: 130 })).toMatchObject({
    recorded: 100,
    entered: 30,
    value: 130,
  });
  await addFigure(database.db, { ...of, amount: 10, source: { kind: 'trainingClass', id: 4 }, at });
  expect(await figureOf(of)).toEqual({ itemId: 7, name: 'personTimes', recorded: 110, entered: 30, value: 140 });
  const rows = await listFigureEntries(database.db, of);
  expect(rows.map(({ amount, sourceKind, reason }) => [amount, sourceKind, reason])).toEqual([
    [120, 'trainingClass', null],
    [-20, 'trainingClass', null],
    [30, null, '一期未录入'],
    [10, 'trainingClass', null],
  ]);
  expect(await listFigureEntries(database.db, of, { after: rows[1]?.id ?? 0, size: 1 })).toHaveLength(1);
});

it('figures of other bases, years and items stand apart', async () => {
  const of = { baseId: 2, year: 2026, itemId: 1, name: 'hours' as const };
  await addFigure(database.db, { ...of, amount: 5, source: { kind: 'trainingClass', id: 1 }, at });
  expect(await readFigures(database.db, { baseId: 2, year: 2025 })).toEqual([]);
  expect(await figureOf({ ...of, itemId: 2 })).toBeUndefined();
});

it('two people who enter one figure at once leave what the later one says', async () => {
  const of = { baseId: 3, year: 2026, name: 'sessions' as const };
  const enter = (value: number) =>
    database.db.transaction((tx) => enterFigure(tx, { ...of, value, by: value, evidence: null, reason: '核对', at }));
  await Promise.all(Array.from({ length: 8 }, (_, place) => enter(place + 1)));
  const rows = await listFigureEntries(database.db, of);
  expect((await figureOf(of))?.value).toBe(rows.at(-1)?.personId);
  expect(rows).toHaveLength(8);
});

it('a recount finds no difference whatever was added and entered, and finds a counter that was changed', async () => {
  const act = fc.record({
    baseId: fc.integer({ min: 10, max: 12 }),
    name: fc.constantFrom('personTimes' as const, 'spent' as const),
    amount: fc.integer({ min: -50, max: 500 }),
    entered: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
      for (const { baseId, name, amount, entered } of acts) {
        const of = { baseId, year: 2025, name };
        if (entered)
          await enterFigure(database.db, { ...of, value: amount, by: 1, evidence: null, reason: '更正', at });
        else await addFigure(database.db, { ...of, amount, source: { kind: 'trainingClass', id: 1 }, at });
      }
      expect(await recountFigures(database.db, 2025)).toEqual([]);
    }),
    { numRuns: 15 },
  );
  await addFigure(database.db, { baseId: 13, year: 2025, name: 'spent', amount: 7, source: { kind: 'x', id: 1 }, at });
  await database.pool.query('update figure set recorded = 8 where base_id = 13');
  expect(await recountFigures(database.db, 2025)).toEqual([
    { baseId: 13, year: 2025, itemId: 0, name: 'spent', kept: 8, counted: 7 },
  ]);
});

it('the rows behind a figure can only be added to', async () => {
  for (const statement of ['update figure_entry set amount = 1', 'delete from figure_entry', 'truncate figure_entry'])
    await expect(database.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
});
