import type { Locator, Page } from 'playwright-core';
import { evidencePdf, photograph } from '../demo/material.ts';
import { fillIn, picture, sheetWithWrongRows } from './applicationForm.ts';
import { passwordOf, signedIn, signsIn } from './people.ts';
import { holds, type Stage, type Story, story } from './story.ts';

const host = 'host07';
const officer = 'unit.naturalresources';
const days = (offset: number) => new Date(Date.now() + (8 * 60 + offset * 24 * 60) * 60_000).toISOString().slice(0, 10);

/** What the journey has come to know on its way. */
interface Journey {
  batch: string;
  application: string;
  /** Those under review. */
  applications: readonly number[];
  review: string;
  decision: string;
  notice: string;
}

async function press(page: Page, move: string): Promise<void> {
  await page.locator(`button[data-move="${move}"]`).click();
}

const dialog = (page: Page): Locator => page.getByRole('dialog');

/** Presses the act of the dialog that is open and waits until it is gone. */
async function act(page: Page): Promise<void> {
  await dialog(page).locator('.b.p, button[type=submit]').first().click();
  await dialog(page).waitFor({ state: 'detached' });
}

async function openBatch(stage: Stage, journey: Journey): Promise<void> {
  const page = await signsIn(stage, 'province');
  await page.goto('/batches/new');
  await page.locator('#field-name').fill(`增补批次 ${Date.now() % 1_000_000}`);
  await page.locator('#field-opensOn').fill(days(0));
  await page.locator('#field-closesOn').fill(days(30));
  await page.locator('#field-quota').fill('5');
  for (const field of await page.locator('input[name=fields]').all()) await field.check();
  await page.locator('main form button[type=submit]').click();
  await page.locator('main a[href^="/batches/"].b').first().click();
  await page.waitForURL(/\/batches\/\d+$/);
  journey.batch = page.url().split('/').at(-1) ?? '';
  await press(page, 'open');
  if (
    await dialog(page)
      .isVisible()
      .catch(() => false)
  )
    await act(page);
  await page.locator('button[data-move="close"], [data-move="close"]').first().waitFor();
}

async function apply(stage: Stage, journey: Journey): Promise<void> {
  const page = await signsIn(stage, host);
  await page.goto('/applications/new');
  await page.locator(`input[type=radio][value="${journey.batch}"]`).check({ force: true });
  await page.locator('#field-field').selectOption('energyResources');
  await page.locator('main form button[type=submit]').click();
  await page.waitForURL(/\/applications\/\d+\/form/);
  journey.application = page.url().match(/applications\/(\d+)/)?.[1] ?? '';
  await fillIn(page, journey.application, {
    pdf: await evidencePdf('证明材料', ['示范']),
    roster: await sheetWithWrongRows(),
  });
  await page.goto(`/applications/${journey.application}/form/check`);
  await page.locator('#field-truthful').check({ force: true });
  await page.locator('.fgrid button.p').last().click();
  await page.getByText('申报已提交').first().waitFor();
}

async function guide(stage: Stage, journey: Journey): Promise<void> {
  const page = await signsIn(stage, officer);
  await page.goto(`/applications/${journey.application}`);
  await press(page, 'passExamination');
  for (const section of ['faculty', 'management', 'means', 'distance', 'record']) {
    await dialog(page).locator(`input[name="verdict-${section}"][value=yes]`).check({ force: true });
  }
  await act(page);
  await press(page, 'recordRecheck');
  await dialog(page).locator('#field-on').fill(days(0));
  await dialog(page).locator('#field-people').fill('王建国、李芳');
  await dialog(page).locator('#field-findings').fill('场地、设备与申报一致。');
  await dialog(page).locator('input[name=meets][value=yes]').check({ force: true });
  await dialog(page)
    .locator('#field-photographs')
    .setInputFiles(picture('教学场地.png', photograph(3)));
  await dialog(page).getByText('教学场地.png').waitFor();
  await act(page);
  const signer = await signsIn(stage, `${officer}.sign`);
  await signer.goto(`/applications/${journey.application}`);
  await press(signer, 'recommend');
  await dialog(signer).locator('#field-rank').fill('1');
  await dialog(signer).locator('#field-opinion').fill('符合办法第八条条件，同意推荐。');
  await act(signer);
}

