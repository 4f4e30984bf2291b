import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../packages/server/src/platform/db/connect.ts';
import { type Embedded, startEmbedded } from '../packages/server/src/platform/db/embedded.ts';
import type { Account } from './story.ts';

const root = join(import.meta.dirname, '..');

export interface Server {
  readonly baseURL: string;
  readonly dataFolder: string;
  readonly accounts: readonly Account[];
  /** Sets how many days the clock of this server is ahead of the real one. */
  moveClock(days: number): Promise<void>;
  stop(): Promise<void>;
}

/** The demonstration, loaded once; each server begins with a copy of it. */
export interface Demonstration {
  startServer(): Promise<Server>;
  /** Stops every server and removes all that they kept. */
  stop(): Promise<void>;
}

/** Builds the pages where they are missing or older than their sources. */
export async function buildPages(): Promise<void> {
  const child = spawn(process.execPath, ['start.mjs', '--pages'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error('the pages could not be built');
}

/**
 * Loads the demonstration into a database of its own in a temporary folder; refuses after `limit` milliseconds, with what the
 * program said.
 */
export async function loadDemonstration(limit: number): Promise<Demonstration> {
  const home = await mkdtemp(join(tmpdir(), 'jijiao-stories-'));
  // PostgreSQL works here under a user of its own where the stories are played by root.
  await chmod(home, 0o755);
  const cluster = await startEmbedded({ base: join(home, 'postgres'), testing: true });
  const model = join(home, 'model');
  const servers: Server[] = [];
  let copies = 0;
  const stop = async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await cluster.stop();
    await rm(home, { recursive: true, force: true });
  };
  try {
    const maker = await serve(cluster.url, model, limit);
    await end(maker.child);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    stop,
    async startServer() {
      // Stories of weeks begin at the same time: each has its number before anything is waited for.
      copies += 1;
      const name = `copy${copies}`;
      const server = await startCopy(cluster, { model, name, dataFolder: join(home, name) });
      servers.push(server);
      return server;
    },
  };
}

async function startCopy(
  cluster: Embedded,
  { model, name, dataFolder }: { model: string; name: string; dataFolder: string },
): Promise<Server> {
  const database = connect(new URL(cluster.url.replace(/\/jijiao\?/, '/postgres?')).href);
  await database.pool.query(`create database ${name} template jijiao strategy = file_copy`);
  await database.close();
  await cp(model, dataFolder, { recursive: true });
  const { child, baseURL } = await serve(cluster.url.replace(/\/jijiao\?/, `/${name}?`), dataFolder, 30_000);
  const accounts = JSON.parse(await readFile(join(dataFolder, 'demonstration.json'), 'utf8')) as Account[];
  return {
    baseURL,
    dataFolder,
    accounts,
    moveClock: (days) => moveClock(child, days),
    stop: () => end(child),
  };
}

/** Starts the program over a database and waits until it answers. */
async function serve(databaseUrl: string, dataFolder: string, limit: number) {
  const port = await freePort();
  const baseURL = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ['packages/server/src/cli.ts', 'serve', '--embedded'], {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_ADDRESS: baseURL,
      JIJIAO_DATA: dataFolder,
      JIJIAO_DEMO: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  try {
    await ready(child, limit);
  } catch (error) {
    await end(child);
    throw error;
  }
  return { child, baseURL };
}

async function moveClock(child: ChildProcess, days: number): Promise<void> {
  const moved = once(child, 'message', { signal: AbortSignal.timeout(5000) });
  child.send({ clock: { days } });
  await moved;
}

function ready(child: ChildProcess, limit: number): Promise<void> {
  let said = '';
  return new Promise((done, refuse) => {
    const timer = setTimeout(() => refuse(new Error(`the program is not ready after ${limit} ms:\n${said}`)), limit);
    const hear = (piece: Buffer) => {
      said = (said + piece).slice(-10_000);
      if (!said.includes('ready at ')) return;
      clearTimeout(timer);
      done();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => {
      clearTimeout(timer);
      refuse(new Error(`the program ended:\n${said}`));
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(force);
}

function freePort(): Promise<number> {
  return new Promise((done, refuse) => {
    const probe = createServer();
    probe.once('error', refuse);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? done(address.port) : refuse(new Error('no port'))));
    });
  });
}
