import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Line } from './line.ts';

const dist = join(import.meta.dirname, '../packages/web/dist');
const assets = join(dist, 'assets');

/** What a face loads first, beside the entry: its shell and the page one lands on. */
const faces = [
  { name: 'portal', chunks: ['ViewHome'], goal: 160 },
  { name: 'console', chunks: ['ConsoleShell', 'ListWork'], goal: 225 },
];
const pageGoal = 60;
/** Chunks below this many KB share one line. */
const shownFrom = 5;

/** Sizes of the built pages, gzip, in KB of 1,000 bytes: first load of each face, and every chunk loaded later. */
export async function bench(): Promise<Line[]> {
  if (!existsSync(assets)) throw new Error('the pages are not built: npm start builds them');
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const size = new Map(scripts.map((name) => [name, gzipSync(readFileSync(join(assets, name))).length / 1000]));
  const weigh = (names: Iterable<string>) => [...names].reduce((sum, name) => sum + (size.get(name) ?? 0), 0);
  const entry = reach([...entriesOf(readFileSync(join(dist, 'index.html'), 'utf8'))]);
  const lines: Line[] = [];
  for (const { name, chunks, goal } of faces) {
    const found = chunks.map((chunk) => scripts.find((each) => each.startsWith(`${chunk}-`)));
    const there = found.filter((each) => each !== undefined);
    if (there.length < chunks.length) {
      lines.push({
        name: `web ${name}`,
        figure: Number.NaN,
        unit: 'KB',
        goal: `≤ ${goal} KB`,
        holds: false,
        note: 'its first page is not built',
      });
      continue;
    }
    const figure = weigh(new Set([...entry, ...reach(there)]));
    lines.push({
      name: `web first load, ${name}`,
      figure,
      unit: 'KB',
      goal: `≤ ${goal} KB gzip`,
      holds: figure <= goal,
    });
  }
  const own = scripts.filter((name) => !entry.has(name)).sort((a, b) => (size.get(b) ?? 0) - (size.get(a) ?? 0));
  const goalText = `≤ ${pageGoal} KB gzip`;
  const light = own.filter((name) => (size.get(name) ?? 0) < shownFrom);
  for (const name of own) {
    const figure = size.get(name) ?? 0;
    const short = name.replace(/-[\w-]{8}\.js$/, '');
    if (figure >= shownFrom) {
      lines.push({ name: `web chunk ${short}`, figure, unit: 'KB', goal: goalText, holds: figure <= pageGoal });
    }
  }
  const most = Math.max(0, ...light.map((name) => size.get(name) ?? 0));
  lines.push({
    name: `web the other ${light.length} chunks, at most`,
    figure: most,
    unit: 'KB',
    goal: goalText,
    holds: true,
  });
  return lines;
}

function entriesOf(html: string): string[] {
  return [...html.matchAll(/(?:src|href)="\/assets\/([^"]+\.js)"/g)].flatMap(([, name]) => name ?? []);
}

/** The scripts and whatever they import before they run. */
function reach(from: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const open = [...from];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const text = readFileSync(join(assets, name), 'utf8');
    for (const [, next] of text.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+\.js)["'`]/g))
      if (next) open.push(next);
  }
  return seen;
}
