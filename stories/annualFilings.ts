import type { Page } from 'playwright-core';
import { attach, choose, confirm, dialog, fill, open } from './acts.ts';
import type { Desk } from './evaluationGroup.ts';
import { signsIn } from './people.ts';
import { holds, type Stage } from './story.ts';

/** Types on while a save is on its way and closes the drawer: the last keys are saved too. */
async function closesWhileSaving(page: Page): Promise<void> {
  const slow = '**/api/plans/*/items/*';
  await page.route(slow, async (route) => {
    await new Promise((done) => setTimeout(done, 700));
    await route.continue();
  });
  for (const title of [`${item.title}（二期）`, item.title]) {
    await page.locator('.plan-items button.textual', { hasText: item.title }).click();
    await fill(dialog(page), { title: '增材' });
    await dialog(page).getByRole('button', { name: '保存' }).click();
    await fill(dialog(page), { title });
    await dialog(page).getByRole('button', { name: '关闭' }).last().click();
    await dialog(page).waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('.plan-items button.textual').getByText(title, { exact: true }).waitFor();
  }
  await page.unroute(slow);
}

/** What the one item of the plan stands at. */
export const item = { title: '增材制造研修班', personTimes: 120, budget: '40,000.50' };

/** Takes the plan or summary of a year from the list of a base, whether the clock or the host opens it. */
async function takeFromList(page: Page, link: string, button: string): Promise<void> {
  const there = page.locator('main table a', { hasText: link });
  const opening = page.getByRole('button', { name: button });
  await there.or(opening).first().waitFor();
  if (await there.isVisible()) await there.click();
  else await opening.click();
  await page.waitForURL(/\/(plans|summaries)\/\d+$/);
}

/** Writes the plan of a year with one item in the drawer, hands it in, has it examined and filed; gives its address. */
export async function filePlan(
  stage: Stage,
  page: Page,
  desk: Desk,
  year: number,
  curriculum: string,
): Promise<string> {
  await open(page, `/desk/bases/${desk.base}/plans`);
  await takeFromList(page, `${year}年度`, `编制 ${year} 年度计划`);
  const address = new URL(page.url()).pathname;
  await page.getByRole('button', { name: '增加项目' }).click();
  const drawer = dialog(page);
  await fill(drawer, { title: item.title });
  await choose(drawer, {
    kind: 'subject',
    need: 'keyField',
    audience: 'backbone',
    field: 'newMaterials',
    subject: 'professional',
    mode: 'onSite',
    feeBasis: 'free',
  });
  await drawer.locator('#field-curriculumId').selectOption({ label: curriculum });
  await fill(drawer, {
    personTimes: String(item.personTimes),
    hours: '24.5',
    sessions: '2',
    monthFrom: '3',
    monthTo: '6',
  });
  await fill(drawer, { lodging: '24000', lecture: '16000.50' });
  await drawer.locator('input[name=publicInterest]').check({ force: true });
  await drawer.locator('input[name=favoured-grassroots]').check({ force: true });
  await drawer.getByRole('button', { name: '保存' }).click();
  await drawer.getByText(/^已保存/).waitFor();
  await drawer.getByRole('button', { name: '关闭' }).last().click();
  await page.locator('.plan-items table', { hasText: item.budget }).waitFor();
  await closesWhileSaving(page);
  await confirm(page, 'submit');
  await examineAndFile(stage, desk, address, '计划与培训规划一致，同意报备。');
  await open(page, `/desk/bases/${desk.base}/plans`);
  const row = page.locator('main tbody tr', { hasText: `${year}年度` });
  await row.getByText('已备案').waitFor();
  const said = await row.innerText();
  for (const word of [String(item.personTimes), item.budget, '按时'])
    holds(said.includes(word), `the list of plans shows no ${word}: ${said}`);
  holds((await numberOf(page, address)) !== null, 'the plan on file has no number');
  return address;
}

