import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { chmod, chown, mkdir, readdir, readFile, readlink, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { isAlive, ownMark, withLockFile } from './lockFile.ts';
import { isOpenToOthers, isRoot, preparePostgresFiles, shortHash, unprivileged } from './postgresFiles.ts';

/** A running PostgreSQL of our own: the address of its database `jijiao`, and how to leave it. */
export type Embedded = {
  readonly url: string;
  /** Leaves the server; it stops when no other living process uses it. */
  stop(): Promise<void>;
};

type Server = { readonly native: string; readonly home: string; readonly sockets: string; readonly testing: boolean };

const settings = [
  'listen_addresses=',
  'unix_socket_permissions=0700',
  'timezone=Asia/Shanghai',
  'log_timezone=Asia/Shanghai',
  'random_page_cost=1.1',
  'jit=off',
  'shared_buffers=256MB',
];
const testSettings = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_connections=300',
];

/**
 * Starts PostgreSQL with its data under the folder `base`, which is its alone, or adopts the one already running there.
 * As root in a folder closed to others, the data lives in /var/lib instead. `testing` trades safety against power loss
 * for speed. Refuses after 30 s, with the end of the server's log.
 */
export async function startEmbedded(options: { base: string; testing?: boolean | undefined }): Promise<Embedded> {
  const testing = options.testing ?? false;
  const base = resolve(options.base);
  await mkdir(dirname(base), { recursive: true });
  const home = isRoot && !(await isOpenToOthers(dirname(base))) ? `/var/lib/jijiao-${shortHash(base)}` : base;
  if (/["$`\\\n]/.test(home)) throw new Error(`PostgreSQL cannot live in ${home}: move the folder or set DATABASE_URL`);
  const native = await preparePostgresFiles();
  await makePrivate(home);
  const server: Server = { native, home, sockets: await prepareSockets(home), testing };
  const user = join(home, 'users', `${ownMark}.${Math.random().toString(36).slice(2)}`);
  const lock = join(home, 'starting');
  await withLockFile(lock, async () => {
    await start(server);
    await makeDatabase(server);
    await mkdir(join(home, 'users'), { recursive: true });
    await writeFile(user, '');
  });
  // A process that ends without leaving, by an error or Ctrl-C, takes the server along.
  const leaveAtExit = () => {
    rmSync(user, { force: true });
    if (existsSync(lock) || hasUsers(server)) return;
    spawnSync(join(native, 'bin', 'pg_ctl'), stopping(server), spawning);
  };
  process.once('exit', leaveAtExit);
  let left: Promise<void> | undefined;
  const leave = () =>
    withLockFile(lock, async () => {
      await rm(user, { force: true });
      if (!(await hasUsers(server)))
        await run(server, 'pg_ctl', ['stop', '-D', data(server), '-m', 'fast', '-w', '-s']);
      process.off('exit', leaveAtExit);
    });
  return {
    url: address(server, 'jijiao'),
    stop() {
      left ??= leave();
      return left;
    },
  };
}

const data = ({ home }: Server) => join(home, 'data');
const stopping = (server: Server) => ['stop', '-D', data(server), '-m', 'fast', '-w', '-s'];
const log = ({ home }: Server) => join(home, 'postgres.log');

function address({ sockets }: Server, database: string): string {
  return `postgresql://jijiao@localhost/${database}?host=${encodeURIComponent(sockets)}`;
}

async function makePrivate(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (isRoot) await chown(folder, unprivileged.uid, unprivileged.gid);
  await chmod(folder, 0o700);
}

/** The folder of the socket: a socket's path may have 107 bytes, and this one travels through a shell. */
async function prepareSockets(home: string): Promise<string> {
  const near = join(home, 'socket');
  const folder = Buffer.byteLength(near) > 80 || /[^\w/.@+-]/.test(near) ? `/tmp/jj-${shortHash(home)}` : near;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const owner = (await stat(folder)).uid;
  if (owner !== process.getuid?.() && !isRoot) throw new Error(`${folder} belongs to another user: remove it`);
  await makePrivate(folder);
  return folder;
}

async function start(server: Server): Promise<void> {
  const end = Date.now() + 30_000;
  for (let failures = 0; ; failures++) {
    if (await answers(server)) return;
    await initialise(server);
    await dropForeignPid(server);
    const chosen = [...settings, ...(server.testing ? testSettings : []), `unix_socket_directories=${server.sockets}`];
    const started = await run(server, 'pg_ctl', [
      ...['start', '-w', '-s', '-D', data(server), '-l', log(server)],
      ...['-o', chosen.map((setting) => `-c ${setting}`).join(' ')],
    ]);
    if (started.code === 0) continue;
    // Test data may be torn by a lost machine, for it is never synced: it is made anew.
    if (server.testing && failures === 8) await rm(data(server), { recursive: true, force: true });
    if (Date.now() > end) throw new Error(`PostgreSQL does not start: ${started.output}\n${await endOfLog(server)}`);
    await sleep(250);
  }
}

async function answers(server: Server): Promise<boolean> {
  const client = new pg.Client({ connectionString: address(server, 'postgres'), connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function initialise(server: Server): Promise<void> {
  if (await stat(join(data(server), 'PG_VERSION')).catch(() => undefined)) return;
  for (const name of await readdir(server.home)) {
    const maker = /^data\.(\d+)$/.exec(name)?.[1];
    if (maker && !isAlive(maker)) await rm(join(server.home, name), { recursive: true, force: true });
  }
  const draft = `${data(server)}.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  const made = await run(server, 'initdb', [
    ...['-D', draft, '-U', 'jijiao', '-A', 'trust', '-E', 'UTF8', '--locale-provider=icu'],
    ...['--icu-locale=zh-u-co-pinyin', '--locale=C', '--no-instructions', ...(server.testing ? ['--no-sync'] : [])],
  ]);
  if (made.code !== 0) throw new Error(`The database folder cannot be made: ${made.output}`);
  await rename(draft, data(server)).catch(() => rm(draft, { recursive: true, force: true }));
}

/** After a restart of the machine the number in `postmaster.pid` may be that of another program: the file then lies. */
async function dropForeignPid(server: Server): Promise<void> {
  const file = join(data(server), 'postmaster.pid');
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid || !isAlive(String(pid)) || process.platform !== 'linux') return;
  const program = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => undefined);
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
  const ours = program?.trim() === 'postgres' && (folder === undefined || folder === data(server));
  if (program !== undefined && !ours) await rm(file, { force: true });
}

async function makeDatabase(server: Server): Promise<void> {
  const client = new pg.Client({ connectionString: address(server, 'postgres') });
  await client.connect();
  try {
    const found = await client.query("select from pg_database where datname = 'jijiao'");
    if (found.rowCount === 0) await client.query('create database jijiao');
  } finally {
    await client.end();
  }
}

function hasUsers({ home }: Server): boolean {
  const names = readdirSync(join(home, 'users'));
  const living = names.filter((name) => isAlive(name.split('.')[0] ?? ''));
  for (const name of names) if (!living.includes(name)) rmSync(join(home, 'users', name), { force: true });
  return living.length > 0;
}

async function endOfLog(server: Server): Promise<string> {
  return (await readFile(log(server), 'utf8').catch(() => '')).slice(-1500);
}

const spawning = {
  cwd: '/',
  env: { LC_ALL: 'C', PATH: process.env.PATH, TZ: 'Asia/Shanghai' },
  ...(isRoot ? unprivileged : {}),
};

function run({ native }: Server, program: string, args: string[]): Promise<{ code: number; output: string }> {
  const child = spawn(join(native, 'bin', program), args, { ...spawning, stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((done, fail) => {
    let output = '';
    child.stdout.on('data', (piece: Buffer) => (output += piece.toString()));
    child.stderr.on('data', (piece: Buffer) => (output += piece.toString()));
    child.on('error', fail);
    child.on('exit', (code) => done({ code: code ?? 1, output: output.trim() }));
  });
}
