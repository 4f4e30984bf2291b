import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as wire from '@jijiao/contract';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Caller } from '../../../../demo/caller.ts';
import { buildApp, type OpenHouse, openHouse } from '../main.ts';
import { openDatabase, sealOnce, verifyLedger } from '../platform/audit/index.ts';
import { restoreRows } from '../platform/db/dump.ts';
import { findChanged, readFingerprints } from '../platform/db/fingerprints.ts';
import { landedFile } from '../platform/db/growSchema.ts';
import { migrate, migrationsFolder, readMigrations } from '../platform/db/migrate.ts';
import { emptyTestDatabase, type TestDatabase } from '../platform/db/testing.ts';
import { createLogger } from '../platform/logging/index.ts';
import { readSettings } from '../settings.ts';
import { lastRelease, type Release } from './release.ts';
import { partsToVerify } from './verify.ts';

const release: Release = JSON.parse(await readFile(join(lastRelease, 'release.json'), 'utf8'));
const applied = readFingerprints(await readFile(join(lastRelease, 'migrations.sha256'), 'utf8'));
const present = (await readMigrations()).map(({ name, sha256 }) => ({ name, sha256 }));
const log = createLogger({ level: 'silent' });

let dataFolder: string;
let home: TestDatabase;
let opened: OpenHouse;
beforeAll(async () => {
  home = await emptyTestDatabase();
  dataFolder = await mkdtemp(join(tmpdir(), 'jijiao-upgrade-'));
});
afterAll(async () => {
  await opened?.close();
  await home.close();
  await rm(dataFolder, { recursive: true, force: true });
});

const settings = () => ({
  ...readSettings({ JIJIAO_DATA: dataFolder, JIJIAO_DEMO: '0' }, { embedded: true }),
  databaseUrl: home.url,
});
const verify = async () => openDatabase(opened.house.database, await partsToVerify(dataFolder), verifyLedger);

test('no migration that has landed was changed or taken away, and each is noted', async () => {
  expect(findChanged(applied, present), 'put the change into a new migration').toEqual([]);
  const noted = readFingerprints(await readFile(join(migrationsFolder, landedFile), 'utf8'));
  expect(present, 'run jijiao generate').toEqual(noted);
});

test('a database of the last release comes up to the present, with every row that was in it', async () => {
  const then = join(dataFolder, 'migrations');
  await writeRelease(then);
  expect(await migrate(home.url, then)).toEqual(applied.map(({ name }) => name));
  const client = new pg.Client({ connectionString: home.url });
  await client.connect();
  await restoreRows(client, gunzipSync(await readFile(join(lastRelease, 'rows.sql.gz'))).toString('utf8'));
  const added = present.filter(({ name }) => !applied.some((earlier) => earlier.name === name));
  expect(await migrate(home.url)).toEqual(added.map(({ name }) => name));
  const { rows } = await client.query('select kind, count(*)::int as count from dossier group by kind');
  await client.end();
  expect(Object.fromEntries(rows.map(({ kind, count }) => [kind, count]))).toEqual(release.dossiers);
});

test('it verifies as a whole', async () => {
  opened = await openHouse(settings(), log, () => new Date(release.madeAt));
  const report = await verify();
  expect(report).toMatchObject({ holds: true, unsealed: 0, findings: [] });
  expect(report.rows).toBeGreaterThan(1000);
});

test('someone of it signs in with the password of then, and reads the work list', async () => {
  const app = await buildApp(settings(), opened, log);
  const caller = new Caller(app);
  await caller.call(wire.signIn, { body: release.account });
  for (const tab of ['todo', 'waiting', 'done'] as const) {
    const { page } = await caller.call(wire.listWork, { query: { tab } });
    expect(page.rows.length, tab).toBeGreaterThan(0);
  }
  await app.close();
});

test('what is done from now on is sealed in a new era, and all of it verifies', async () => {
  await expect
    .poll(() => sealOnce(opened.sealer).then(verify), { timeout: 20_000 })
    .toMatchObject({ holds: true, unsealed: 0 });
  const { rows } = await opened.house.database.pool.query('select era from seal order by height desc limit 1');
  expect(rows).toEqual([{ era: 2 }]);
});

/** The data folder as it was, and the migrations of then in a folder. */
async function writeRelease(folder: string): Promise<void> {
  await mkdir(folder);
  for (const [name, text] of Object.entries(release.dataFolder))
    await writeFile(join(dataFolder, name), text, { mode: 0o600 });
  for (const { name } of applied) await copyFile(join(migrationsFolder, name), join(folder, name));
}
