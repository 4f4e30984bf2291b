import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { afterAll, expect, test } from 'vitest';
import { commentOn, commentStatements, readTerms } from './comments.ts';
import { connect } from './connect.ts';
import { testDatabase } from './testing.ts';

const database = await testDatabase();
const { pool, close } = connect(database.url);
afterAll(async () => {
  await close();
  await database.close();
});

test('every table and every column of the database tells its Chinese term', async () => {
  const { rows } = await pool.query<{ place: string; said: string | null }>(`
    select concat_ws('.', c.relname, a.attname) as place, col_description(c.oid, coalesce(a.attnum, 0)) as said
      from pg_class c
      cross join lateral (
        select null::name as attname, 0 as attnum
        union all
        select attname, attnum from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped
      ) a
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
     order by place`);
  expect(rows.length).toBeGreaterThan(300);
  const silent = rows.filter(({ said }) => !/\p{Script=Han}/u.test(said ?? '')).map(({ place }) => place);
  expect(silent, 'name these with commentOn in their tables file, or COMMENT ON in their migration').toEqual([]);
});

test('a table’s own word goes before the common one, quotes are doubled, and what has no term is named', () => {
  const course = pgTable('course', { id: integer('id'), name: text('name'), lessonCount: integer() });
  const loose = pgTable('loose', { name: text('name'), hue: text('hue') });
  commentOn(course, '课程', { name: "课程'名称", lessonCount: '课节数' });
  const { terms, unnamed } = readTerms([course, loose]);
  expect(unnamed).toEqual(['loose', 'loose.hue']);
  expect(commentStatements({}, terms)).toEqual([
    `COMMENT ON TABLE "course" IS '课程';`,
    `COMMENT ON COLUMN "course"."id" IS '编号';`,
    `COMMENT ON COLUMN "course"."name" IS '课程''名称';`,
    `COMMENT ON COLUMN "course"."lesson_count" IS '课节数';`,
    `COMMENT ON COLUMN "loose"."name" IS '名称';`,
  ]);
  expect(commentStatements({ ...terms, course: '课' }, terms)).toEqual([`COMMENT ON TABLE "course" IS '课程';`]);
});
