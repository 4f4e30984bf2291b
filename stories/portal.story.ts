import { holds, type Stage, story } from './story.ts';

async function opensAtHome(stage: Stage): Promise<void> {
  const page = await (await stage.visitor()).newPage();
  await page.goto('/measures');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const articles = await page.locator('a[href^="/measures/"]').count();
  holds(articles >= 40, `${articles} articles are linked, not 40`);
}

export const stories = [story('anyone reads the forty articles', opensAtHome)];
