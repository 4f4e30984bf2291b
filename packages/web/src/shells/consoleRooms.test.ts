import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HeldPost } from '@jijiao/contract/platform/session';
import { expect, test } from 'vitest';
import { pagesFor, rooms } from './consoleRooms.ts';

type Post = Pick<HeldPost, 'role' | 'organisationKind'>;

/** The matrix of who may call what, which is generated from the policies of the routes. */
const matrix = (await readFile(join(import.meta.dirname, '../../../../docs/authorization.md'), 'utf8'))
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));
const heading = matrix.find(([, first]) => first === 'endpoint') ?? [];
const kinds: Readonly<Record<string, Post['organisationKind']>> = {
  province: 'province',
  'guiding unit': 'guidingUnit',
  institution: 'institution',
};

/** Posts by the column of the matrix that they stand in. */
const posts = heading.flatMap((words, column) => {
  const [, role, kind = ''] = /^(\w+), \S+ (.+)$/.exec(words) ?? [];
  const organisationKind = kinds[kind];
  return role && organisationKind ? [[column, { role, organisationKind } as Post] as const] : [];
});

/** Pages that read an endpoint of another name. */
const readElsewhere: Readonly<Record<string, string>> = {
  '/plans/overview': 'GET /api/plan-overview',
  '/labels': 'GET /api/words',
};

test('the side shows to each post the pages that it may open, and no other', () => {
  expect(posts.length).toBeGreaterThan(8);
  for (const room of rooms) {
    for (const { to } of room.pages ?? []) {
      const path = readElsewhere[to] ?? `GET /api${to.replace('/desk', '')}`;
      const rowOf = (sought: string) => matrix.find(([, , where]) => where === sought);
      const row = rowOf(path) ?? rowOf(path.replace('/api', '/api/public'));
      expect(row, `${path} is in no row of docs/authorization.md`).toBeDefined();
      for (const [column, post] of posts) {
        const shown = pagesFor(room, [post]).some((page) => page.to === to);
        expect(shown, `${to} for the ${post.role} of the ${post.organisationKind}`).toBe(row?.[column] !== '');
      }
    }
  }
});

test('who holds several posts sees the pages of all of them', () => {
  const institution = rooms.find(({ id }) => id === 'institution');
  if (!institution) throw new Error('no such room');
  const seen = (...held: Post[]) => pagesFor(institution, held).map(({ to }) => to);
  const officer: Post = { role: 'officer', organisationKind: 'province' };
  const administrator: Post = { role: 'administrator', organisationKind: 'institution' };
  expect(seen(officer)).not.toContain('/people');
  expect(seen(officer, administrator)).toEqual(expect.arrayContaining(['/people', '/instructors']));
});
