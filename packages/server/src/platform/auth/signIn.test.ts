import { eq, sql } from 'drizzle-orm';
import { generate } from 'otplib';
import { afterAll, describe, expect, test } from 'vitest';
import { auditEntry } from '../audit/tables.ts';
import { SignInRefused } from './refused.ts';
import { actorOfSession, type Browser, findSession } from './session.ts';
import type { WithCookies } from './sessionVerbs.ts';
import * as verbs from './sessionVerbs.ts';
import { resetPassword, type SignInParts } from './signIn.ts';
import { openSignInHouse, password, today } from './signInHouse.testing.ts';
import { person, session, signInTry } from './tables.ts';

const house = await openSignInHouse();
const { parts, database, addPerson } = house;
afterAll(() => house.close());

const browserOf = ({ cookies }: WithCookies<unknown>): Browser => ({ token: cookies[0]?.value ?? undefined });
const refusedWith = (status: number, code: string) => expect.objectContaining({ status, code });
const signIn = (username: string, secret = password, with_: SignInParts = parts, browser: Browser = {}) =>
  verbs.signIn(with_, browser, { username, password: secret });

describe('signing in by password', () => {
  test('gives a session whose token the database does not hold, and the posts valid today', async () => {
    const id = await addPerson('zhang');
    await addPerson('former', { validTo: '2026-11-22' });
    const answer = await signIn('ZHANG');
    expect(answer.output).toMatchObject({ step: null, person: { id, posts: [{ role: 'applicant' }] } });
    const { token = '' } = browserOf(answer);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const [row] = await database.db.select().from(session).where(eq(session.personId, id)).orderBy(sql`id desc`);
    expect(Buffer.from(row?.tokenHash ?? []).toString('base64url')).not.toBe(token);
    const found = await findSession(database, token, today);
    expect(found && actorOfSession(found)).toMatchObject({ personId: id, posts: [{ role: 'applicant' }] });
    expect((await signIn('former')).output.person?.posts).toEqual([]);
  });

  test('refuses a wrong password, an unknown name and a disabled person alike', async () => {
    const id = await addPerson('disabled');
    await database.db.update(person).set({ disabledAt: new Date() }).where(eq(person.id, id));
    await addPerson('wang');
    for (const attempt of [() => signIn('wang', 'wrong'), () => signIn('nobody'), () => signIn('disabled')]) {
      await expect(attempt()).rejects.toEqual(refusedWith(401, 'wrong'));
    }
  });

  test('thirty wrong tries at once: exactly five are looked at, the others answer 429', async () => {
    const id = await addPerson('locked');
    const tries = await Promise.allSettled(Array.from({ length: 30 }, () => signIn('locked', 'wrong')));
    const statuses = tries.map((each) => (each.status === 'rejected' ? (each.reason as SignInRefused).status : 200));
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(25);
    const refusal = await signIn('locked').catch((error: unknown) => error);
    expect(refusal).toEqual(refusedWith(429, 'locked'));
    expect((refusal as SignInRefused).retryAfterSeconds).toBeGreaterThan(800);
    await database.db
      .update(signInTry)
      .set({ lockedUntil: sql`now() - interval '1 second'` })
      .where(eq(signInTry.key, `person:${id}`));
    expect((await signIn('locked')).output.person?.id).toBe(id);
  });

  test('an unknown name is locked like a known one', async () => {
    for (let count = 0; count < 5; count++) {
      await expect(signIn('ghost', 'wrong')).rejects.toEqual(refusedWith(401, 'wrong'));
    }
    await expect(signIn('Ghost', 'wrong')).rejects.toEqual(refusedWith(429, 'locked'));
  });

  test('four wrong tries and a right one begin the count anew', async () => {
    await addPerson('clumsy');
    for (let round = 0; round < 2; round++) {
      for (let count = 0; count < 4; count++) await expect(signIn('clumsy', 'wrong')).rejects.toThrow();
      expect((await signIn('clumsy')).output.step).toBeNull();
    }
  });

  test('when too many sign in at once the rest is told to try again, and that is no try', async () => {
    const id = await addPerson('busy');
    const { makePasswords } = await import('./password.ts');
    const narrow = { ...parts, passwords: makePasswords({ atOnce: 1, waiting: 1 }) };
    const tries = await Promise.allSettled(Array.from({ length: 4 }, () => signIn('busy', password, narrow)));
    const refusals = tries.flatMap((each) => (each.status === 'rejected' ? [each.reason as SignInRefused] : []));
    expect(refusals.map(({ code }) => code)).toContain('tooBusy');
    const [row] = await database.db
      .select()
      .from(signInTry)
      .where(eq(signInTry.key, `person:${id}`));
    expect(row?.tries ?? 0).toBeLessThanOrEqual(1);
  });
});