/** The window of a batch cannot pass while a story plays: the panel is the one that the demonstration has drawn. */
async function findPanel(stage: Stage, journey: Journey): Promise<Page> {
  const page = await signsIn(stage, 'province');
  const { rows } = (await (await page.request.get('/api/reviews')).json()) as {
    rows: readonly { id: number; state: string; batchId: number }[];
  };
  const review = rows.find(({ state }) => state === 'scoring');
  holds(review, 'no review is being scored');
  journey.review = String(review.id);
  journey.batch = String(review.batchId);
  await page.goto(`/reviews/${journey.review}`);
  await page.locator('.seed').first().waitFor();
  return page;
}

/** The user names of those who sit on the panel, those first who have handed in least. */
async function seated(stage: Stage, page: Page, journey: Journey): Promise<string[]> {
  const { seats } = (await (await page.request.get(`/api/reviews/${journey.review}`)).json()) as {
    seats: readonly { name: string; status: string; submitted: number }[];
  };
  const sitting = seats
    .filter(({ status }) => status === 'seated')
    .sort((one, other) => one.submitted - other.submitted);
  const names = sitting.map(({ name }) => name);
  return names.map((name) => {
    const account = stage.accounts.find((each) => each.role === 'expert' && each.name === name);
    holds(account, `no account of the expert ${name}`);
    return account.username;
  });
}

interface Scores {
  readonly sheet: {
    readonly criteria: readonly { readonly items: readonly { readonly id: string; readonly max: number }[] }[];
  };
  readonly cards: readonly { readonly applicationId: number; readonly version: number; readonly submitted: boolean }[];
}

/** The first expert scores on the page, the others by the endpoint the page calls. */
async function scoreAndVote(stage: Stage, journey: Journey, page: Page): Promise<void> {
  const [first = '', ...others] = await seated(stage, page, journey);
  const expert = await signsIn(stage, first);
  await expert.goto(`/reviews/${journey.review}/scores`);
  const marks = expert.locator('input[id^="mark-"]');
  await marks.first().waitFor();
  for (const mark of await marks.all()) {
    const said = (await mark.locator('xpath=../span').last().innerText()).match(/[\d.]+/g)?.at(-1) ?? '1';
    await mark.fill(String(Math.floor(Number(said) * 0.9 * 2) / 2));
  }
  await expert.locator('main .stack > .row > .b.p').click();
  await dialog(expert).locator('.b.p:not([disabled])').click();
  await dialog(expert).waitFor({ state: 'detached' });
  const callers = await Promise.all(others.map((username) => signedIn(stage, username)));
  for (const { request } of callers) {
    const { sheet, cards } = (await (await request.get(`/api/reviews/${journey.review}/scores`)).json()) as Scores;
    const given = Object.fromEntries(
      sheet.criteria.flatMap(({ items }) => items).map(({ id, max }) => [id, Math.floor(max * 0.85 * 2) / 2]),
    );
    if (cards.every(({ submitted }) => submitted)) continue;
    for (const { applicationId, version } of cards) {
      await request.put(`/api/reviews/${journey.review}/scores/${applicationId}`, {
        data: { marks: given, comment: '材料扎实。', version },
      });
    }
    const handed = await request.post(`/api/reviews/${journey.review}/scores`);
    holds(handed.ok(), `an expert could not hand in: ${await handed.text()}`);
  }
  await page.reload();
  await press(page, 'closeScoring');
  if (
    await dialog(page)
      .isVisible()
      .catch(() => false)
  )
    await act(page);
  await press(page, 'discuss');
  await dialog(page).locator('#field-minutes').fill('委员会逐一评议，形成一致意见。');
  await act(page);
  await expert.goto(`/reviews/${journey.review}/vote`);
  await expert.locator('input[type=radio][value=for]').first().waitFor({ state: 'attached' });
  for (const choice of await expert.locator('input[type=radio][value=for]').all()) await choice.check({ force: true });
  const applications = (await expert.locator('main .vote-row a[href^="/applications/"]').all()).map((each) =>
    each.getAttribute('href'),
  );
  journey.applications = (await Promise.all(applications)).map((href) => Number(href?.split('/').at(-1)));
  await expert.locator('main form button[type=submit]').click();
  await expert.getByRole('status').or(expert.locator('.after')).first().waitFor();
  const votes = journey.applications.map((applicationId) => ({ applicationId, inFavour: true }));
  for (const { request } of callers) await request.post(`/api/reviews/${journey.review}/votes`, { data: { votes } });
  await page.reload();
  for (const move of ['closeVote', 'rank']) {
    await press(page, move);
    if (
      await dialog(page)
        .isVisible()
        .catch(() => false)
    )
      await act(page);
  }
}

