import { signedIn } from './people.ts';
import { holds, type Stage, type Story, story } from './story.ts';

const place = '/labels?q=shell.verify';
const own = '验一验匾牌';

/** The administrator finds a word of the portal, puts another in its place, and takes it back; visitors read what stands. */
async function ownWords(stage: Stage): Promise<void> {
  const page = await (await signedIn(stage, 'admin')).newPage();
  const visitor = await (await stage.visitor()).newPage();
  const link = visitor.locator('header nav').getByRole('link', { name: own });
  await page.goto(place);
  const row = page.getByRole('row').filter({ hasText: 'shell.verify' }).first();
  await row.getByRole('button', { name: '更改' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('#field-zh').fill(`${own} {{wrong}}`);
  await dialog.getByRole('button', { name: '替换' }).click();
  await dialog.getByText('没有“{{wrong}}”这个数值').waitFor();
  await dialog.locator('#field-zh').fill(own);
  await dialog.getByRole('button', { name: '替换' }).click();
  await page.getByText('已替换：shell.verify').waitFor();
  await row.getByText(own).waitFor();
  await visitor.goto('/');
  await link.waitFor();
  // What was kept is shown before the server is asked again.
  await visitor.route('**/api/labels', (asked) => asked.abort());
  await visitor.reload();
  await link.waitFor();
  await visitor.unroute('**/api/labels');

  await row.getByRole('button', { name: '更改' }).click();
  await dialog.getByRole('button', { name: '恢复原文字' }).click();
  await page.getByText('已恢复原文字：shell.verify').waitFor();
  await visitor.reload();
  await visitor.locator('header nav').getByRole('link', { name: '核验匾牌' }).waitFor();
  await link.waitFor({ state: 'detached' });
}

/** Styles and scripts are on their way until the first words have been painted. */
async function wordsFirst(stage: Stage): Promise<void> {
  const page = await (await stage.visitor()).newPage();
  let release = () => {};
  const released = new Promise<void>((end) => {
    release = end;
  });
  await page.route('**/assets/**', async (asked) => {
    await released;
    await asked.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  await page.getByText('正在打开').waitFor();
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  holds((await page.getByRole('heading', { level: 1 }).count()) === 0, 'the page is drawn without its script');
  release();
  await page.getByRole('heading', { level: 1 }).waitFor();
  holds((await page.getByText('正在打开').count()) === 0, 'the first words stand beside the page');
}

export const stories: readonly Story[] = [
  story('the province puts its own words on a page, and takes them back', ownWords),
  story('words are painted with the first answer, before styles and scripts have come', wordsFirst),
];
