import { eq, sql } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { identity } from './columns.ts';
import { connect, type Database, whenEnded } from './connect.ts';
import { prepared } from './prepared.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

const note = pgTable('note', { id: identity(), words: text('words').notNull().unique() });
const find = prepared('note', (tx) =>
  tx
    .select()
    .from(note)
    .where(eq(note.words, sql.placeholder('words'))),
);

let home: TestDatabase;
let database: Database;
beforeAll(async () => {
  home = await testDatabase();
  database = connect(home.url, { max: 4 });
  await database.pool.query(
    'create table note (id bigint primary key generated always as identity, words text unique)',
  );
});
afterAll(async () => {
  await database.close();
  await home.close();
});

const write = (words: string) => database.db.insert(note).values({ words });

test('a transaction keeps what it did, or nothing of it, and tells that it has ended', async () => {
  const told: string[] = [];
  await database.db.transaction(async (tx) => {
    whenEnded(tx, () => told.push('kept'));
    await tx.insert(note).values({ words: 'kept' });
    expect(await find(tx, { words: 'kept' })).toHaveLength(1);
    expect(await find(database.reads, { words: 'kept' })).toHaveLength(0);
    expect(told).toEqual([]);
  });
  const fault = new Error('no');
  const failing = database.db.transaction(async (tx) => {
    whenEnded(tx, () => told.push('dropped'));
    await tx.insert(note).values({ words: 'dropped' });
    throw fault;
  });
  await expect(failing).rejects.toBe(fault);
  expect(told).toEqual(['kept', 'dropped']);
  expect(await find(database.reads, { words: 'kept' })).toHaveLength(1);
  expect(await find(database.reads, { words: 'dropped' })).toHaveLength(0);
});

test('a transaction in which a statement failed does not pass for done, though nobody looked at the failure', async () => {
  await write('once');
  const unheeded = database.db.transaction(async (tx) => {
    await tx.insert(note).values({ words: 'beside' });
    await tx
      .insert(note)
      .values({ words: 'once' })
      .catch(() => undefined);
  });
  await expect(unheeded).rejects.toThrow('rolled back');
  expect(await find(database.reads, { words: 'beside' })).toHaveLength(0);
});

test('a part of a transaction may fail for itself', async () => {
  await database.db.transaction(async (tx) => {
    const part = tx.transaction(async (inner) => {
      await find(inner, { words: 'once' });
      await inner.insert(note).values({ words: 'once' });
    });
    await expect(part).rejects.toThrow();
    await tx.insert(note).values({ words: 'after the part' });
  });
  expect(await find(database.reads, { words: 'after the part' })).toHaveLength(1);
});

test('many readers share few connections, and each gets its own answer', async () => {
  for (let n = 0; n < 40; n++) await write(`shared ${n}`);
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, n) => find(database.reads, { words: `shared ${n % 40}` })),
  );
  expect(answers.map(([row]) => row?.words)).toEqual(Array.from({ length: 200 }, (_, n) => `shared ${n % 40}`));
  const spoilt = [
    find(database.reads, { words: 'shared 1' }),
    database.reads.execute(sql`select 1 / 0`),
    find(database.reads, { words: 'shared 2' }),
  ];
  const [before, failed, behind] = await Promise.allSettled(spoilt);
  expect([before?.status, failed?.status, behind?.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

test('readers write nothing, lock nothing and begin nothing', async () => {
  const code = (code: string) => ({ cause: { code } });
  await expect(database.reads.insert(note).values({ words: 'no' })).rejects.toMatchObject(code('25006'));
  await expect(database.reads.select().from(note).for('update')).rejects.toMatchObject(code('25006'));
  await expect(database.reads.transaction(async () => undefined)).rejects.toThrow('on the pool');
});

test('readers come back after their connections were cut', async () => {
  await database.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  );
  await expect.poll(() => find(database.reads, { words: 'once' }).catch(() => [])).toHaveLength(1);
});
