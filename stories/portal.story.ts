import { holds, type Stage, type Story, story } from './story.ts';

async function readsTheMeasures(stage: Stage): Promise<void> {
  const page = await (await stage.visitor()).newPage();
  await page.goto('/measures');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const articles = await page.locator('a[href^="/measures/"]').count();
  holds(articles >= 40, `${articles} articles are linked, not 40`);
}

async function findsABase(stage: Stage): Promise<void> {
  const page = await (await stage.visitor({ width: 360 })).newPage();
  await page.goto('/bases');
  const search = page.locator('main input[type=search], main input[name=q]').first();
  await search.fill('滹沱');
  await search.press('Enter');
  const found = page.locator('main a[href^="/bases/"]', { hasText: '滹沱' }).first();
  await found.click();
  await page.waitForURL(/\/bases\/.+/);
  await page.getByText('滹沱工业大学').first().waitFor();
}

async function refusesForgedCode(stage: Stage): Promise<void> {
  const page = await (await stage.visitor()).newPage();
  await page.goto('/plaques/AAAAAAAAAAAAAAAA');
  await page.locator('main [role=alert], main .verdict, main .no, main .empty').first().waitFor();
  const text = await page.locator('main').innerText();
  holds(/没有|不是|查不到|无此/.test(text), 'a code that was never given is not refused');
}

async function changesLanguage(stage: Stage): Promise<void> {
  const page = await (await stage.visitor({ language: 'en' })).newPage();
  await page.goto('/notices');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('.languages button[lang="zh-CN"]').first().click();
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  holds((await page.locator('html').getAttribute('lang')) === 'zh-CN', 'the language is forgotten by a reload');
}

export const stories: readonly Story[] = [
  story('anyone reads the forty articles', readsTheMeasures),
  story('anyone finds a base on a phone', findsABase),
  story('a code that was never given is refused', refusesForgedCode),
  story('the chosen language is kept', changesLanguage),
];
