// Holds the imports to the arrows of .dependency-cruiser.mjs, then proves on planted violations that it would see one.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import config from '../.dependency-cruiser.mjs';

const root = join(import.meta.dirname, '..');
const real = await violations(root, ['packages', 'demo', 'stories', 'bench']);
for (const { rule, from, to } of real.found) console.log(`${rule.name}: ${from} → ${to}`);
console.log(`${real.modules} modules, ${real.found.length} violations`);
if (real.modules === 0) console.log('no module was read: the parser is missing');
const missed = await missedPlants();
for (const plant of missed) console.log(`planted and not found: ${plant}`);
process.exitCode = real.found.length > 0 || real.modules === 0 || missed.length > 0 ? 1 : 0;

async function violations(baseDir, folders) {
  const { enhancedResolveOptions, ...options } = config.options;
  const { output } = await cruise(
    folders,
    { ...options, baseDir, validate: true, ruleSet: { forbidden: config.forbidden }, enhancedResolveOptions },
    enhancedResolveOptions,
  );
  return { modules: output.modules.length, found: output.summary.violations };
}

async function missedPlants() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'jijiao-arrows-')));
  const server = 'packages/server/src';
  const files = {
    'packages/server/package.json':
      '{ "name": "@jijiao/server", "type": "module", "exports": { "./*": "./src/*.ts" } }',
    [`${server}/rooms/funds/index.ts`]: 'export const door = 1;',
    [`${server}/rooms/funds/inner.ts`]: 'export type Inner = 1; export const inner = 1;',
    [`${server}/rooms/support/a.ts`]: "import type { Inner } from '../funds/inner.ts'; export type A = Inner;",
    [`${server}/rooms/support/b.ts`]: "import { door } from '../funds/index.ts'; export const b = door;",
    [`${server}/platform/c.ts`]: "export * from '../rooms/funds/index.ts';",
    [`${server}/platform/d.ts`]: "import { e } from './e.ts'; export const d = () => e;",
    [`${server}/platform/e.ts`]: "import { d } from './d.ts'; export const e = () => d;",
    'packages/web/src/page.tsx':
      "import { inner } from '@jijiao/server/rooms/funds/inner'; export const p = <p>{inner}</p>;",
    'packages/measures/src/law.ts': "import { readFileSync } from 'node:fs'; export const law = readFileSync;",
    'packages/contract/src/wire.ts': "export const wire = import('../../server/src/platform/d.ts');",
  };
  const expected = [
    'one-door-a-room packages/server/src/rooms/support/a.ts',
    'platform-never-imports-a-room packages/server/src/platform/c.ts',
    'no-cycles packages/server/src/platform/d.ts',
    'web-never-imports-server packages/web/src/page.tsx',
    'measures-know-nobody packages/measures/src/law.ts',
    'contract-below-server-and-web packages/contract/src/wire.ts',
  ];
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    mkdirSync(join(folder, 'node_modules/@jijiao'), { recursive: true });
    symlinkSync(join(folder, 'packages/server'), join(folder, 'node_modules/@jijiao/server'), 'junction');
    const found = (await violations(folder, ['packages'])).found.map(({ rule, from }) => `${rule.name} ${from}`);
    const wrong = found.filter((line) => line.endsWith('/b.ts')).map((line) => `${line} is allowed, yet refused`);
    return [...expected.filter((line) => !found.includes(line)), ...wrong];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
