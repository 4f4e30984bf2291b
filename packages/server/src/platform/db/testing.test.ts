import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { applicationRole, connect } from './connect.ts';
import { testDatabase } from './testing.ts';

const one = await testDatabase();
const other = await testDatabase();
const owner = connect(one.url);
const application = connect(one.appUrl);

afterAll(async () => {
  await Promise.all([owner.close(), application.close()]);
  await Promise.all([one.close(), other.close()]);
});

test('each database stands alone', async () => {
  await owner.pool.query('create table mark (day date)');
  const stranger = connect(other.url);
  await expect(stranger.pool.query('select from mark')).rejects.toThrow('mark');
  await stranger.close();
});

test('the application works under its own role, in Beijing time, with an end to every statement', async () => {
  const { rows } = await application.pool.query(
    "select current_user as who, current_setting('timezone') as zone, current_setting('statement_timeout') as patience",
  );
  expect(rows).toEqual([{ who: applicationRole, zone: 'Asia/Shanghai', patience: '15s' }]);
});

test('the application may read and write rows, but alter no table and touch no migration record', async () => {
  await owner.pool.query('create table note (body text)');
  await application.pool.query("insert into note values ('一')");
  await application.pool.query("update note set body = '二'");
  expect((await application.pool.query('delete from note returning body')).rows).toEqual([{ body: '二' }]);
  await expect(application.pool.query('drop table note')).rejects.toMatchObject({ code: '42501' });
  await expect(application.pool.query('truncate note')).rejects.toMatchObject({ code: '42501' });
  await expect(application.pool.query('select * from migration')).rejects.toMatchObject({ code: '42501' });
});

test('dates stay texts, in the pool and in drizzle', async () => {
  expect((await owner.pool.query("select date '2026-11-23' as day")).rows).toEqual([{ day: '2026-11-23' }]);
  expect((await owner.db.execute(sql`select date '2026-11-23' as day`)).rows).toEqual([{ day: '2026-11-23' }]);
});

test('names are ordered by pinyin', async () => {
  const { rows } = await owner.pool.query("select name from (values ('张'), ('李'), ('安')) v(name) order by name");
  expect(rows.map(({ name }) => name)).toEqual(['安', '李', '张']);
});
