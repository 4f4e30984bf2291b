import { createHash } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { applicationRole, withSession } from './connect.ts';
import { type Embedded, startEmbedded } from './embedded.ts';
import { isAlive, ownMark } from './lockFile.ts';
import { migrate, migrationsFolder, readMigrations } from './migrate.ts';
import { shortHash } from './postgresFiles.ts';

/** A database of a test file's own, with all migrations in it. */
export type TestDatabase = {
  /** The address as its owner, who may do everything. */
  readonly url: string;
  /** The address as the application's role, with the rights it has in earnest. */
  readonly appUrl: string;
  /** Ends every connection to it; it is dropped at the end of the run. */
  close(): Promise<void>;
};

const kept = join(migrationsFolder, '../../../.data/testing');
const run = process.env.JIJIAO_TEST_RUN ?? ownMark.replace('-', '_');
process.env.JIJIAO_TEST_RUN = run;
let own: Promise<Embedded> | undefined;
const copyLock = 41_006;

/**
 * Starts the server of all test runs of this checkout, or adopts it, and clears what killed runs left behind. Its `stop`
 * clears this run too.
 */
export async function startTestServer(): Promise<Embedded> {
  const server = await startEmbedded({ base: await chooseBase(), testing: true });
  await withClient(server.url, async (client) => {
    await dropDatabases(client, (mark) => !isAlive(mark));
    await dropOldTemplates(client);
  });
  return {
    url: server.url,
    async stop() {
      await withClient(server.url, (client) => dropDatabases(client, (mark) => mark === run.replace('_', '-')));
      await server.stop();
    },
  };
}

/** In memory where there is room: a disk slows down for seconds after every dropped database. */
async function chooseBase(): Promise<string> {
  const memory = await statfs('/dev/shm').catch(() => undefined);
  const roomy = memory !== undefined && memory.bavail * memory.bsize > 4 * 1024 ** 3;
  return roomy ? `/dev/shm/jijiao-${shortHash(kept)}` : kept;
}

async function dropDatabases(client: pg.Client, chosen: (mark: string) => boolean): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    "select datname from pg_database where datname like 'test\\_%'",
  );
  for (const { datname } of rows) {
    const [, pid, began] = datname.split('_');
    if (chosen(`${pid}-${began}`)) await client.query(`drop database if exists ${datname} with (force)`);
  }
}

/** Gives a test file its database: a copy of the template that the migrations of this moment make. */
export const testDatabase = (): Promise<TestDatabase> => makeDatabase(prepareTemplate);

/** Gives a test a database in which nothing was made yet. */
export const emptyTestDatabase = (): Promise<TestDatabase> => makeDatabase(async () => 'template1');

async function makeDatabase(choose: (serverUrl: string) => Promise<string>): Promise<TestDatabase> {
  const server = process.env.JIJIAO_TEST_SERVER ?? (await startOwn()).url;
  const template = await choose(server);
  const name = `test_${run}_${Math.random().toString(36).slice(2, 12)}`;
  await withClient(server, async (client) => {
    await client.query('select pg_advisory_lock_shared($1)', [copyLock]);
    await client.query(`create database ${name} template ${template} strategy = file_copy`);
  });
  const url = at(server, name);
  return { url, appUrl: withSession(url, [`-c role=${applicationRole}`]), close: () => disconnectAll(server, name) };
}

/** Outside a test run the server is left when the process ends. */
function startOwn(): Promise<Embedded> {
  own ??= startTestServer();
  return own;
}

async function disconnectAll(server: string, name: string): Promise<void> {
  await withClient(server, (client) =>
    client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]),
  );
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
