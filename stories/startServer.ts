import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from './story.ts';

const root = join(import.meta.dirname, '..');

export interface Server {
  readonly baseURL: string;
  readonly dataFolder: string;
  readonly accounts: readonly Account[];
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
 * Starts the program with a database and a demonstration of its own in a temporary folder, and waits until it answers;
 * refuses after `limit` milliseconds, with what the program said.
 */
export async function startServer(limit: number): Promise<Server> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'jijiao-stories-'));
  const port = await freePort();
  const baseURL = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ['packages/server/src/cli.ts', 'serve', '--embedded'], {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: '',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_ADDRESS: baseURL,
      JIJIAO_DATA: dataFolder,
      JIJIAO_DEMO: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    await end(child);
    await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    await ready(child, limit);
    const accounts = JSON.parse(await readFile(join(dataFolder, 'demonstration.json'), 'utf8')) as Account[];
    return { baseURL, dataFolder, accounts, stop };
  } catch (error) {
    await stop();
    throw error;
  }
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
