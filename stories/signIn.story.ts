import { fillSignIn, passwordOf, signsIn } from './people.ts';
import { holds, type Stage, type Story, story } from './story.ts';

const firstPassword = 'Lin-shi 2026 kou ling';
const ownPassword = 'Wo de 2026 xin mi ma';

/** Registers a person by the administrator, with a first password that must be changed. */
async function register(stage: Stage, username: string): Promise<void> {
  const { request } = await stage.visitor();
  await request.post('/api/session', { data: { username: 'admin', password: passwordOf(stage, 'admin') } });
  const made = await request.post('/api/people', {
    data: { username, name: '新来', email: null, citizenId: null, phone: null, password: firstPassword },
  });
  holds(made.ok(), `the person could not be registered: ${await made.text()}`);
}

async function mustChange(stage: Stage): Promise<void> {
  await register(stage, 'newcomer');
  const page = await (await stage.visitor()).newPage();
  await page.goto('/work');
  await page.waitForURL(/\/sign-in/);
  await fillSignIn(page, 'newcomer', firstPassword);
  const fields = page.locator('input[autocomplete=new-password]');
  await fields.first().waitFor();
  holds(!(await page.request.get('/api/worklist')).ok(), 'the work list is open before the password is changed');
  for (const field of await fields.all()) await field.fill(ownPassword);
  const current = page.locator('input[autocomplete=current-password]');
  if (await current.count()) await current.first().fill(firstPassword);
  await page.locator('form:has(input[autocomplete=new-password]) button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

async function lockedOut(stage: Stage): Promise<void> {
  await register(stage, 'forgetful');
  const page = await (await stage.visitor()).newPage();
  await page.goto('/sign-in');
  const said: string[] = [];
  for (let tries = 0; tries < 8; tries++) {
    const answer = page.waitForResponse(
      (response) => response.url().endsWith('/api/session') && response.request().method() === 'POST',
    );
    await fillSignIn(page, 'forgetful', `Bu dui 2026 ${tries}`);
    const { error } = (await (await answer).json()) as { error: string };
    said.push(error);
    await page.locator('main [role=alert], main .emsg, main .mark-box').first().waitFor();
    if (error !== 'wrong') break;
  }
  holds(said.at(-1) !== 'wrong', `eight wrong passwords and never locked: ${said.join(', ')}`);
  await page
    .getByText(/分钟|\d{2}:\d{2}|锁定/)
    .first()
    .waitFor();
  holds((await page.locator('input[name=username]').inputValue()) === 'forgetful', 'the user name is lost');
}

async function comesBack(stage: Stage): Promise<void> {
  for (const path of ['/batches', '/account', '/me/sessions']) {
    const page = await (await stage.visitor()).newPage();
    await page.goto(path);
    await page.waitForURL(/\/sign-in/);
    await fillSignIn(page, 'province', passwordOf(stage, 'province'));
    await page.waitForURL((url) => url.pathname === path);
  }
}

async function signsOut(stage: Stage): Promise<void> {
  const page = await signsIn(stage, 'auditor');
  await page.goto('/sign-out');
  const button = page.locator('main button[type=submit], main button.b.p');
  if (await button.count()) await button.first().click();
  await page.waitForFunction(
    async () => ((await (await fetch('/api/session')).json()) as { person: unknown }).person === null,
  );
}

export const stories: readonly Story[] = [
  story('who signs in for the first time changes the password before anything else', mustChange),
  story('who mistypes the password too often is told until when to wait', lockedOut),
  story('who was sent to sign in comes back to the page that was asked for', comesBack),
  story('who signs out is signed out', signsOut),
];
