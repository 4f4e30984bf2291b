import type { SignInStep } from '@jijiao/contract/platform/session';
import type { Role } from '@jijiao/measures';
import { eq, sql } from 'drizzle-orm';
import { appendAudit } from '../audit/append.ts';
import type { Database, Tx } from '../db/connect.ts';
import type { Keys } from '../personal/index.ts';
import type { Actor, FoundSession, SignInPath } from './actor.ts';
import { clearTries, countTry, forgiveTry, refuseLocked } from './lockOut.ts';
import type { Oidc } from './oidc.ts';
import { isWeak, type Passwords } from './password.ts';
import { SignInRefused } from './refused.ts';
import { type Browser, createSession, endSession, findSession, revokeAllSessions } from './session.ts';
import { person } from './tables.ts';
import { confirmTotp, takeTotp } from './totp.ts';

/** What sign-in works with. */
export interface SignInParts {
  readonly database: Database;
  readonly keys: Keys;
  readonly passwords: Passwords;
  /** Whether officials without an authenticator must enrol one before they are let in. */
  readonly secondFactorRequired: boolean;
  /** The Beijing day, by which posts are valid. */
  readonly today: () => string;
  readonly oidc?: Oidc | undefined;
  /** The actions of the contract that someone's posts pass, for the buttons of the screen. */
  readonly actionsOf: (actor: Actor) => string[];
}

/** A session and the token that the browser keeps. */
export interface Opened {
  readonly session: FoundSession;
  readonly token: string;
}

const officials: readonly Role[] = ['administrator', 'officer', 'signer', 'auditor'];

/** The step of signing in that is still open: a forced change of password, then, for officials, the second factor. */
export function openStep(found: FoundSession, secondFactorRequired: boolean): SignInStep | null {
  if (found.complete) return null;
  if (found.by === 'password' && found.mustChangePassword) return 'changePassword';
  if (found.totp) return 'secondFactor';
  return needsSecondFactor(found, secondFactorRequired) ? 'enrolSecondFactor' : null;
}

function needsSecondFactor(found: FoundSession, required: boolean): boolean {
  return required && found.posts.some(({ role }) => officials.includes(role));
}

/** Counts under which a person's tries are kept, on every path. */
export const triesOf = (personId: number) => `person:${personId}`;

/**
 * The first step: user name and password. Counts the try before it looks at the password; an unknown name is counted and takes as
 * long as a known one. Refuses with `wrong` (401), `locked` and `tooBusy` (429).
 */
export async function signInByPassword(
  parts: SignInParts,
  browser: Browser,
  username: string,
  password: string,
): Promise<Opened> {
  const db = parts.database.db;
  const [found] = await db
    .select({ id: person.id, passwordHash: person.passwordHash, disabledAt: person.disabledAt })
    .from(person)
    .where(sql`lower(${person.username}) = lower(${username})`);
  const key = found ? triesOf(found.id) : `name:${username.toLowerCase().slice(0, 64)}`;
  await countTry(db, key);
  const fits = await verifyCounted(parts, key, found?.passwordHash, password);
  if (!found || !fits || found.disabledAt) {
    if (found)
      await appendAudit(db, { chain: triesOf(found.id), action: 'session.refused', detail: { by: 'password' } });
    throw new SignInRefused('wrong');
  }
  return begin(parts, browser, found.id, 'password');
}

/** Opens a session for a person whose first step is done, and completes it where no other is open. */
export async function begin(parts: SignInParts, browser: Browser, personId: number, by: SignInPath): Promise<Opened> {
  const db = parts.database.db;
  if (by === 'oidc') await refuseLocked(db, triesOf(personId));
  await endPresent(parts, browser);
  const { token } = await createSession(db, personId, browser, { complete: false, by });
  const opened = await getOpened(parts, token);
  if (openStep(opened.session, parts.secondFactorRequired) !== null) {
    if (by === 'password') await forgiveTry(db, triesOf(personId));
    return opened;
  }
  return proceed(parts, browser, opened.session, by);
}

/** The second factor: a code of the authenticator, each served once. Refuses with `wrongCode`, `locked`, `notThisStep`. */
export async function passSecondFactor(
  parts: SignInParts,
  browser: Browser,
  found: FoundSession,
  code: string,
): Promise<Opened> {
  if (openStep(found, parts.secondFactorRequired) !== 'secondFactor') throw new SignInRefused('notThisStep');
  const db = parts.database.db;
  await countTry(db, triesOf(found.personId));
  try {
    await takeTotp(db, parts.keys, found.personId, code);
  } catch (error) {
    await appendAudit(db, {
      chain: triesOf(found.personId),
      action: 'session.refused',
      detail: { by: 'secondFactor' },
    });
    throw error;
  }
  return complete(parts, browser, found, 'secondFactor');
}

