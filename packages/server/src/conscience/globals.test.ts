import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const inTests = /(^|[./\\])(test|testing|fixture|setup)\.tsx?$/;

async function sourcesOf(folder: string): Promise<[file: string, text: string][]> {
  const names = (await readdir(join(root, folder), { recursive: true })).filter(
    (name) => /\.tsx?$/.test(name) && !inTests.test(name),
  );
  return Promise.all(
    names.map(
      async (name): Promise<[string, string]> => [
        `${folder}/${name.replaceAll('\\', '/')}`,
        await readFile(join(root, folder, name), 'utf8'),
      ],
    ),
  );
}

it('no room and no part of the platform keeps what is global, or is filled by whom it imports', async () => {
  const sources = [...(await sourcesOf('server/src/rooms')), ...(await sourcesOf('server/src/platform'))];
  expect(sources.length).toBeGreaterThan(300);
  // A worker is a process of its own.
  const kept = sources.filter(([file, text]) => /^(export )?let /m.test(text) && !file.endsWith('.worker.ts'));
  expect(kept.map(([file]) => file)).toEqual([]);
  const filled = sources.filter(([, text]) =>
    /^export function (register|know|show)[A-Z]\w*(By|Kind|Search\w*)\(/m.test(text),
  );
  expect(filled.map(([file]) => file)).toEqual([]);
});

it('goes around the types at six named borders at most', async () => {
  const packages = ['measures/src', 'contract/src', 'server/src', 'web/src'];
  const sources = (await Promise.all(packages.map(sourcesOf))).flat();
  const casts = sources.flatMap(([file, text]) => [...text.matchAll(/as unknown as/g)].map(() => file));
  expect(casts.length).toBeLessThanOrEqual(6);
});
