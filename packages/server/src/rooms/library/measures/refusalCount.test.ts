import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Directory, openDirectory } from '../../directory/organisation/directory.fixture.ts';
import { measuresRoutes } from './measures.routes.ts';
import { countRefusals } from './refusalCount.ts';

let directory: Directory;
beforeAll(async () => {
  directory = await openDirectory(measuresRoutes);
});
afterAll(() => directory.close());

test('refusals are counted by rule, many at once, and open to everyone', async () => {
  const { pool } = directory.database;
  await countRefusals(pool, []);
  await Promise.all(
    Array.from({ length: 20 }, (_, place) =>
      countRefusals(pool, place % 2 ? ['b.rule', 'a.rule'] : ['a.rule', 'b.rule', 'b.rule']),
    ),
  );
  expect((await directory.get('/api/public/measures')).body).toEqual({ refusals: { 'a.rule': 20, 'b.rule': 30 } });
});