async function recognise(stage: Stage, journey: Journey, page: Page): Promise<void> {
  await page.goto(`/batches/${journey.batch}`);
  await press(page, 'finishReview');
  if (
    await dialog(page)
      .isVisible()
      .catch(() => false)
  )
    await act(page);
  await page.locator(`a[href="/decisions/new?batch=${journey.batch}"]`).click();
  await page.locator('#field-grounds').fill('经单位申报、指导单位复查推荐、专家评审，拟予认定。');
  await page.locator('aside button[type=submit]').click();
  const drafted = page.locator('main a[href^="/decisions/"].b').first();
  journey.decision = (await drafted.getAttribute('href'))?.split('/').at(-1) ?? '';
  const signer = await signsIn(stage, 'province.sign');
  await signer.goto(`/decisions/${journey.decision}`);
  await press(signer, 'sign');
  await dialog(signer).locator('#field-opinion').fill('同意。');
  await act(signer);
  await page.goto(`/decisions/${journey.decision}`);
  await press(page, 'publishNotice');
  if (
    await dialog(page)
      .isVisible()
      .catch(() => false)
  )
    await act(page);
  await objectAndAnswer(stage, journey, page, signer);
}

async function objectAndAnswer(stage: Stage, journey: Journey, page: Page, signer: Page): Promise<void> {
  const visitor = await (await stage.visitor()).newPage();
  const { rows } = (await (await visitor.request.get('/api/public/notices')).json()) as {
    rows: readonly { id: number; open: boolean }[];
  };
  journey.notice = String(rows.find((row) => row.open)?.id ?? '');
  await visitor.goto(`/notices/${journey.notice}`);
  await visitor.locator('#field-applicationId').selectOption({ index: 1 });
  await visitor.locator('#field-name').fill('李明');
  await visitor.locator('#field-contact').fill('13800001111');
  await visitor.locator('#field-text').fill('该单位申报的培训人次与其公开年报所载数字不一致，请予核实。');
  await visitor.locator('#object form button[type=submit]').click();
  await visitor.locator('#object form').waitFor({ state: 'detached' });
  await page.goto(`/decisions/${journey.decision}`);
  const link = page.locator('main a[href^="/objections/"]').first();
  const address = (await link.getAttribute('href')) ?? '';
  await page.goto(address);
  await press(page, 'accept');
  if (
    await dialog(page)
      .isVisible()
      .catch(() => false)
  )
    await act(page);
  await signer.goto(address);
  await press(signer, 'answerNotUpheld');
  await dialog(signer).locator('#field-opinion').fill('经核实，数字一致，异议不成立。');
  await act(signer);
}

/** The base that was recognised earlier: its page, its plaque, and what the plaque's code shows. */
async function lookAtBase(stage: Stage): Promise<void> {
  const page = await (await stage.visitor()).newPage();
  await page.goto('/bases');
  await page.locator('main a[href^="/bases/"]').first().click();
  await page.locator('a[href$="/plaque.pdf"]').first().waitFor();
  const pdf = await page.request.get((await page.locator('a[href$="/plaque.pdf"]').first().getAttribute('href')) ?? '');
  holds((await pdf.body()).subarray(0, 5).toString() === '%PDF-', 'the plaque is no PDF');
  const number = decodeURIComponent(page.url().split('/').at(-1) ?? '');
  const { verifyUrl } = (await (await page.request.get(`/api/public/bases/${encodeURIComponent(number)}`)).json()) as {
    verifyUrl: string;
  };
  await page.goto(verifyUrl);
  await page.getByText(number).first().waitFor();
}

async function chapterThree(stage: Stage): Promise<void> {
  const journey: Journey = { batch: '', application: '', applications: [], review: '', decision: '', notice: '' };
  let at = '';
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    at = name;
    return work();
  };
  try {
    holds(passwordOf(stage, host), 'no password');
    await step('the province opens a batch', () => openBatch(stage, journey));
    await step('the institution applies', () => apply(stage, journey));
    await step('the guiding unit recommends', () => guide(stage, journey));
    const page = await step('the province reads the record of the draw', () => findPanel(stage, journey));
    await step('the experts score and vote', () => scoreAndVote(stage, journey, page));
    await step('the province recognises', () => recognise(stage, journey, page));
  } catch (error) {
    throw new Error(`${at}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export const stories: readonly Story[] = [
  story('Chapter III goes from the batch to the answered objection in the browser', chapterThree, 140_000),
  story('a recognised base has its page, its plaque and the page of its code', lookAtBase),
];
