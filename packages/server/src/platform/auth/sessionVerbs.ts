import type { BodyOf, OutputOf } from '@jijiao/contract/kit';
import type * as wire from '@jijiao/contract/platform/session';
import type { SessionState } from '@jijiao/contract/platform/session';
import { eq } from 'drizzle-orm';
import { appendAudit } from '../audit/append.ts';
import type { FoundSession } from './actor.ts';
import { oidcSeconds } from './oidc.ts';
import { forgetActor } from './presence.ts';
import { SignInRefused } from './refused.ts';
import { actorOfSession, type Browser, endSession, findSession, lifetimes, listSessionsOf } from './session.ts';
import {
  begin,
  checkPassword,
  enrolSecondFactor,
  type Opened,
  openStep,
  passSecondFactor,
  replacePassword,
  type SignInParts,
  signInByPassword,
} from './signIn.ts';
import { person } from './tables.ts';
import { offerTotp } from './totp.ts';

/** A cookie to set, or to take away where the value is null. HttpOnly, SameSite=Lax, Path=/, Secure under https. */
export interface CookieInstruction {
  readonly name: 'session' | 'oidc';
  readonly value: string | null;
  readonly maxAgeSeconds: number;
}

/** The answer of a verb and the cookies that go with it. */
export interface WithCookies<Output> {
  readonly output: Output;
  readonly cookies: readonly CookieInstruction[];
}

/** The cookie's name on the wire: `__Host-` binds it to the host where the site is served by https. */
export function cookieName(name: CookieInstruction['name'], secure: boolean): string {
  return secure ? `__Host-${name}` : name;
}

/** session.get: who is signed in; with an unknown or ended token, nobody. */
export async function getSession(parts: SignInParts, browser: Browser): Promise<SessionState> {
  return describe(parts, await findPresent(parts, browser));
}

/** session.signIn: user name and password. */
export async function signIn(
  parts: SignInParts,
  browser: Browser,
  { username, password }: BodyOf<typeof wire.signIn>,
): Promise<WithCookies<SessionState>> {
  return opened(parts, await signInByPassword(parts, browser, username, password));
}

/** session.secondFactor: the code of the authenticator, within a sign-in that is at this step. */
export async function enterSecondFactor(
  parts: SignInParts,
  browser: Browser,
  { code }: BodyOf<typeof wire.enterSecondFactor>,
): Promise<WithCookies<SessionState>> {
  return opened(parts, await passSecondFactor(parts, browser, await getPresent(parts, browser), code));
}

/** session.changePassword: forced within a sign-in, or wished when signed in; other browsers are signed out. */
export async function changePassword(
  parts: SignInParts,
  browser: Browser,
  input: BodyOf<typeof wire.changePassword>,
): Promise<WithCookies<SessionState>> {
  return opened(parts, await replacePassword(parts, browser, await getPresent(parts, browser), input));
}

/** session.signOut: ends the session of this browser. */
export async function signOut(parts: SignInParts, browser: Browser): Promise<WithCookies<SessionState>> {
  const found = await findPresent(parts, browser);
  if (found) {
    await endSession(parts.database.db, found.personId, found.id);
    await appendAudit(parts.database.db, { ...about(found), action: 'session.signedOut' });
  }
  return { output: describe(parts, undefined), cookies: [{ name: 'session', value: null, maxAgeSeconds: 0 }] };
}

/** session.list: the person's browsers. */
export async function listSessions(parts: SignInParts, browser: Browser): Promise<OutputOf<typeof wire.listSessions>> {
  const found = await getComplete(parts, browser);
  const sessions = await listSessionsOf(parts.database.db, found.personId);
  return {
    sessions: sessions.map((each) => ({
      ...each,
      here: each.id === found.id,
      createdAt: each.createdAt.toISOString(),
      seenAt: each.seenAt.toISOString(),
    })),
  };
}

/** session.revoke: ends one of the person's own sessions. */
export async function revokeSession(parts: SignInParts, browser: Browser, id: number): Promise<{ revoked: boolean }> {
  const found = await getComplete(parts, browser);
  const revoked = await endSession(parts.database.db, found.personId, id);
  if (revoked) {
    await appendAudit(parts.database.db, { ...about(found), action: 'session.revoked', detail: { sessionId: id } });
  }
  return { revoked };
}

