import type { Page } from 'playwright-core';
import { evidencePdf, photograph } from '../demo/material.ts';
import { act, confirm, dialog, make, press } from './acts.ts';
import { fillIn, picture, sheetWithWrongRows } from './applicationForm.ts';
import { signsIn } from './people.ts';
import { readQrCode } from './readQrCode.ts';
import { judgeApplications } from './reviewOfBatch.ts';
import { holds, type OwnStage, type Story, storyOfWeeks } from './story.ts';

const host = 'host07';
const officer = 'unit.naturalresources';
const name = '增补批次';
/** The batch is open for thirty days; the clock then stands on the day after. */
const window = 30;

/** A day in Beijing, counted from the real one. */
const day = (offset: number) => new Date(Date.now() + (8 * 60 + offset * 24 * 60) * 60_000).toISOString().slice(0, 10);
const daysUntil = (isoDate: string) => Math.round((Date.parse(isoDate) - Date.parse(day(0))) / 86_400_000);
const idOf = (page: Page) => page.url().split('/').at(-1) ?? '';

async function opensBatch(stage: OwnStage): Promise<string> {
  const page = await signsIn(stage, 'province');
  await page.goto('/batches/new');
  await page.locator('#field-name').fill(name);
  await page.locator('#field-opensOn').fill(day(0));
  await page.locator('#field-closesOn').fill(day(window));
  await page.locator('#field-quota').fill('5');
  for (const field of await page.locator('input[name=fields]').all()) await field.check();
  await page.locator('main form button[type=submit]').click();
  await page.locator('main a[href^="/batches/"].b').first().click();
  await page.waitForURL(/\/batches\/\d+$/);
  await confirm(page, 'open');
  await page.locator('.closed[data-move=close]').waitFor();
  return idOf(page);
}

async function applies(stage: OwnStage, batch: string): Promise<string> {
  const page = await signsIn(stage, host);
  await page.goto('/applications/new');
  await page.locator(`input[type=radio][value="${batch}"]`).check({ force: true });
  await page.locator('#field-field').selectOption('energyResources');
  await page.locator('main form button[type=submit]').click();
  await page.waitForURL(/\/applications\/\d+\/form/);
  const application = page.url().match(/applications\/(\d+)/)?.[1] ?? '';
  await fillIn(page, application, {
    pdf: await evidencePdf('证明材料', ['示范']),
    roster: await sheetWithWrongRows(),
  });
  await page.goto(`/applications/${application}/form/check`);
  await page.locator('#field-truthful').check({ force: true });
  await page.locator('.fgrid button.p').last().click();
  await page.getByText('申报已提交').first().waitFor();
  return application;
}

async function recommends(stage: OwnStage, application: string): Promise<void> {
  const page = await signsIn(stage, officer);
  await page.goto(`/applications/${application}`);
  await press(page, 'passExamination');
  for (const section of ['faculty', 'management', 'means', 'distance', 'record']) {
    await dialog(page).locator(`input[name="verdict-${section}"][value=yes]`).check({ force: true });
  }
  await act(page);
  await press(page, 'recordRecheck');
  await dialog(page).locator('#field-on').fill(day(0));
  await dialog(page).locator('#field-people').fill('王建国、李芳');
  await dialog(page).locator('#field-findings').fill('场地、设备与申报一致。');
  await dialog(page).locator('input[name=meets][value=yes]').check({ force: true });
  await dialog(page)
    .locator('#field-photographs')
    .setInputFiles(picture('教学场地.png', photograph(3)));
  await dialog(page).locator('.file', { hasText: '教学场地.png' }).getByRole('button', { name: '移除' }).waitFor();
  await act(page);
  const signer = await signsIn(stage, `${officer}.sign`);
  await signer.goto(`/applications/${application}`);
  await press(signer, 'recommend');
  await dialog(signer).locator('#field-rank').fill('1');
  await dialog(signer).locator('#field-opinion').fill('符合办法第八条条件，同意推荐。');
  await act(signer);
}

/** Drafted by the officer, signed by the signer, noticed. Gives the decision and the last day of its notice. */
async function decides(stage: OwnStage, batch: string): Promise<{ decision: string; until: string }> {
  const page = await signsIn(stage, 'province');
  await page.goto(`/batches/${batch}`);
  await make(page, 'finishReview');
  await page.locator(`a[href="/decisions/new?batch=${batch}"]`).click();
  await page.locator('#field-grounds').fill('经单位申报、指导单位复查推荐、专家评审，拟予认定。');
  await page.locator('aside button[type=submit]').click();
  const drafted = page.locator('main a[href^="/decisions/"].b').first();
  const decision = (await drafted.getAttribute('href'))?.split('/').at(-1) ?? '';
  const signer = await signsIn(stage, 'province.sign');
  await signer.goto(`/decisions/${decision}`);
  await confirm(signer, 'sign', '同意。');
  await page.goto(`/decisions/${decision}`);
  await confirm(page, 'publishNotice');
  await page.locator('.closed[data-move=announce]').waitFor();
  const { noticeTo } = (await (await page.request.get(`/api/decisions/${decision}`)).json()) as { noticeTo: string };
  return { decision, until: noticeTo };
}

