import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { withStandIns } from './standIns.testing.ts';

const root = join(import.meta.dirname, '../../../..');
const server = join(root, 'packages/server/src');
const putsInPlace = /\b(registerKind|registerSearchable|showFilesHeldBy|know[A-Z]\w*By)\s*[(<]/;

it('a test that puts a stand-in in place stands where each file has the program for itself', async () => {
  const names = (await readdir(server, { recursive: true })).filter((name) =>
    /\.(test|testing|fixture)\.ts$/.test(name),
  );
  const texts = new Map(
    await Promise.all(
      names.map(async (name) => [join(server, name), await readFile(join(server, name), 'utf8')] as const),
    ),
  );
  const standsIn = (path: string, seen = new Set<string>()): boolean => {
    const text = texts.get(path);
    if (text === undefined || seen.has(path)) return false;
    seen.add(path);
    const imported = [...text.matchAll(/from '(\.[^']+)'/g)].map(([, to = '']) => join(dirname(path), to));
    return putsInPlace.test(text) || imported.some((each) => standsIn(each, seen));
  };
  const astray = [...texts.keys()]
    .filter((path) => path.endsWith('.test.ts') && path !== import.meta.filename && standsIn(path))
    .map((path) => relative(root, path).replaceAll('\\', '/'))
    .filter((path) => !withStandIns.some((folder) => path.startsWith(`${folder}/`)));
  expect(texts.size).toBeGreaterThan(100);
  expect(astray).toEqual([]);
});