describe('a session', () => {
  test('ends when it is revoked, and only its own person can revoke it', async () => {
    await addPerson('two');
    await addPerson('stranger');
    const [here, there] = [browserOf(await signIn('two')), browserOf(await signIn('two'))];
    const stranger = browserOf(await signIn('stranger'));
    const { sessions } = await verbs.listSessions(parts, here);
    expect(sessions.map((each) => each.here).sort()).toEqual([false, true]);
    const other = sessions.find((each) => !each.here)?.id ?? 0;
    expect(await verbs.revokeSession(parts, stranger, other)).toEqual({ revoked: false });
    expect((await verbs.getSession(parts, there)).person).not.toBeNull();
    expect(await verbs.revokeSession(parts, here, other)).toEqual({ revoked: true });
    expect((await verbs.getSession(parts, there)).person).toBeNull();
    await verbs.signOut(parts, here);
    await expect(verbs.listSessions(parts, here)).rejects.toEqual(refusedWith(401, 'notSignedIn'));
  });

  test('ends after two hours unseen, and when the person is disabled', async () => {
    const id = await addPerson('idle');
    const browser = browserOf(await signIn('idle'));
    await database.db
      .update(session)
      .set({ seenAt: sql`now() - interval '121 minutes'` })
      .where(eq(session.personId, id));
    expect((await verbs.getSession(parts, browser)).person).toBeNull();
    const again = browserOf(await signIn('idle'));
    await database.db.update(person).set({ disabledAt: new Date() }).where(eq(person.id, id));
    expect((await verbs.getSession(parts, again)).person).toBeNull();
  });

  test('signing in again ends the session the browser had', async () => {
    await addPerson('again');
    const before = browserOf(await signIn('again'));
    await signIn('again', password, parts, before);
    expect((await verbs.getSession(parts, before)).person).toBeNull();
  });
});

describe('a forced change of password', () => {
  test('opens nothing else, ends other sessions, and leads to a new token', async () => {
    const id = await addPerson('fresh', { mustChangePassword: true });
    const answer = await signIn('fresh');
    expect(answer.output).toMatchObject({ step: 'changePassword', person: { posts: [] } });
    const browser = browserOf(answer);
    await expect(verbs.listSessions(parts, browser)).rejects.toEqual(refusedWith(401, 'notSignedIn'));
    const change = (next: string, current = password) => verbs.changePassword(parts, browser, { current, next });
    await expect(change(password)).rejects.toEqual(refusedWith(422, 'samePassword'));
    await expect(change('fresh12345678')).rejects.toEqual(refusedWith(422, 'weakPassword'));
    await expect(change('渤海-yan zhao 88', 'wrong')).rejects.toEqual(refusedWith(401, 'wrongPassword'));
    const done = await change('渤海-yan zhao 88');
    expect(done.output.step).toBeNull();
    expect(browserOf(done).token).not.toBe(browser.token);
    expect((await verbs.getSession(parts, browser)).person).toBeNull();
    await expect(signIn('fresh')).rejects.toEqual(refusedWith(401, 'wrong'));
    await resetPassword(database.db, parts.passwords, id, 'Temporary-47-x');
    expect((await verbs.getSession(parts, browserOf(done))).person).toBeNull();
    expect((await signIn('fresh', 'Temporary-47-x')).output.step).toBe('changePassword');
  });
});