/** Someone objects on the public page, is answered, and reads the answer there. */
async function hearsObjection(stage: OwnStage, decision: string, application: string): Promise<void> {
  const visitor = await (await stage.visitor()).newPage();
  await visitor.goto('/notices');
  await visitor.locator('main a[href^="/notices/"]', { hasText: name }).first().click();
  const form = visitor.locator('#object form');
  await form.locator('#field-applicationId').selectOption(application);
  await form.locator('#field-name').fill('李明');
  await form.locator('#field-contact').fill('13800001111');
  await form.locator('#field-text').fill('该单位申报的培训人次与其公开年报所载数字不一致，请予核实。');
  await form.locator('button[type=submit]').click();
  const [receiptNo = '', code = ''] = await readAll(visitor, '.notice-receipt dd');
  const page = await signsIn(stage, 'province');
  await page.goto(`/decisions/${decision}`);
  await page.locator('main a[href^="/objections/"]').first().click();
  await make(page, 'accept');
  const signer = await signsIn(stage, 'province.sign');
  await signer.goto(page.url());
  await confirm(signer, 'answerNotUpheld', '经核实，数字一致，异议不成立。');
  await visitor.goto('/objections/follow');
  await visitor.locator('#field-receiptNo').fill(receiptNo);
  await visitor.locator('#field-code').fill(code);
  await visitor.locator('main form button[type=submit]').click();
  await visitor.locator('.follow-answer', { hasText: '数字一致，异议不成立' }).waitFor();
}

async function readAll(page: Page, selector: string): Promise<string[]> {
  await page.locator(selector).first().waitFor();
  return (await page.locator(selector).allInnerTexts()).map((text) => text.trim());
}

async function announces(stage: OwnStage, decision: string): Promise<void> {
  const page = await signsIn(stage, 'province');
  await page.goto(`/decisions/${decision}`);
  await confirm(page, 'announce');
}

/** Anyone finds the base that applied, looks at its plaque, and scans the code on it. */
async function scansPlaque(stage: OwnStage, organisation: string): Promise<void> {
  const page = await (await stage.visitor()).newPage();
  await page.goto('/bases');
  await page.locator('main input[type=search]').first().fill(organisation);
  await page.keyboard.press('Enter');
  await page.locator('main a[href^="/bases/"]', { hasText: organisation }).first().click();
  const plaque = page.locator('.plaque-brass', { hasText: organisation });
  await plaque.waitFor();
  const number = decodeURIComponent(idOf(page));
  holds((await plaque.innerText()).includes(number), `the plaque does not show the number ${number}`);
  const address = (await page.locator('a[href$="/plaque.pdf"]').first().getAttribute('href')) ?? '';
  const pdf = await (await page.request.get(address)).body();
  holds(pdf.subarray(0, 5).toString() === '%PDF-', 'the plaque to print is no PDF');
  const scanned = await readQrCode(plaque.locator('img'));
  holds(scanned.startsWith(stage.baseURL), `the code on the plaque leads to ${scanned}`);
  const phone = await (await stage.visitor({ width: 360 })).newPage();
  await phone.goto(scanned);
  const verdict = phone.locator('.verdict:not(.no)');
  await verdict.waitFor();
  const said = await verdict.innerText();
  for (const word of [number, organisation]) holds(said.includes(word), `the page of the code does not show ${word}`);
  holds(
    (await readQrCode(verdict.locator('.verdict-qr img'))) === scanned,
    'the page shows the code of another address',
  );
}

async function chapterThree(stage: OwnStage): Promise<void> {
  const organisation = stage.accounts.find(({ username }) => username === host)?.organisation ?? '';
  let at = '';
  const step = <T>(what: string, work: () => Promise<T>): Promise<T> => {
    at = what;
    return work();
  };
  try {
    const batch = await step('the province opens a batch', () => opensBatch(stage));
    const application = await step('the institution applies', () => applies(stage, batch));
    await step('the guiding unit recommends', () => recommends(stage, application));
    await step('thirty days pass', () => stage.moveClock(window + 1));
    await step('the experts judge', () => judgeApplications(stage, batch));
    const { decision, until } = await step('the province decides', () => decides(stage, batch));
    await step('an objection is heard', () => hearsObjection(stage, decision, application));
    await step('the notice runs out', () => stage.moveClock(daysUntil(until) + 1));
    await step('the province announces', () => announces(stage, decision));
    await step('the plaque is scanned', () => scansPlaque(stage, organisation));
  } catch (error) {
    throw new Error(`${at}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export const stories: readonly Story[] = [
  storyOfWeeks(
    'Chapter III goes from the opened batch to the scanned plaque of the base that applied',
    chapterThree,
    240_000,
  ),
];
