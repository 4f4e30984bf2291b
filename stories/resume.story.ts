import type { Page } from 'playwright-core';
import { signsIn } from './people.ts';
import { holds, type Stage, type Story, story } from './story.ts';

/** The draft application of an account, opened at a part of its form. */
async function openDraft(page: Page, part: string): Promise<void> {
  const { rows } = (await (await page.request.get('/api/applications')).json()) as {
    rows: readonly { id: number; state: { state: string } }[];
  };
  const draft = rows.find((row) => row.state.state === 'draft');
  holds(draft, 'there is no draft');
  await page.goto(`/applications/${draft.id}/form/${part}`);
  await page.locator('.fmain').waitFor();
}

async function outlivesReload(stage: Stage): Promise<void> {
  const page = await signsIn(stage, 'host15');
  await openDraft(page, 'applicant');
  const text = `写到一半的简介 ${Date.now()}`;
  await page.locator('#field-introduction').fill(text);
  await page.waitForTimeout(50);
  await page.reload();
  await page.locator('#field-introduction').waitFor();
  holds((await page.locator('#field-introduction').inputValue()) === text, 'what was typed is lost by a reload');
}

async function outlivesTheNetwork(stage: Stage): Promise<void> {
  const page = await signsIn(stage, 'host16');
  await openDraft(page, 'management');
  await page.context().setOffline(true);
  await page.locator('#field-body').fill('断网时填写的组织');
  await page.locator('main h1').click();
  await page.waitForTimeout(1500);
  await page.context().setOffline(false);
  await page.reload();
  await page.locator('#field-body').waitFor();
  holds(
    (await page.locator('#field-body').inputValue()) === '断网时填写的组织',
    'what was typed without a network is lost',
  );
}

async function twoEditors(stage: Stage): Promise<void> {
  const [one, other] = [await signsIn(stage, 'host15'), await signsIn(stage, 'host15')];
  await openDraft(one, 'distance');
  await openDraft(other, 'distance');
  await one.locator('#field-platform').fill('甲填写的平台');
  await one.locator('main h1').click();
  await one
    .getByText(/已保存/)
    .first()
    .waitFor();
  await other.locator('#field-platform').fill('乙填写的平台');
  await other.locator('main h1').click();
  await other.getByText('用我填写的').waitFor();
  await other.getByText('用我填写的').click();
  await other
    .getByText(/已保存/)
    .first()
    .waitFor();
  await one.reload();
  await one.locator('#field-platform').waitFor();
  holds((await one.locator('#field-platform').inputValue()) === '乙填写的平台', 'the choice was not kept');
}

export const stories: readonly Story[] = [
  story('what is typed outlives a reload', outlivesReload),
  story('what is typed without a network is there afterwards', outlivesTheNetwork),
  story('two who change the same part are warned and choose', twoEditors),
];
