import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PgTable, pgTable, text } from 'drizzle-orm/pg-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { identity } from './columns.ts';
import { commentOn } from './comments.ts';
import { connect, withSession } from './connect.ts';
import { growSchema } from './growSchema.ts';
import { growsOnly } from './growsOnly.ts';
import { migrate } from './migrate.ts';
import { emptyTestDatabase } from './testing.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jijiao-grow-'));
  await writeFile(join(folder, '1021_by_hand.sql'), 'create table other (n int);\n');
});
afterEach(() => rm(folder, { recursive: true }));

const grow = (tables: readonly PgTable[], asked: { check?: boolean; name?: string; byHand?: string } = {}) =>
  growSchema({ tables, folder, ...asked });
const read = (name: string) => readFile(join(folder, name), 'utf8');
const listFiles = async () => (await readdir(folder, { recursive: true })).sort();

function course(levels: [string, ...string[]] = ['basic', 'advanced'], term = '课程') {
  const table = pgTable('course', { id: identity(), level: text('level', { enum: levels }).notNull() });
  commentOn(table, term);
  return table;
}

function lesson(columns = { id: identity(), name: text('name').notNull() }) {
  const table = pgTable('lesson', columns);
  commentOn(table, '课');
  return table;
}

const made = ['2000_courses.sql', 'meta/2000_snapshot.json', 'landed.sha256'];

test('the first difference is numbered after all that stands; where nothing differs nothing is written', async () => {
  expect(await grow([course(), lesson()], { name: 'courses' })).toEqual(made);
  expect(await read('landed.sha256')).toMatch(/^\w{64} {2}1021_by_hand\.sql\n\w{64} {2}2000_courses\.sql\n$/);
  const before = await listFiles();
  expect(await grow([course(), lesson()])).toEqual([]);
  expect(await listFiles()).toEqual(before);
});

test('neither the order of the tables nor that of a list of values is a difference', async () => {
  await grow([course(), lesson()]);
  expect(await grow([lesson(), course(['advanced', 'basic'])], { check: true })).toEqual([]);
});

test('a check says what is due and writes nothing', async () => {
  const before = await listFiles();
  expect(await grow([course()], { name: 'courses', check: true })).toEqual(made);
  expect(await listFiles()).toEqual(before);
});

test('a table, a list of values, a comment and a table that only grows each come with the next migration', async () => {
  const judgement = pgTable('judgement', { id: identity() });
  commentOn(judgement, '判定');
  await grow([course(), lesson()]);
  await grow([course(['basic', 'advanced', 'expert']), lesson()], { name: 'levels' });
  expect(await read('2001_levels.sql')).toBe(
    'ALTER TABLE "course" DROP CONSTRAINT "course_level_known";\n' +
      `ALTER TABLE "course" ADD CONSTRAINT "course_level_known" CHECK ("level" IN ('advanced', 'basic', 'expert'));\n`,
  );
  const levels = course(['basic', 'advanced', 'expert'], '培训课程');
  await grow([levels, lesson(), growsOnly(judgement)], { name: 'judged' });
  expect(await read('2002_judged.sql')).toMatch(
    /^CREATE TABLE "judgement" [^;]*;\n+REVOKE UPDATE, DELETE, TRUNCATE ON "judgement" FROM jijiao_app;\nCOMMENT ON TABLE "course" IS '培训课程';\nCOMMENT ON TABLE "judgement" IS '判定';\nCOMMENT ON COLUMN "judgement"\."id" IS '编号';\n$/,
  );
  const home = await emptyTestDatabase();
  expect(await migrate(home.url, folder)).toHaveLength(4);
  const { pool, close } = connect(withSession(home.url, ['-c role=jijiao_app']));
  await pool.query("insert into course (level) values ('expert')");
  await expect(pool.query("insert into course (level) values ('unheard of')")).rejects.toMatchObject({ code: '23514' });
  await pool.query('insert into judgement default values');
  await expect(pool.query('delete from judgement')).rejects.toMatchObject({ code: '42501' });
  await close();
  await home.close();
});

test('a new table may have each new row placed by a function of the database', async () => {
  const entry = pgTable('entry', { id: identity() });
  commentOn(entry, '记录');
  await grow([growsOnly(entry, { placedBy: 'place_entry' })]);
  expect(await read('2000_tables.sql')).toContain(
    'CREATE TRIGGER "entry_chain" BEFORE INSERT ON "entry" FOR EACH ROW EXECUTE FUNCTION place_entry();',
  );
});

test('what may be a rename is refused without a question, and taken from a migration written by hand', async () => {
  await grow([course(), lesson()]);
  const titled = { id: identity(), title: text('title').notNull() };
  const after = pgTable('lesson', titled);
  commentOn(after, '课', { title: '题目' });
  await expect(grow([course(), after])).rejects.toThrow(/lesson: name → title\. Write the migration by hand/);
  const unit = pgTable('unit', { id: identity() });
  commentOn(unit, '单元');
  await expect(grow([lesson(), unit])).rejects.toThrow(/tables: public\.course → public\.unit/);

  await expect(grow([course(), after], { byHand: '2001_title.sql' })).rejects.toThrow('2001_title.sql is not the last');
  await writeFile(join(folder, '2001_title.sql'), 'alter table lesson rename name to title;\n');
  expect(await grow([course(), after], { byHand: '2001_title.sql', name: 'terms' })).toEqual([
    'meta/2001_snapshot.json',
    '2002_terms.sql',
    'meta/2002_snapshot.json',
    'landed.sha256',
  ]);
  expect(await read('2002_terms.sql')).toBe(`COMMENT ON COLUMN "lesson"."title" IS '题目';\n`);
  expect(await grow([course(), after])).toEqual([]);
});

test('a guard is not given up by taking a word away', async () => {
  await grow([growsOnly(lesson())]);
  await expect(grow([lesson()])).rejects.toThrow('No longer declared as growsOnly: lesson');
});

test('a migration that was changed or taken away is refused by name, even by a check', async () => {
  await grow([course()]);
  await writeFile(join(folder, '1021_by_hand.sql'), 'create table another (n int);\n');
  await expect(grow([course()], { check: true })).rejects.toThrow('noted in landed.sha256: 1021_by_hand.sql');
  await rm(join(folder, '1021_by_hand.sql'));
  await expect(grow([course(), lesson()])).rejects.toThrow('noted in landed.sha256: 1021_by_hand.sql');
});

test('a migration written by hand is noted', async () => {
  await grow([course()]);
  await writeFile(join(folder, '2001_index.sql'), 'create index on course (level);\n');
  expect(await grow([course()], { check: true })).toEqual(['landed.sha256']);
  expect(await grow([course()])).toEqual(['landed.sha256']);
  expect(await read('landed.sha256')).toContain('2001_index.sql');
});

test('without a Chinese term, or under a name that is none, nothing is written', async () => {
  const before = await listFiles();
  await expect(grow([pgTable('loose', { hue: text('hue') })])).rejects.toThrow('No Chinese term for loose, loose.hue');
  await expect(grow([course()], { name: '../courses' })).rejects.toThrow('not ../courses');
  expect(await listFiles()).toEqual(before);
});
