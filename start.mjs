// `npm start`: packages, web pages, then the server with its own PostgreSQL. `--production`: with the one in DATABASE_URL.
// `--pages` stops after the pages.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureInstalled, lockHash, root, say } from './installed.mjs';

const began = Date.now();
let child;
let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);

const node = await ensureInstalled();
await buildWeb();
if (!stopping && !process.argv.includes('--pages')) {
  const production = process.argv.includes('--production');
  const given = process.argv.slice(2).filter((word) => word !== '--production');
  const code = await run(['packages/server/src/cli.ts', 'serve', ...(production ? [] : ['--embedded']), ...given], {
    JIJIAO_BEGAN: String(began),
  });
  process.exitCode = stopping ? 0 : code;
}

/** Asks the running part to end once, however often the signal comes, and ends it by force after 20 s. */
function stop() {
  if (stopping) return;
  stopping = true;
  if (!child) process.exit(130);
  console.log('stopping');
  child.kill('SIGTERM');
  setTimeout(() => child.kill('SIGKILL'), 20_000).unref();
}

/** Runs in a process group of its own: the terminal's Ctrl-C comes here alone and is handed on once. */
function run(args, env = {}) {
  child = spawn(node, args, {
    cwd: root,
    detached: process.platform !== 'win32',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((done) => {
    child.on('error', (error) => {
      console.error(error.message);
      done(1);
    });
    child.on('exit', (code) => {
      child = undefined;
      done(code ?? 1);
    });
  });
}

/** Builds beside the pages in service and changes places at the end; the stamp says from which sources. */
async function buildWeb() {
  const web = join(root, 'packages/web');
  const dist = join(web, 'dist');
  const stamp = join(dist, '.sources');
  const wanted = hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('building the pages');
  const draft = `${dist}.${process.pid}`;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const code = await run([vite, 'build', web, '--outDir', draft, '--emptyOutDir', '--logLevel', 'warn']);
  if (code !== 0) {
    rmSync(draft, { recursive: true, force: true });
    if (stopping) process.exit(0);
    console.error('The pages could not be built; see above.');
    process.exit(1);
  }
  writeFileSync(join(draft, '.sources'), wanted);
  for (const name of readdirSync(web)) {
    if (name.startsWith('dist') && join(web, name) !== draft) rmSync(join(web, name), { recursive: true, force: true });
  }
  renameSync(draft, dist);
  say('pages built');
}

function hashOfSources() {
  const hash = createHash('sha256').update(lockHash());
  for (const name of ['web', 'contract', 'measures']) addFolder(hash, join(root, 'packages', name));
  return hash.digest('hex');
}

function addFolder(hash, folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (/^(dist.*|node_modules)$|\.test\.tsx?$/.test(entry.name)) continue;
    if (entry.isDirectory()) addFolder(hash, path);
    else hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
  }
}