describe('the second factor', () => {
  const strict = { ...parts, secondFactorRequired: true };

  test('is enrolled by officials before they are let in, and each code serves once, even twice at once', async () => {
    const id = await addPerson('officer', { role: 'officer' });
    const first = browserOf(await signIn('officer', password, strict));
    expect((await verbs.getSession(strict, first)).step).toBe('enrolSecondFactor');
    const { secret, ticket } = await verbs.enrolTotp(strict, first, {});
    await expect(verbs.confirmTotp(strict, first, { ticket, code: '000000' })).rejects.toThrow();
    const before = await generate({ secret, epoch: Date.now() / 1000 - 30 });
    const done = await verbs.confirmTotp(strict, first, { ticket, code: before });
    expect(done.output).toMatchObject({ step: null, person: { totp: true } });

    const code = await generate({ secret });
    const browsers = await Promise.all([1, 2, 3].map(async () => browserOf(await signIn('officer', password, strict))));
    const entered = await Promise.allSettled(
      browsers.map((browser) => verbs.enterSecondFactor(strict, browser, { code })),
    );
    expect(entered.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const last = browserOf(await signIn('officer', password, strict));
    await expect(verbs.enterSecondFactor(strict, last, { code })).rejects.toEqual(refusedWith(401, 'wrongCode'));
    await expect(verbs.listSessions(strict, last)).rejects.toEqual(refusedWith(401, 'notSignedIn'));
    const [row] = await database.db.select().from(person).where(eq(person.id, id));
    expect(Buffer.from(row?.totpSealed ?? []).toString('latin1')).not.toContain(secret);
  });

  test('counts its wrong codes with the wrong passwords: a known password opens no endless guessing', async () => {
    await addPerson('guessed', { role: 'officer' });
    const first = browserOf(await signIn('guessed', password, strict));
    const { secret, ticket } = await verbs.enrolTotp(strict, first, {});
    await verbs.confirmTotp(strict, first, { ticket, code: await generate({ secret }) });
    let wrong = 0;
    let refusal: unknown;
    for (let round = 0; round < 10 && wrong < 10; round++) {
      try {
        const browser = browserOf(await signIn('guessed', password, strict));
        await verbs.enterSecondFactor(strict, browser, { code: '123456' });
      } catch (error) {
        refusal = error;
        if (error instanceof SignInRefused && error.code === 'wrongCode') wrong++;
      }
    }
    expect(wrong).toBeLessThanOrEqual(5);
    expect(refusal).toEqual(refusedWith(429, 'locked'));
  });

  test('is not asked of applicants', async () => {
    await addPerson('applicant');
    expect((await signIn('applicant', password, strict)).output.step).toBeNull();
  });

  test('enrolment from within asks for the password, and its ticket is of one person', async () => {
    await addPerson('own');
    await addPerson('other');
    const [own, other] = [browserOf(await signIn('own')), browserOf(await signIn('other'))];
    await expect(verbs.enrolTotp(parts, own, {})).rejects.toEqual(refusedWith(401, 'wrongPassword'));
    const { secret, ticket } = await verbs.enrolTotp(parts, own, { password });
    const code = await generate({ secret });
    await expect(verbs.confirmTotp(parts, other, { ticket, code })).rejects.toEqual(
      refusedWith(409, 'enrolmentExpired'),
    );
    expect((await verbs.confirmTotp(parts, own, { ticket, code })).output.person?.totp).toBe(true);
  });
});

test('the language is kept with the person', async () => {
  await addPerson('reader');
  const browser = browserOf(await signIn('reader'));
  await verbs.setLanguage(parts, browser, { language: 'en' });
  expect((await verbs.getSession(parts, browser)).person?.language).toBe('en');
});

test('sign-ins and refusals are in the audit of the person, without names or addresses', async () => {
  const id = await addPerson('traced');
  await signIn('traced', 'wrong').catch(() => undefined);
  await verbs.signOut(parts, browserOf(await signIn('traced')));
  const rows = await database.db
    .select()
    .from(auditEntry)
    .where(eq(auditEntry.chain, `person:${id}`))
    .orderBy(auditEntry.seq);
  expect(rows.map((row) => row.action)).toEqual(['session.refused', 'session.signedIn', 'session.signedOut']);
  expect(JSON.stringify(rows)).not.toContain('traced');
});
