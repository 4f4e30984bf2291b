import { createHash } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { applicationRole, withSession } from './connect.ts';
import { type Embedded, startEmbedded } from './embedded.ts';
import { isAlive } from './lockFile.ts';
import { migrate, migrationsFolder, readMigrations } from './migrate.ts';

/** A database of a test file's own, with all migrations in it. */
export type TestDatabase = {
  /** The address as its owner, who may do everything. */
  readonly url: string;
  /** The address as the application's role, with the rights it has in earnest. */
  readonly appUrl: string;
  /** Drops the database, whoever is still connected. */
  close(): Promise<void>;
};

const base = join(migrationsFolder, '../../../.data/testing');
const copyLock = 41_006;
let count = 0;

/** Starts the server of all test runs of this checkout, or adopts it, and clears what killed runs left behind. */
export async function startTestServer(): Promise<Embedded> {
  const server = await startEmbedded({ base, testing: true });
  await withClient(server.url, async (client) => {
    const names = await client.query<{ datname: string }>(
      "select datname from pg_database where datname like 'test\\_%'",
    );
    for (const { datname } of names.rows) {
      if (!isAlive(datname.split('_')[1] ?? ''))
        await client.query(`drop database if exists ${datname} with (force)`);
    }
    await dropOldTemplates(client);
  });
  return server;
}

/** Gives a test file its database: a copy of the template that the migrations of this moment make. */
export async function testDatabase(): Promise<TestDatabase> {
  const given = process.env.JIJIAO_TEST_SERVER;
  const server = given ? { url: given, stop: () => Promise.resolve() } : await startTestServer();
  const template = await prepareTemplate(server.url);
  const name = `test_${process.pid}_${++count}_${Math.random().toString(36).slice(2, 8)}`;
  await withClient(server.url, async (client) => {
    await client.query('select pg_advisory_lock_shared($1)', [copyLock]);
    await client.query(`create database ${name} template ${template} strategy = file_copy`);
  });
  const url = at(server.url, name);
  return {
    url,
    appUrl: withSession(url, [`-c role=${applicationRole}`]),
    async close() {
      await withClient(server.url, (client) => client.query(`drop database if exists ${name} with (force)`));
      await server.stop();
    },
  };
}

/** Makes the template under a name of its own and renames it, so that one under its final name is whole. */
async function prepareTemplate(serverUrl: string): Promise<string> {
  const hash = createHash('sha256');
  for (const { name, sha256 } of await readMigrations()) hash.update(`${name} ${sha256}\n`);
  const template = `template_${hash.digest('hex').slice(0, 16)}`;
  await withClient(serverUrl, async (client) => {
    if (await isThere(client, template)) return;
    await client.query('select pg_advisory_lock($1)', [copyLock]);
    if (await isThere(client, template)) return;
    const draft = `draft_${template}`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft} strategy = file_copy`);
    await migrate(at(serverUrl, draft));
    await client.query(`alter database ${draft} rename to ${template}`);
  });
  return template;
}

/** Keeps the ten latest templates. */
async function dropOldTemplates(client: pg.Client): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [copyLock]);
  const old = await client.query<{ datname: string }>(
    "select datname from pg_database where datname like 'template\\_%' order by oid desc offset 10",
  );
  for (const { datname } of old.rows) await client.query(`drop database if exists ${datname}`);
  await client.query('select pg_advisory_unlock($1)', [copyLock]);
}

async function isThere(client: pg.Client, name: string): Promise<boolean> {
  return (await client.query('select from pg_database where datname = $1', [name])).rowCount === 1;
}

function at(serverUrl: string, database: string): string {
  const address = new URL(serverUrl);
  address.pathname = `/${database}`;
  return address.href;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
