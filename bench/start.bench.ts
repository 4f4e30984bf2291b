import { spawn } from 'node:child_process';
import { lstat, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Line, median } from './line.ts';

const root = join(import.meta.dirname, '..');
const goals = { firstS: 60, secondS: 3, installedMb: 1100, neededMb: 550 };
const again = 5;

/** From the command to the first answered request, on an empty data folder and on one in use; and the weight of what is installed. */
export async function bench(): Promise<Line[]> {
  const folder = await mkdtemp(join(tmpdir(), 'jijiao-start-'));
  try {
    const first = await secondsToAnswer(folder);
    const later: number[] = [];
    for (let time = 0; time <= again; time++) {
      const seconds = await secondsToAnswer(folder);
      if (time > 0) later.push(seconds);
    }
    const second = median(later);
    const { installed, needed } = await weigh();
    return [
      {
        name: 'start first, with demonstration',
        figure: first,
        unit: 's',
        goal: `≤ ${goals.firstS} s`,
        holds: first <= goals.firstS,
        note: 'once; packages installed, pages built where they are not',
      },
      { name: 'start second', figure: second, unit: 's', goal: `≤ ${goals.secondS} s`, holds: second <= goals.secondS },
      {
        name: 'start installed',
        figure: installed,
        unit: 'MB',
        goal: `≤ ${goals.installedMb} MB`,
        holds: installed <= goals.installedMb,
      },
      {
        name: 'start needed to run, without Node',
        figure: needed,
        unit: 'MB',
        goal: `≤ ${goals.neededMb} MB`,
        holds: needed <= goals.neededMb,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs what `npm start` runs, waits for an answer, and ends it as Ctrl-C does. */
async function secondsToAnswer(folder: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, ['start.mjs'], {
    cwd: root,
    env: { ...process.env, JIJIAO_DATA: folder, PORT: String(port), HOST: '127.0.0.1' },
    stdio: 'ignore',
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  try {
    for (;;) {
      if (child.exitCode !== null) throw new Error('the program ended before it answered');
      const answer = await fetch(`http://127.0.0.1:${port}/api/public/setup`).catch(() => undefined);
      if (answer?.ok) return (performance.now() - began) / 1000;
      if (performance.now() - began > 150_000) throw new Error('no answer within 150 s');
      await sleep(20);
    }
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

/** Space on the disk, as `du` counts it, in MB of 1,000,000 bytes: all packages, and those that run in service. */
async function weigh(): Promise<{ installed: number; needed: number }> {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; link?: boolean }>;
  };
  let needed = 0;
  let installed = 0;
  for (const [path, { dev, link }] of Object.entries(lock.packages)) {
    if (!path.startsWith('node_modules/') || link) continue;
    const bytes = await spaceOf(join(root, path));
    installed += bytes;
    if (!dev && !/^node_modules\/node-(bin-)?(linux|darwin|win)-/.test(path)) needed += bytes;
  }
  return { installed: installed / 1e6, needed: needed / 1e6 };
}

/** A folder without the packages inside it: each has a line of its own in the lock file. */
async function spaceOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  let bytes = 0;
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) bytes += entry.name === 'node_modules' ? 0 : await spaceOf(path);
    else bytes += (await lstat(path)).blocks * 512;
  }
  return bytes;
}
