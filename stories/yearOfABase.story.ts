import type { Page } from 'playwright-core';
import { completeList, late, openList } from './activationList.ts';
import { attach, confirm, open } from './acts.ts';
import { fileAmendment, filePlan, fileSummary, handInFirstSummary } from './annualFilings.ts';
import { appointGroup, type Desk, engageInstructor, settleCurriculum, settleOutline } from './evaluationGroup.ts';
import { signsIn } from './people.ts';
import { type OwnStage, type Story, storyOfWeeks } from './story.ts';

/** The officer of the unit that guides the host whose list is half done. */
const officer = 'unit.130200';
const people = { amended: 160, done: 150 };
const address = '曹妃甸大街 16 号新材料培训楼';

/** A day in Beijing, counted from the real one. */
const day = (offset: number) => new Date(Date.now() + (8 * 60 + offset * 24 * 60) * 60_000).toISOString().slice(0, 10);
const daysUntil = (isoDate: string) => Math.round((Date.parse(isoDate) - Date.parse(day(0))) / 86_400_000);

/** Anyone reads the public page of the base. */
async function readsRegister(stage: OwnStage, number: string, words: readonly string[]): Promise<void> {
  const page = await (await stage.visitor()).newPage();
  await open(page, `/bases/${encodeURIComponent(number)}`);
  for (const word of words) await page.locator('main').getByText(word).first().waitFor();
}

/** The host files a new address; examined, it is published. */
async function publishesChange(stage: OwnStage, page: Page, { base }: Desk): Promise<void> {
  await open(page, `/desk/bases/${base}/changes/new`);
  await page.locator('input[name=item-address]').check({ force: true });
  await page.locator('#field-after-address').fill(address);
  await attach(page, 'files', '迁址文件');
  await page.locator('form.stack button[type=submit]').click();
  await page.locator('.after a.b.p').click();
  await page.waitForURL(/\/changes\/\d+$/);
  await confirm(page, 'submit');
  const path = new URL(page.url()).pathname;
  const guide = await signsIn(stage, officer);
  await open(guide, path);
  await confirm(guide, 'examine', '情况属实。');
  const province = await signsIn(stage, 'province');
  await open(province, path);
  await confirm(province, 'accept');
}

async function yearOfABase(stage: OwnStage): Promise<void> {
  let at = '';
  const step = <T>(what: string, work: () => Promise<T>): Promise<T> => {
    at = what;
    return work();
  };
  const host = async () => signsIn(stage, late);
  try {
    const first = await host();
    const { id: base, number } = await step('the list is completed', async () => {
      const found = await openList(first);
      await completeList(first);
      return found;
    });
    await step('the register says that the base operates', () => readsRegister(stage, number, ['运行中']));
    const year = Number(day(0).slice(0, 4));
    await step('the end of the year comes', () => stage.moveClock(Math.max(0, daysUntil(`${year}-11-20`))));
    const desk = { base, officer };
    const page = await host();
    const teacher = await step('an instructor is engaged', () => engageInstructor(page, base));
    await step('the group is appointed', () => appointGroup(stage, page, base));
    await step('the outline is consented to', () => settleOutline(stage, page, desk));
    const title = await step('the curriculum is consented to', () => settleCurriculum(stage, page, desk, teacher));
    await step('the summary of the first year is handed in', () => handInFirstSummary(page, desk, year));
    const plan = await step('the plan is filed', () => filePlan(stage, page, desk, year + 1, title));
    await step('the plan is amended', () => fileAmendment(stage, page, desk, plan, people.amended));
    await step('a change is published', () => publishesChange(stage, page, desk));
    await step('the register shows the change', () => readsRegister(stage, number, [address]));
    await step('the next year goes by', () => stage.moveClock(daysUntil(`${year + 1}-12-10`)));
    const later = await host();
    const figures = { planned: people.amended, done: people.done };
    await step('the summary of the year is filed', () => fileSummary(stage, later, desk, year + 1, figures));
    await step('the register still says so', () => readsRegister(stage, number, ['运行中', address]));
  } catch (error) {
    throw new Error(`${at}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export const stories: readonly Story[] = [
  storyOfWeeks(
    'a recognised base is activated, plans, is consented to, amends, changes, and has the summary of its first whole year filed',
    yearOfABase,
    240_000,
  ),
];
