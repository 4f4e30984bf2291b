import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { demoPassword } from '../../../../demo/cast.ts';
import { houseLedgers, keepSealKey, sealOnce } from '../platform/audit/index.ts';
import { connect } from '../platform/db/connect.ts';
import { dumpRows } from '../platform/db/dump.ts';
import { startEmbedded } from '../platform/db/embedded.ts';
import { writeFingerprints } from '../platform/db/fingerprints.ts';
import { migrate, migrationsFolder, readMigrations } from '../platform/db/migrate.ts';
import { readSettings } from '../settings.ts';
import { loadDemonstration } from './demo.ts';

/** Where the rows of the last release are kept for the test that upgrades them. */
export const lastRelease = join(migrationsFolder, 'lastRelease');

/** What is kept of a release beside its rows. */
export interface Release {
  /** The moment it was made: the test's clock goes on from here. */
  readonly madeAt: string;
  /** Someone of the demonstration who can sign in. */
  readonly account: { readonly username: string; readonly password: string };
  /** Dossiers by kind. */
  readonly dossiers: Readonly<Record<string, number>>;
  /** Files of the data folder by name: the keys that its numbers and seals were made with, and the published heads. */
  readonly dataFolder: Readonly<Record<string, string>>;
}

const keptOfDataFolder = ['secret.key', 'seal.key', 'heads.log'] as const;

/**
 * `jijiao release`: loads a small demonstration into a database made for it and keeps its rows, its keys and the migrations that
 * made it, in place of those of the release before. Run at each release, on its commit.
 */
export async function releaseCommand(tell: (what: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'jijiao-release-'));
  // PostgreSQL runs under a user of its own where the program runs as root.
  await chmod(folder, 0o755);
  const { url, stop } = await startEmbedded({ base: join(folder, 'postgres'), testing: true });
  try {
    await migrate(url);
    const settings = { ...readSettings({ JIJIAO_DATA: folder }, { embedded: true }), databaseUrl: url };
    await loadDemonstration(settings, tell, { bases: 'few' });
    await sealAll(url, folder);
    await keep(url, folder, tell);
  } finally {
    await stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function sealAll(url: string, folder: string): Promise<void> {
  const database = connect(url, { max: 2 });
  const headsFile = join(folder, 'heads.log');
  const parts = { database, ledgers: houseLedgers, key: await keepSealKey(folder), headsFile };
  while (await sealOnce(parts));
  await database.close();
}

async function keep(url: string, folder: string, tell: (what: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const rows = gzipSync(await dumpRows(client), { level: 9 });
    const { rows: kinds } = await client.query<{ kind: string; count: number }>(
      'select kind, count(*)::int as count from dossier group by kind order by kind',
    );
    const files = await Promise.all(
      keptOfDataFolder.map(async (name) => [name, await readFile(join(folder, name), 'utf8')]),
    );
    const release: Release = {
      madeAt: new Date().toISOString(),
      account: { username: 'province', password: demoPassword },
      dossiers: Object.fromEntries(kinds.map(({ kind, count }) => [kind, count])),
      dataFolder: Object.fromEntries(files),
    };
    await mkdir(lastRelease, { recursive: true });
    await writeFile(join(lastRelease, 'rows.sql.gz'), rows);
    await writeFile(join(lastRelease, 'release.json'), `${JSON.stringify(release, null, 2)}\n`);
    await writeFile(join(lastRelease, 'migrations.sha256'), writeFingerprints(await readMigrations()));
    tell(`kept ${Math.round(rows.length / 1024)} KB of rows in ${lastRelease}`);
  } finally {
    await client.end();
  }
}
