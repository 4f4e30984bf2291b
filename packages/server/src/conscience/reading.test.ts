import type { Role } from '@jijiao/measures';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../../demo/caller.ts';
import { openTestHouse, type TestHouse } from '../application.testing.ts';
import type { Actor, ActorPost } from '../platform/auth/actor.ts';
import { organisation, person } from '../platform/auth/tables.ts';
import { statementsOf } from '../platform/db/statements.testing.ts';
import { findWorkSeen } from '../platform/dossier/sight.testing.ts';
import { dossier } from '../platform/dossier/tables.ts';
import { contextOf } from '../platform/http/context.ts';

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

describe('sight', () => {
  it('is one answer: what a list holds is what opens, for any posts and any dossier', async () => {
    const opened = house.opened.house;
    const { db } = opened.database;
    const units = await db.select({ id: organisation.id, kind: organisation.kind }).from(organisation);
    const people = await db.select({ id: person.id }).from(person);
    const all = (await db.select({ id: dossier.id }).from(dossier)).map(({ id }) => id);
    const rolesAt: Readonly<Record<ActorPost['organisationKind'], readonly Role[]>> = {
      province: ['administrator', 'officer', 'signer', 'auditor', 'expert'],
      guidingUnit: ['administrator', 'officer', 'signer'],
      institution: ['administrator', 'applicant'],
    };
    const somePost = fc
      .constantFrom(...units)
      .chain(({ id, kind }) =>
        fc
          .constantFrom(...rolesAt[kind])
          .map((role) => ({ postId: 1, organisationId: id, organisationKind: kind, role })),
      );
    const someone = fc.record({
      personId: fc.constantFrom(...people.map(({ id }) => id)),
      posts: fc.array(somePost, { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(someone, async ({ personId, posts }) => {
        const actor: Actor = { personId, name: '', sessionId: null, posts };
        const context = contextOf(opened, db, actor);
        const { sight, kinds } = opened.rooms;
        const listed = new Set(
          (await db.select({ id: dossier.id }).from(dossier).where(sight.seenBy(actor))).map(({ id }) => id),
        );
        const byKind = new Set<number>();
        for (const kind of kinds.all) {
          const rows = await db
            .select({ id: dossier.id, kind: dossier.kind })
            .from(dossier)
            .where(sight.seenBy(actor, kind));
          for (const row of rows) if (row.kind === kind.name) byKind.add(row.id);
        }
        const openable = new Set<number>();
        for (const id of all) if (await sight.findSeen(context, id)) openable.add(id);
        expect([...listed].sort()).toEqual([...openable].sort());
        expect([...byKind].sort()).toEqual([...openable].sort());
        const inWorkList = await findWorkSeen(context);
        expect(inWorkList.filter((id) => !openable.has(id))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('shows an administrator accounts and no business, and an expert who sits nowhere announced batches alone', async () => {
    const opened = house.opened.house;
    const { db } = opened.database;
    const [province] = await db.select().from(organisation).where(eq(organisation.kind, 'province'));
    const kindsSeen = async (role: Role) => {
      const post = { postId: 1, organisationId: province?.id ?? 0, organisationKind: 'province' as const, role };
      const actor: Actor = { personId: 0, name: '', sessionId: null, posts: [post] };
      const rows = await db
        .selectDistinct({ kind: dossier.kind, state: dossier.state })
        .from(dossier)
        .where(opened.rooms.sight.seenBy(actor));
      return { kinds: [...new Set(rows.map(({ kind }) => kind))], states: rows.map(({ state }) => state) };
    };
    for (const role of ['administrator', 'expert'] as const) {
      const { kinds, states } = await kindsSeen(role);
      expect(kinds).toEqual(['batch']);
      expect(states).not.toContain('draft');
    }
    expect((await kindsSeen('auditor')).kinds.length).toBeGreaterThan(8);
  });
});
