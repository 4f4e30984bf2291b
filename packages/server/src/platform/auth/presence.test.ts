import { eq } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { forgetActor, presentSession } from './presence.ts';
import { actorFinder } from './session.routes.ts';
import { createSession, endSession, findSession, revokeAllSessions } from './session.ts';
import { replacePassword, resetPassword } from './signIn.ts';
import { openSignInHouse, password, today } from './signInHouse.testing.ts';
import { person, post } from './tables.ts';

let house: Awaited<ReturnType<typeof openSignInHouse>>;
beforeAll(async () => {
  house = await openSignInHouse();
});
afterAll(() => house.close());

/** Someone signed in, whose browser has just been seen. */
async function arrive(username: string) {
  const personId = await house.addPerson(username);
  const { id, token } = await createSession(house.database.db, personId, {}, { complete: true, by: 'password' });
  const find = actorFinder(house.parts, false);
  const next = () => find({ cookies: { session: token } } as unknown as FastifyRequest);
  expect(await next()).toMatchObject({ personId, posts: [{ role: 'applicant' }] });
  return { personId, id, token, next };
}

test('a session is read once for requests that come within seconds, also for those that come at once', async () => {
  const { token } = await arrive('often');
  const read = vi.fn(() => findSession(house.database, token, today));
  forgetActor(house.database.db, 0);
  await Promise.all(Array.from({ length: 5 }, () => presentSession(`${token}.`, today, read)));
  await presentSession(`${token}.`, today, read);
  expect(read).toHaveBeenCalledTimes(1);
  await presentSession(`${token}.`, '2026-11-24', read);
  expect(read).toHaveBeenCalledTimes(2);
});

test('a session that ends, by whatever act, is gone at the next request', async () => {
  const { parts, database } = house;
  const ends: Record<string, (who: Awaited<ReturnType<typeof arrive>>) => Promise<unknown>> = {
    revoked: ({ personId, id }) => endSession(database.db, personId, id),
    allRevoked: ({ personId }) => database.db.transaction((tx) => revokeAllSessions(tx, personId)),
    passwordReset: ({ personId }) =>
      database.db.transaction((tx) => resetPassword(tx, parts.passwords, personId, '碣石-cang hai 48')),
    passwordChangedElsewhere: async ({ personId }) => {
      const other = await createSession(database.db, personId, {}, { complete: true, by: 'password' });
      const found = await findSession(database, other.token, today);
      if (!found) throw new Error('no session');
      await replacePassword(parts, { token: other.token }, found, { current: password, next: '碣石-cang hai 49' });
    },
  };
  for (const [name, end] of Object.entries(ends)) {
    const who = await arrive(name);
    await end(who);
    expect(await who.next(), name).toBeNull();
  }
});

test('a post given or ended, and a person disabled, is felt at the next request', async () => {
  const { personId, next } = await arrive('posted');
  const change = (act: Parameters<typeof house.database.db.transaction>[0]) =>
    house.database.db.transaction(async (tx) => {
      await act(tx);
      forgetActor(tx, personId);
    });
  await change((tx) => tx.update(post).set({ role: 'officer' }).where(eq(post.personId, personId)));
  expect(await next()).toMatchObject({ posts: [{ role: 'officer' }] });
  await change((tx) => tx.update(post).set({ validTo: '2026-11-22' }).where(eq(post.personId, personId)));
  expect(await next()).toMatchObject({ posts: [] });
  await change((tx) => tx.update(person).set({ disabledAt: new Date() }).where(eq(person.id, personId)));
  expect(await next()).toBeNull();
});

test('what is read while the act is under way does not outlive it; what is rolled back changes nothing', async () => {
  const { personId, id, next } = await arrive('meanwhile');
  await house.database.db.transaction(async (tx) => {
    await endSession(tx, personId, id);
    expect(await next()).toMatchObject({ personId });
  });
  expect(await next()).toBeNull();
  const other = await arrive('kept');
  const back = new Error('rolled back');
  await expect(
    house.database.db.transaction(async (tx) => {
      await endSession(tx, other.personId, other.id);
      throw back;
    }),
  ).rejects.toBe(back);
  expect(await other.next()).toMatchObject({ personId: other.personId });
});
