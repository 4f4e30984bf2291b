import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../../demo/caller.ts';
import { openTestHouse, type TestHouse } from '../application.testing.ts';
import { statementsOf } from '../platform/db/statements.testing.ts';

/** What one answer may ask of the database: a list, and a page of a dossier with its moves judged. */
const most = { list: 6, page: 12 } as const;

/** Pages over the budget, with what they ask: a figure here only ever falls. */
const over: Readonly<Record<string, number>> = { application: 29, annualPlan: 14, annualSummary: 14, curriculum: 13 };

const pages = {
  application: 'applications',
  review: 'reviews',
  decision: 'decisions',
  annualPlan: 'plans',
  annualSummary: 'summaries',
  planAmendment: 'plan-amendments',
  changeFiling: 'changes',
  outline: 'outlines',
  curriculum: 'curricula',
  policy: 'policies',
  objection: 'objections',
} as const;

let house: TestHouse;
let province: Caller;

beforeAll(async () => {
  house = await openTestHouse();
  await house.playDemonstration();
  province = await house.as('province');
}, 300_000);
afterAll(() => house.close());

/** How many statements an answer takes once the connections know them, and which stand twice among them. */
async function ask(url: string, caller: Caller): Promise<{ status: number; asked: number; twice: string[] }> {
  const get = () => statementsOf(async () => house.app.inject({ url, cookies: caller.cookies }));
  await get();
  const { result, statements } = await get();
  const twice = statements.filter((each, place) => statements.indexOf(each) !== place);
  return { status: result.statusCode, asked: statements.length, twice };
}

describe('statements that an answer asks', () => {
  it.each([
    '/api/worklist',
    '/api/applications',
    '/api/batches',
    '/api/bases',
    '/api/public/bases',
    '/api/public/notices',
    '/api/organisations',
    '/api/experts',
    '/api/reviews',
    '/api/decisions',
    '/api/changes',
    '/api/messages',
    '/api/instructors',
    '/api/support',
    '/api/activations',
  ])('are at most six for the list %s', async (url) => {
    const { status, asked } = await ask(url, province);
    expect(status).toBe(200);
    expect(asked).toBeLessThanOrEqual(most.list);
  });

  it('are at most twelve for the page of a dossier in any state, or no more than is known', async () => {
    const { rows } = await house.opened.house.database.pool.query<{ id: string; kind: string; state: string }>(
      'select distinct on (kind, state) id, kind, state from dossier order by kind, state, id',
    );
    const worst = new Map<string, number>();
    for (const { id, kind } of rows) {
      if (!(kind in pages)) continue;
      const { status, asked } = await ask(`/api/${pages[kind as keyof typeof pages]}/${id}`, province);
      if (status === 200) worst.set(kind, Math.max(worst.get(kind) ?? 0, asked));
    }
    expect(worst.size).toBe(Object.keys(pages).length);
    const beyond = [...worst].filter(([kind, asked]) => asked > (over[kind] ?? most.page));
    expect(Object.fromEntries(beyond)).toEqual({});
  });
});
