// `npm run bench -- NAME …`: the benches of those names, all of them without one. One line a figure; ends with 1 where a goal is missed.
import { availableParallelism, loadavg } from 'node:os';
import { type Bench, heading, printed } from './line.ts';

const limitMs = 300_000;

const benches: Readonly<Record<string, () => Promise<{ readonly bench: Bench }>>> = {
  web: () => import('./web.bench.ts'),
  pdf: () => import('./pdf.bench.ts'),
  floor: () => import('./floor.bench.ts'),
  plans: () => import('./plans.bench.ts'),
  worklist: () => import('./worklist.bench.ts'),
  start: () => import('./start.bench.ts'),
};

// By way of `exit`, so that the database of the benches ends with them.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}

console.log(heading);
let missed = 0;
for (const [name, load] of Object.entries(benches)) {
  if (named.length > 0 && !named.includes(name)) continue;
  try {
    const { bench } = await load();
    const lines = await within(limitMs, bench());
    missed += lines.filter(({ holds }) => !holds).length;
    for (const line of lines) console.log(printed(line));
  } catch (error) {
    missed++;
    console.log(`${name.padEnd(34)}  not measured: ${error instanceof Error ? error.message : String(error)}`);
  }
}
const busy = (loadavg()[0] ?? 0).toFixed(1);
console.log(`${availableParallelism()} cores, load ${busy}, Node ${process.versions.node}; ${missed} missed`);
process.exit(missed > 0 ? 1 : 0);

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`not done within ${ms / 1000} s`)), ms);
    work.then(done, fail).finally(() => clearTimeout(timer));
  });
}
