import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { beforeAll, expect, test } from 'vitest';

/** Built-in functions that Chromium 108, the oldest browser of the offices, does not have. */
const tooNew = [
  /\.toSorted\(/,
  /\.toReversed\(/,
  /\.toSpliced\(/,
  /\.with\(-?\d/,
  /\bObject\.groupBy\b/,
  /\bMap\.groupBy\b/,
  /\bPromise\.(withResolvers|try)\b/,
  /\bArray\.fromAsync\b/,
  /\bURL\.(canParse|parse)\b/,
  /\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/,
  /\bIterator\.from\b/,
  /\bRegExp\.escape\b/,
  /\bIntl\.DurationFormat\b/,
  /\.isWellFormed\(/,
];

let scripts: readonly Rolldown.OutputChunk[];
let page: string;

beforeAll(async () => {
  const built = await build({
    root: import.meta.dirname,
    configFile: join(import.meta.dirname, 'vite.config.ts'),
    logLevel: 'error',
    build: { write: false },
  });
  const { output } = built as Rolldown.RolldownOutput;
  scripts = output.filter((each) => each.type === 'chunk');
  page =
    output.flatMap((each) => (each.type === 'asset' && each.fileName === 'index.html' ? String(each.source) : []))[0] ??
    '';
}, 120_000);

test('no script carries schemas or an engine of translations', () => {
  const packages = new Set(
    scripts.flatMap(({ modules }) =>
      Object.keys(modules).flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []),
    ),
  );
  expect(packages).toContain('react-dom');
  for (const name of ['zod', 'i18next', 'react-i18next']) expect(packages).not.toContain(name);
});

test('no script uses a built-in function that the oldest browser of the offices lacks', () => {
  expect(scripts.length).toBeGreaterThan(100);
  const found = scripts.flatMap(({ fileName, code }) =>
    tooNew.filter((each) => each.test(code)).map((each) => `${fileName} ${each}`),
  );
  expect(found).toEqual([]);
});

test('words stand in the first answer before any style, and nothing in it is inline', () => {
  const body = page.slice(page.indexOf('<body'));
  expect(body.indexOf('继教')).toBeGreaterThan(0);
  expect(body.indexOf('rel="stylesheet"')).toBeGreaterThan(body.indexOf('正在打开'));
  expect(page.slice(0, page.indexOf('<body'))).not.toContain('stylesheet');
  expect(page).not.toMatch(/<style|style=|<script(?![^>]*\bsrc=)|\bon\w+=/);
});