/** Amends the plan on file: more people, for a reason. */
export async function fileAmendment(stage: Stage, page: Page, desk: Desk, plan: string, people: number): Promise<void> {
  await open(page, plan);
  await page.getByRole('button', { name: '编制调整' }).click();
  await page.waitForURL(/\/plan-amendments\/\d+$/);
  // The plan stays on screen, with the same rows, until the amendment is loaded.
  await page.locator('#reason').waitFor();
  const address = new URL(page.url()).pathname;
  await page.locator('.plan-items button.textual', { hasText: item.title }).click();
  await dialog(page).locator('#field-personTimes').fill(String(people));
  await dialog(page).getByRole('button', { name: '保存' }).click();
  await dialog(page).getByText(/^已保存/).waitFor();
  await dialog(page).getByRole('button', { name: '关闭' }).last().click();
  await page.locator('#differences', { hasText: `${item.personTimes} → ${people}` }).waitFor();
  await page.locator('#field-reason').fill('委托方追加一期培训。');
  await page.locator('#field-reason').blur();
  await page.locator('#reason').getByText(/^已保存/).waitFor();
  await confirm(page, 'submit');
  await examineAndFile(stage, desk, address, '调整合理，同意报备。');
  await open(page, plan);
  await page.locator('.plan-items tbody', { hasText: String(people) }).waitFor();
  const filings = page.locator('#history tbody tr');
  holds((await filings.count()) === 2, `the plan shows ${await filings.count()} filings, not two`);
}

/** Hands in the summary of a year in which nothing was planned. */
export async function handInFirstSummary(page: Page, desk: Desk, year: number): Promise<void> {
  await openSummary(page, desk, year);
  await writeAccount(page, '本年度完成启用，尚未办班。');
  await confirm(page, 'submit');
}

/** Enters what was done of the one item, against what was planned; the summary is handed in, examined and filed. */
export async function fileSummary(
  stage: Stage,
  page: Page,
  desk: Desk,
  year: number,
  { planned, done }: { planned: number; done: number },
): Promise<void> {
  await openSummary(page, desk, year);
  const figure = page.locator('#execution tbody tr', { hasText: item.title }).locator('td[data-label=培训人次]');
  await figure.getByText(`计划 ${planned}`).waitFor();
  await figure.getByRole('button').click();
  await dialog(page).locator('#field-value').fill(String(done));
  await attach(dialog(page), 'evidence', '签到汇总');
  await dialog(page).getByRole('button', { name: '填报', exact: true }).click();
  await dialog(page)
    .locator('p b.num', { hasText: String(done) })
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  const whole = page.locator('#execution tr.whole td[data-label=培训人次] b').first();
  holds((await whole.innerText()) === String(done), `the summary adds up to ${await whole.innerText()}, not ${done}`);
  await writeAccount(page, '按计划办班两期，效果良好；下一年度继续。');
  await confirm(page, 'submit');
  const address = new URL(page.url()).pathname;
  await examineAndFile(stage, desk, address, '数据与证明材料相符，同意报备。');
  await open(page, address);
  holds((await numberOf(page, address)) !== null, 'the summary on file has no number');
  await open(page, `/desk/bases/${desk.base}/summaries`);
  const row = page.locator('main tbody tr', { hasText: `${year}年度` });
  await row.getByText('已备案').waitFor();
  for (const word of [String(planned), String(done)]) await row.getByText(word, { exact: true }).waitFor();
}

async function openSummary(page: Page, desk: Desk, year: number): Promise<void> {
  await open(page, `/desk/bases/${desk.base}/summaries`);
  await takeFromList(page, `${year}年度`, `编制 ${year} 年度总结`);
  await page.locator('#execution').waitFor();
}

async function writeAccount(page: Page, text: string): Promise<void> {
  await page.locator('#field-text').fill(text);
  await page.locator('#field-text').blur();
  await page.locator('#text').getByText(/^已保存/).waitFor();
}

async function examineAndFile(stage: Stage, { officer }: Desk, address: string, opinion: string): Promise<void> {
  const guide = await signsIn(stage, officer);
  await open(guide, address);
  await confirm(guide, 'examine', opinion);
  const province = await signsIn(stage, 'province');
  await open(province, address);
  await confirm(province, 'file');
  await province.getByText('已备案').first().waitFor();
}

async function numberOf(page: Page, address: string): Promise<string | null> {
  const { head } = (await (await page.request.get(`/api${address}`)).json()) as { head: { number: string | null } };
  if (head.number) await page.getByText(head.number).first().waitFor();
  return head.number;
}
