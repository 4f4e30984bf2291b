import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pagesFor, rooms } from './consoleRooms.ts';

/** The matrix of who may call what, which is generated from the policies of the routes. */
const matrix = (await readFile(join(import.meta.dirname, '../../../../docs/authorization.md'), 'utf8'))
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));
const heading = matrix.find(([, first]) => first === 'endpoint') ?? [];
/** The columns of posts, from the first that names one. */
const columns = heading.flatMap((words, column) => (/^\w+, \S+ .+$/.test(words) ? [column] : []));

/** Pages that read an endpoint of another name. */
const readElsewhere: Readonly<Record<string, string>> = {
  '/plans/overview': 'GET /api/plan-overview',
  '/labels': 'GET /api/words',
};

test('the side shows to each post the pages that it may open, and no other', () => {
  expect(columns.length).toBeGreaterThan(8);
  const rowOf = (sought: string) => matrix.find(([, , where]) => where === sought);
  for (const column of columns) {
    const may = (endpoint: { readonly action: string }) => {
      const { path = '' } = endpoint as { readonly path?: string };
      return rowOf(`GET ${path}`)?.[column] !== '';
    };
    for (const room of rooms) {
      for (const { to } of room.pages ?? []) {
        const path = readElsewhere[to] ?? `GET /api${to.replace('/desk', '')}`;
        const row = rowOf(path) ?? rowOf(path.replace('/api', '/api/public'));
        expect(row, `${path} is in no row of docs/authorization.md`).toBeDefined();
        const shown = pagesFor(room, may).some((page) => page.to === to);
        expect(shown, `${to} for ${heading[column]}`).toBe(row?.[column] !== '');
      }
    }
  }
});
