import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { factAt, factsOf } from './facts.ts';

const rooms = join(import.meta.dirname, '../rooms');
const pages = readdirSync(rooms, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => ({ name: name.replaceAll('\\', '/'), source: readFileSync(join(rooms, name), 'utf8') }));

/** Fields whose text goes into no body: words of a search, codes and receipts in an address. */
const inNoBody = [
  'portal/home/FindBase.tsx',
  'portal/notice/FollowObjection.tsx',
  'portal/plaque/VerifyPlaque.tsx',
  'portal/trust/CheckHeads.tsx',
  'session/signIn/CodeField.tsx',
];

it('no page repeats a length that the shape of its body says', () => {
  const written = pages.filter(({ source }) => /\b(maxLength|most)(=\{|: )[\d_]+/.test(source)).map(({ name }) => name);
  expect(written.sort()).toEqual(inNoBody);
});

it('every field whose facts a page asks for is in the body that it names', async () => {
  const asked = pages.flatMap(({ name, source }) =>
    [...source.matchAll(/\b(?:lengthAt|factAt)\(\s*factsOf\((\w+)\.body\),\s*'([\w.]+)'/g)].map(
      ([, endpoint = '', path = '']) => ({ name, source, endpoint, path }),
    ),
  );
  expect(asked.length).toBeGreaterThan(40);
  for (const { name, source, endpoint, path } of asked) {
    const [, module = ''] =
      new RegExp(`import \\{[^}]*\\b${endpoint}\\b[^}]*\\} from '(@jijiao/contract/[^']+)'`).exec(source) ?? [];
    const wire: Readonly<Record<string, { body?: Parameters<typeof factsOf>[0] }>> = await import(module);
    expect(() => factAt(factsOf(wire[endpoint]?.body), path), `${name}: ${endpoint} ${path}`).not.toThrow();
  }
});