/** session.totpEnrol: offers a secret; asks for the password unless the sign-in at hand has just done so. */
export async function enrolTotp(
  parts: SignInParts,
  browser: Browser,
  { password }: BodyOf<typeof wire.enrolTotp>,
): Promise<OutputOf<typeof wire.enrolTotp>> {
  const found = await getPresent(parts, browser);
  if (!found.complete && openStep(found, parts.secondFactorRequired) !== 'enrolSecondFactor') {
    throw new SignInRefused('notThisStep');
  }
  if (found.complete && found.hasPassword) await checkPassword(parts, found, password ?? '');
  return offerTotp(parts.keys, found.personId, found.username);
}

/** session.totpConfirm: keeps the authenticator; within a sign-in that asked for it, completes the sign-in. */
export async function confirmTotp(
  parts: SignInParts,
  browser: Browser,
  input: BodyOf<typeof wire.confirmTotp>,
): Promise<WithCookies<SessionState>> {
  const found = await getPresent(parts, browser);
  const done = await enrolSecondFactor(parts, browser, found, input);
  return done ? opened(parts, done) : { output: describe(parts, { ...found, totp: true }), cookies: [] };
}

/** session.setLanguage: kept with the person. */
export async function setLanguage(
  parts: SignInParts,
  browser: Browser,
  { language }: BodyOf<typeof wire.setLanguage>,
): Promise<SessionState> {
  const found = await getComplete(parts, browser);
  await parts.database.db.update(person).set({ language }).where(eq(person.id, found.personId));
  forgetActor(parts.database.db, found.personId);
  return describe(parts, { ...found, language });
}

/** session.oidcBegin: where to send the browser. Refuses with `oidcFailed` where no provider is configured or it is away. */
export async function beginOidc(parts: SignInParts, to?: string): Promise<WithCookies<{ location: string }>> {
  if (!parts.oidc) throw new SignInRefused('oidcFailed');
  const { url, cookie } = await parts.oidc.begin(to);
  return { output: { location: url }, cookies: [{ name: 'oidc', value: cookie, maxAgeSeconds: oidcSeconds }] };
}

/** session.oidcReturn: the browser is back with its cookie of `oidcBegin`; gives our page to go to. */
export async function returnFromOidc(
  parts: SignInParts,
  browser: Browser,
  address: URL,
  cookie: string | undefined,
): Promise<WithCookies<{ location: string }>> {
  if (!parts.oidc) throw new SignInRefused('oidcFailed');
  const { subject, claims, to } = await parts.oidc.finish(address, cookie);
  const personId = await parts.oidc.findPerson(subject, claims);
  const { cookies } = opened(parts, await begin(parts, browser, personId, 'oidc'));
  return { output: { location: to }, cookies: [...cookies, { name: 'oidc', value: null, maxAgeSeconds: 0 }] };
}

function findPresent(parts: SignInParts, { token }: Browser): Promise<FoundSession | undefined> {
  return token ? findSession(parts.database, token, parts.today()) : Promise.resolve(undefined);
}

async function getPresent(parts: SignInParts, browser: Browser): Promise<FoundSession> {
  const found = await findPresent(parts, browser);
  if (!found) throw new SignInRefused('notSignedIn');
  return found;
}

async function getComplete(parts: SignInParts, browser: Browser): Promise<FoundSession> {
  const found = await getPresent(parts, browser);
  if (!found.complete) throw new SignInRefused('notSignedIn');
  return found;
}

function opened(parts: SignInParts, { session, token }: Opened): WithCookies<SessionState> {
  const maxAgeSeconds = session.complete ? lifetimes.wholeHours * 3600 : lifetimes.incompleteMinutes * 60;
  return { output: describe(parts, session), cookies: [{ name: 'session', value: token, maxAgeSeconds }] };
}

function describe(parts: SignInParts, found: FoundSession | undefined): SessionState {
  const oidc = parts.oidc ? { name: parts.oidc.name } : null;
  if (!found) return { person: null, step: null, expiresAt: null, oidc };
  const actor = actorOfSession(found);
  return {
    person: {
      id: found.personId,
      username: found.username,
      name: found.name,
      language: found.language,
      posts: found.complete ? [...found.posts] : [],
      may: actor ? parts.actionsOf(actor) : [],
      totp: found.totp,
      hasPassword: found.hasPassword,
    },
    step: openStep(found, parts.secondFactorRequired),
    expiresAt: found.expiresAt.toISOString(),
    oidc,
  };
}

const about = (found: FoundSession) => ({
  chain: `person:${found.personId}`,
  personId: found.personId,
  subjectKind: 'person',
  subjectId: found.personId,
});
