import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { connect } from './connect.ts';
import { MigrationChanged, migrate } from './migrate.ts';
import { testDatabase } from './testing.ts';

const folder = await mkdtemp(join(tmpdir(), 'jijiao-migrate-'));
const database = await testDatabase();
const { pool, close } = connect(database.url);
await pool.query('truncate migration');

afterAll(async () => {
  await close();
  await database.close();
  await rm(folder, { recursive: true });
});

test('migrations are applied once and in the order of their names, by many migrators at once', async () => {
  await writeFile(join(folder, '1000_second.sql'), 'insert into step values (2);');
  await writeFile(join(folder, '0000_first.sql'), 'create table step (n int);');
  const applied = await Promise.all([1, 2, 3].map(() => migrate(database.url, folder)));
  expect(applied.flat()).toEqual(['0000_first.sql', '1000_second.sql']);
  expect((await pool.query('select n from step')).rows).toEqual([{ n: 2 }]);
});

test('a migration that fails leaves nothing behind and says where', async () => {
  await writeFile(join(folder, '2000_broken.sql'), 'insert into step values (3);\ninsert into stepp values (4);');
  await expect(migrate(database.url, folder)).rejects.toThrow(/2000_broken\.sql fails: .*stepp.* \(line 2\)/);
  expect((await pool.query('select n from step')).rows).toEqual([{ n: 2 }]);
  await rm(join(folder, '2000_broken.sql'));
});

test('a migration changed after it was applied is refused by name', async () => {
  await writeFile(join(folder, '1000_second.sql'), 'insert into step values (5);');
  await expect(migrate(database.url, folder)).rejects.toThrow(MigrationChanged);
  await expect(migrate(database.url, folder)).rejects.toThrow('1000_second.sql');
});
