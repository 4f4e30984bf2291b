import type { BrowserContext, Page } from 'playwright-core';
import type { Seat } from './browser.ts';
import { holds, type Stage } from './story.ts';

/** What those chose who signed in for the first time, by server and user name. */
const changedPasswords = new Map<string, string>();

/** The password of an account of the demonstration, as it stands. */
export function passwordOf(stage: Stage, username: string): string {
  const changed = changedPasswords.get(`${stage.baseURL} ${username}`);
  if (changed) return changed;
  const account = stage.accounts.find((each) => each.username === username);
  holds(account, `the demonstration has no account ${username}`);
  return account.password;
}

async function changePassword(stage: Stage, username: string, visitor: BrowserContext): Promise<void> {
  const next = 'Zi-ji 2026 de kou ling';
  const answer = await visitor.request.post('/api/session/password', {
    data: { current: passwordOf(stage, username), next },
  });
  holds(answer.ok(), `${username} could not change the password: ${await answer.text()}`);
  changedPasswords.set(`${stage.baseURL} ${username}`, next);
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** The sessions made through the endpoint, by server and user name: the next visitor of that name comes with the same. */
const sessions = new Map<string, Cookies>();

/** A visitor signed in through the endpoint, without the page. */
export async function signedIn(stage: Stage, username: string, seat: Seat = {}): Promise<BrowserContext> {
  const visitor = await stage.visitor(seat);
  const known = sessions.get(`${stage.baseURL} ${username}`);
  if (known) await visitor.addCookies(known);
  else await signIn(stage, username, visitor);
  return visitor;
}

async function signIn(stage: Stage, username: string, visitor: BrowserContext): Promise<void> {
  const answer = await visitor.request.post('/api/session', {
    data: { username, password: passwordOf(stage, username) },
  });
  holds(answer.ok(), `${username} could not sign in: ${answer.status()} ${await answer.text()}`);
  const { step } = (await answer.json()) as { step: string | null };
  if (step === 'changePassword') await changePassword(stage, username, visitor);
  sessions.set(`${stage.baseURL} ${username}`, await visitor.cookies());
}

/** A visitor who signs in on the page, as people do, past the change of a first password, and stands before the work list. */
export async function signsIn(stage: Stage, username: string, seat: Seat = {}): Promise<Page> {
  const first = await signedIn(stage, username);
  await first.close();
  const page = await (await stage.visitor(seat)).newPage();
  await page.goto('/sign-in');
  await fillSignIn(page, username, passwordOf(stage, username));
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  return page;
}

/** Fills in the sign-in form and sends it. */
export async function fillSignIn(page: Page, username: string, password: string): Promise<void> {
  await page.locator('input[name=username]').fill(username);
  await page.locator('input[name=password]').fill(password);
  await page.locator('form:has(input[name=password]) button[type=submit]').click();
}
