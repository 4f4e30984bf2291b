import { and, eq } from 'drizzle-orm';
import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, type Database } from '../db/connect.ts';
import { statementsOf } from '../db/statements.testing.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { readSheet } from '../spreadsheet/index.ts';
import { exported } from './exported.ts';
import { type Listing, listing } from './listing.ts';
import { inOrderOf, type Ordering, pinyin } from './order.ts';

const room = pgTable('listed_room', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  kind: text('kind').notNull(),
  seats: integer('seats'),
  floor: text('floor').notNull(),
});
const names = ['赵县', '安平', '100%', '邢台', 'a_b', '保定', '安平'];
const kinds = ['venue', 'practice', 'library'];

let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await testDatabase();
  database = connect(test.url);
  await database.pool.query(
    'create table listed_room (id int primary key, name text not null, kind text not null, seats int, floor text not null)',
  );
  await database.db.insert(room).values(
    Array.from({ length: 37 }, (_, at) => ({
      id: 100 - at,
      name: names[at % names.length] ?? '',
      kind: kinds[at % 3] ?? '',
      seats: at % 5 === 0 ? null : at % 4,
      floor: 'few',
    })),
  );
  await database.pool.query(
    "insert into listed_room select n, '教室', 'venue', 1, 'many' from generate_series(1000, 2400) n",
  );
});
afterAll(async () => {
  await database.close();
  await test.close();
});

type Sort = 'name' | 'kind' | 'seats';
interface Wanted extends Ordering<Sort> {
  readonly floor?: 'few' | 'many';
  readonly q?: string | undefined;
}

const roomsOf = ({ floor = 'few', q, ...order }: Wanted = {}): Listing<typeof room.$inferSelect> =>
  listing(
    database.db,
    {
      from: () => database.db.select().from(room).$dynamic(),
      by: { name: pinyin(room.name), kind: inOrderOf(kinds, room.kind), seats: room.seats },
      filters: [eq(room.floor, floor), undefined],
      words: { sought: q, in: [room.name, room.kind] },
      order: [room.kind],
      id: room.id,
    },
    order,
  );
const idsOf = (rows: readonly { id: number }[]) => rows.map(({ id }) => id);

it('its pages, joined, are the whole list without repeats, in whatever order and of whatever size', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<Sort | undefined>(undefined, 'name', 'kind', 'seats'),
      fc.constantFrom('asc' as const, 'desc' as const),
      fc.integer({ min: 1, max: 40 }),
      async (sort, dir, size) => {
        const list = roomsOf({ sort, dir });
        const joined: number[] = [];
        for (let page = 1; page <= Math.ceil(37 / size) + 1; page++) {
          const read = await list.page({ page, size });
          expect(read).toMatchObject({ total: 37, capped: false });
          joined.push(...idsOf(read.rows));
        }
        expect(new Set(joined).size).toBe(37);
        expect(joined).toEqual(idsOf(await list.all()));
      },
    ),
    { numRuns: 40 },
  );
});

it('stands by pinyin, by the closed list, and with what is empty last in either direction', async () => {
  const first = async (wanted: Wanted) => (await roomsOf(wanted).page({ page: 1, size: 100 })).rows;
  const chinese = (await first({ sort: 'name' }))
    .map(({ name }) => name)
    .filter((name) => /\p{Script=Han}/u.test(name));
  expect([...new Set(chinese)]).toEqual(['安平', '保定', '邢台', '赵县']);
  expect([...new Set((await first({ sort: 'kind', dir: 'desc' })).map(({ kind }) => kind))]).toEqual(
    kinds.toReversed(),
  );
  for (const dir of ['asc', 'desc'] as const) {
    expect((await first({ sort: 'seats', dir })).slice(-8).map(({ seats }) => seats)).toEqual(Array(8).fill(null));
  }
});

it('finds every word in one of its columns; a wildcard that is typed means itself', async () => {
  const found = async (q: string) => new Set((await roomsOf({ q }).all()).map(({ name }) => name));
  expect(await found('安 LIBRARY')).toEqual(new Set(['安平']));
  expect(await found('100%')).toEqual(new Set(['100%']));
  expect(await found('_')).toEqual(new Set(['a_b']));
  expect(await found('\\')).toEqual(new Set());
  expect((await found('  ')).size).toBe(6);
});

it('counts up to a thousand, and asks nothing more where the page itself says how many there are', async () => {
  const { rows, ...counted } = await roomsOf({ floor: 'many' }).page({ page: 60, size: 20 });
  expect(counted).toEqual({ total: 1000, capped: true });
  expect(rows).toHaveLength(20);
  expect((await statementsOf(() => roomsOf().page({ page: 1, size: 100 }))).statements).toHaveLength(1);
  expect((await statementsOf(() => roomsOf().page({ page: 1, size: 37 }))).statements).toHaveLength(2);
  expect((await statementsOf(() => roomsOf({ q: 'nowhere' }).page({ page: 1, size: 20 }))).statements).toHaveLength(1);
});

it('goes out as a spreadsheet with the rows it shows, in its order and the language asked for', async () => {
  const list = roomsOf({ sort: 'name', dir: 'desc', q: '安平' });
  const shown = list.shown((rows) => rows.map(({ id, name }) => ({ id, words: `${name} ${id}` })));
  const file = await exported({ language: 'en' }, shown, {
    name: { zh: '房间', en: 'Rooms' },
    columns: [{ header: { zh: '名称', en: 'Name' }, cell: (row) => row.words }],
  });
  expect(file.name).toBe('Rooms.xlsx');
  const cells = (await readSheet(file.bytes)).rows.map((row) => row.cells[0]);
  expect(cells).toEqual(['Name', ...(await shown.page({ page: 1, size: 100 })).rows.map(({ words }) => words)]);
  expect(cells).toHaveLength(1 + (await database.db.$count(room, and(eq(room.name, '安平'), eq(room.floor, 'few')))));
});
