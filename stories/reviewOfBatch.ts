import type { Page } from 'playwright-core';
import { act, awaitOn, confirm, dialog, make, press } from './acts.ts';
import { signedIn, signsIn } from './people.ts';
import { holds, type Stage } from './story.ts';

/** The review of a batch whose window is over: draw, declarations, scores, discussion, votes, ranking. */
export async function judgeApplications(stage: Stage, batch: string): Promise<void> {
  const page = await signsIn(stage, 'province');
  const review = await drawsPanel(page, batch);
  const [first = '', ...others] = await seated(stage, page, review);
  const expert = await signsIn(stage, first);
  const callers = await Promise.all(others.map((username) => signedIn(stage, username)));
  await declaresNoInterest(expert, review);
  for (const { request } of callers) {
    const declared = await request.post(`/api/reviews/${review}/declaration`, { data: { interests: [] } });
    holds(declared.ok(), `an expert could not declare: ${await declared.text()}`);
  }
  await page.reload();
  await make(page, 'startScoring');
  await scores(expert, review);
  await Promise.all(callers.map(({ request }) => handIn(request, review)));
  await page.reload();
  await confirm(page, 'closeScoring');
  await looksAtSheet(page);
  await press(page, 'discuss');
  await dialog(page).locator('#field-minutes').fill('委员会逐一评议，形成一致意见。');
  await act(page);
  const votes = await votesOn(expert, review);
  for (const { request } of callers) {
    const cast = await request.post(`/api/reviews/${review}/votes`, { data: { votes } });
    holds(cast.ok(), `an expert could not vote: ${await cast.text()}`);
  }
  await page.reload();
  await make(page, 'closeVote');
  await make(page, 'rank');
}

/** Closes the batch where the clock has not done so yet, announces the draw, and draws by the seed sealed since. */
async function drawsPanel(page: Page, batch: string): Promise<string> {
  await page.goto(`/batches/${batch}`);
  const announce = page.locator('button[data-move=announceDraw]');
  const close = page.locator('button[data-move=close]');
  await announce.or(close).first().waitFor();
  if (await close.isVisible()) await close.click();
  await awaitOn(page, announce);
  await announce.click();
  await dialog(page).locator('.b.p').click();
  await page.waitForURL(/\/reviews\/\d+$/);
  await awaitOn(page, page.locator('button[data-move=draw]'));
  await confirm(page, 'draw');
  await page.locator('.seed').first().waitFor();
  return page.url().split('/').at(-1) ?? '';
}

/** The user names of those who sit on the panel. */
async function seated(stage: Stage, page: Page, review: string): Promise<string[]> {
  const { seats } = (await (await page.request.get(`/api/reviews/${review}`)).json()) as {
    seats: readonly { name: string; status: string }[];
  };
  return seats
    .filter(({ status }) => status === 'seated')
    .map(({ name }) => {
      const account = stage.accounts.find((each) => each.role === 'expert' && each.name === name);
      holds(account, `no account of the expert ${name}`);
      return account.username;
    });
}

/** An expert looks through the applicants on the page and declares no interest. */
async function declaresNoInterest(expert: Page, review: string): Promise<void> {
  await expert.goto(`/reviews/${review}`);
  await expert.locator('#declaration button[type=submit]').click();
  await expert.locator('#declaration').waitFor({ state: 'detached' });
}

/** An expert scores on the page and hands in. */
async function scores(expert: Page, review: string): Promise<void> {
  await expert.goto(`/reviews/${review}/scores`);
  const marks = expert.locator('input[id^="mark-"]');
  await marks.first().waitFor();
  for (const mark of await marks.all()) {
    const said = (await mark.locator('xpath=../span').last().innerText()).match(/[\d.]+/g)?.at(-1) ?? '1';
    await mark.fill(String(Math.floor(Number(said) * 0.9 * 2) / 2));
  }
  await expert.locator('main .stack > .row > .b.p').click();
  await dialog(expert).locator('.b.p:not([disabled])').click();
  await dialog(expert).waitFor({ state: 'detached' });
}

/** An official opens the sheet of one member, which is there to read and no more. */
async function looksAtSheet(page: Page): Promise<void> {
  await page.locator('#panel tbody .b').first().click();
  await dialog(page).locator('.closed-card').first().waitFor();
  holds((await dialog(page).locator('input, textarea').count()) === 0, 'a closed sheet can be typed in');
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
}

interface Scores {
  readonly sheet: {
    readonly criteria: readonly { readonly items: readonly { readonly id: string; readonly max: number }[] }[];
  };
  readonly cards: readonly { readonly applicationId: number; readonly version: number }[];
}

/** Another expert scores and hands in by the endpoints that the page calls. */
async function handIn(request: Page['request'], review: string): Promise<void> {
  const { sheet, cards } = (await (await request.get(`/api/reviews/${review}/scores`)).json()) as Scores;
  const items = sheet.criteria.flatMap((criterion) => criterion.items);
  const marks = Object.fromEntries(items.map(({ id, max }) => [id, Math.floor(max * 0.85 * 2) / 2]));
  for (const { applicationId, version } of cards) {
    await request.put(`/api/reviews/${review}/scores/${applicationId}`, {
      data: { marks, comment: '材料扎实。', version },
    });
  }
  const handed = await request.post(`/api/reviews/${review}/scores`);
  holds(handed.ok(), `an expert could not hand in: ${await handed.text()}`);
}

/** An expert votes for every application on the page; gives the votes. */
async function votesOn(expert: Page, review: string): Promise<{ applicationId: number; inFavour: boolean }[]> {
  await expert.goto(`/reviews/${review}/vote`);
  const choices = expert.locator('input[type=radio][value=for]');
  await choices.first().waitFor({ state: 'attached' });
  for (const choice of await choices.all()) await choice.check({ force: true });
  const links = await expert.locator('main .vote-row a[href^="/applications/"]').all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
  await expert.locator('main form button[type=submit]').click();
  await expert.locator('.after').or(expert.getByRole('status')).first().waitFor();
  return addresses.map((address) => ({ applicationId: Number(address?.split('/').at(-1)), inFavour: true }));
}