/** Keeps the authenticator once its first code fits; within a sign-in that asked for it, completes the sign-in. */
export async function enrolSecondFactor(
  parts: SignInParts,
  browser: Browser,
  found: FoundSession,
  { ticket, code }: { readonly ticket: string; readonly code: string },
): Promise<Opened | undefined> {
  const db = parts.database.db;
  const step = openStep(found, parts.secondFactorRequired);
  if (!found.complete && step !== 'enrolSecondFactor') throw new SignInRefused('notThisStep');
  await countTry(db, triesOf(found.personId));
  await db.transaction(async (tx) => {
    await confirmTotp(tx, parts.keys, found.personId, ticket, code);
    await appendAudit(tx, { ...subject(found), action: 'session.totpEnrolled' });
  });
  if (!found.complete) return complete(parts, browser, found, 'enrolSecondFactor');
  await clearTries(db, triesOf(found.personId));
  return undefined;
}

/**
 * A new password, by the present one. Ends the person's other sessions. Refuses with `wrongPassword`, `samePassword`,
 * `weakPassword`, `locked`. Within a sign-in that forced it, goes on to the next step.
 */
export async function replacePassword(
  parts: SignInParts,
  browser: Browser,
  found: FoundSession,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<Opened> {
  const db = parts.database.db;
  const step = openStep(found, parts.secondFactorRequired);
  if (!found.complete && step !== 'changePassword') throw new SignInRefused('notThisStep');
  await checkPassword(parts, found, current);
  if (next === current) throw new SignInRefused('samePassword');
  if (isWeak(next, found.username)) throw new SignInRefused('weakPassword');
  const passwordHash = await parts.passwords.hash(next);
  await db.transaction(async (tx) => {
    await tx.update(person).set({ passwordHash, mustChangePassword: false }).where(eq(person.id, found.personId));
    await revokeAllSessions(tx, found.personId, found.id);
    await appendAudit(tx, { ...subject(found), action: 'session.passwordChanged' });
  });
  const changed = { ...found, mustChangePassword: false };
  if (found.complete) return complete(parts, browser, changed, 'changePassword');
  return proceed(parts, browser, changed, 'changePassword');
}

/** Checks the present password of someone signed in, counted like a sign-in. Refuses with `wrongPassword`, `locked`. */
export async function checkPassword(parts: SignInParts, found: FoundSession, password: string): Promise<void> {
  const db = parts.database.db;
  const [row] = await db.select({ hash: person.passwordHash }).from(person).where(eq(person.id, found.personId));
  await countTry(db, triesOf(found.personId));
  if (!(await verifyCounted(parts, triesOf(found.personId), row?.hash, password)))
    throw new SignInRefused('wrongPassword');
  await forgiveTry(db, triesOf(found.personId));
}

/** A new password set by an administrator: it must be changed at the next sign-in, and all sessions end. */
export async function resetPassword(tx: Tx, passwords: Passwords, personId: number, password: string): Promise<void> {
  const passwordHash = await passwords.hash(password);
  await tx.update(person).set({ passwordHash, mustChangePassword: true }).where(eq(person.id, personId));
  await revokeAllSessions(tx, personId);
  await clearTries(tx, triesOf(personId));
}

/** A try that found no room to be checked was no try. */
async function verifyCounted(
  parts: SignInParts,
  key: string,
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  try {
    return await parts.passwords.verify(passwordHash, password);
  } catch (error) {
    if (error instanceof SignInRefused) await forgiveTry(parts.database.db, key);
    throw error;
  }
}

async function proceed(parts: SignInParts, browser: Browser, found: FoundSession, by: string): Promise<Opened> {
  if (openStep(found, parts.secondFactorRequired) === null) return complete(parts, browser, found, by);
  const token = browser.token;
  if (!token) throw new SignInRefused('notSignedIn');
  return getOpened(parts, token);
}

/** Replaces the session by a complete one under a new token, so that a token known from before gains nothing. */
async function complete(parts: SignInParts, browser: Browser, found: FoundSession, by: string): Promise<Opened> {
  const token = await parts.database.db.transaction(async (tx) => {
    if (!(await endSession(tx, found.personId, found.id))) throw new SignInRefused('notSignedIn');
    const fresh = await createSession(tx, found.personId, browser, { complete: true, by: found.by });
    await clearTries(tx, triesOf(found.personId));
    if (!found.complete) await appendAudit(tx, { ...subject(found), action: 'session.signedIn', detail: { by } });
    return fresh.token;
  });
  return getOpened(parts, token);
}

async function endPresent(parts: SignInParts, browser: Browser): Promise<void> {
  const present = browser.token && (await findSession(parts.database, browser.token, parts.today()));
  if (present) await endSession(parts.database.db, present.personId, present.id);
}

async function getOpened(parts: SignInParts, token: string): Promise<Opened> {
  const found = await findSession(parts.database, token, parts.today());
  if (!found) throw new SignInRefused('notSignedIn');
  return { session: found, token };
}

const subject = (found: FoundSession) => ({
  chain: `person:${found.personId}`,
  personId: found.personId,
  subjectKind: 'person',
  subjectId: found.personId,
});
