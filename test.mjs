// `npm test`: every check of the project. The last line is the count of what passed and what failed.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureInstalled, root, say } from './installed.mjs';

const node = await ensureInstalled();
const reports = mkdtempSync(join(tmpdir(), 'jijiao-test-'));
const total = { passed: 0, failed: 0 };
const running = new Set();
let interrupted = false;
const minutes = 60_000;

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    interrupted = true;
    for (const child of running) child.kill(signal);
    process.exitCode = 130;
  });
}

const tool = (path) => join(root, 'node_modules', path);
const vitestReport = join(reports, 'vitest.json');
const checks = [
  { name: 'types (tsc)', args: [tool('typescript/bin/tsc'), '--noEmit', '-p', '.'] },
  { name: 'style (biome)', args: [tool('@biomejs/biome/bin/biome'), 'check', '--max-diagnostics=40', '.'] },
  { name: 'arrows (dependency-cruiser)', args: ['.ci/arrows.mjs'] },
  { name: 'unused (knip)', args: [tool('knip/bin/knip.js')] },
  { name: 'generated files', args: ['packages/server/src/cli.ts', 'generate', '--check'] },
];
const tests = {
  name: 'tests (vitest)',
  args: [
    tool('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${vitestReport}`,
  ],
  count: countOfVitest,
};
const covered = {
  name: 'every rule refused, every move made',
  args: ['packages/server/src/conscience/covered.ts', reports],
};
const stories = { name: 'stories (browser)', args: ['stories/run.ts'], count: countOfLastLine };

await Promise.all([inOrder(checks), inOrder([tests, covered])]);
await inOrder([stories]);
rmSync(reports, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode ||= total.failed > 0 || total.passed === 0 ? 1 : 0;

async function inOrder(steps) {
  for (const step of steps) if (!interrupted) await take(step);
}

/** Runs one step, prints what it said if it failed, and adds its tests, or itself, to the total. */
async function take({ name, args, count }) {
  const began = Date.now();
  const { code, output } = await run(args);
  const counted = count?.(output) ?? { passed: 0, failed: 0 };
  if (counted.passed + counted.failed === 0) counted[code === 0 ? 'passed' : 'failed'] = 1;
  // A step may fail outside its tests, in its set-up for one.
  if (code !== 0 && counted.failed === 0) counted.failed = 1;
  total.passed += counted.passed;
  total.failed += counted.failed;
  if (code !== 0) console.log(output.trimEnd());
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  say(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}: ${counted.passed} passed, ${counted.failed} failed, ${seconds} s`);
}

function run(args) {
  const path = `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`;
  const child = spawn(node, args, {
    cwd: root,
    env: { ...process.env, PATH: path, NO_COLOR: '1', CI: '1', JIJIAO_COVERAGE: reports },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 30 * minutes,
  });
  running.add(child);
  return new Promise((done) => {
    let output = '';
    child.stdout.on('data', (piece) => (output += piece));
    child.stderr.on('data', (piece) => (output += piece));
    child.on('error', (error) => (output += error.message));
    child.on('close', (code) => {
      running.delete(child);
      done({ code: code ?? 1, output });
    });
  });
}

function countOfVitest() {
  if (!existsSync(vitestReport)) return undefined;
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(vitestReport, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests };
}

/** Reads the `N passed, N failed` a step ends with. */
function countOfLastLine(output) {
  const found = output.trimEnd().match(/(\d+) passed, (\d+) failed$/);
  return found ? { passed: Number(found[1]), failed: Number(found[2]) } : undefined;
}
