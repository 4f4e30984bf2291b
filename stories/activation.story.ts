import { completeList, late, openList } from './activationList.ts';
import { signsIn } from './people.ts';
import { holds, type Stage, type Story, story } from './story.ts';

async function completesTheList(stage: Stage): Promise<void> {
  const page = await signsIn(stage, late);
  const { number } = await openList(page);
  await page.locator('#field-body').fill('继续教育基地办公室');
  await page.reload();
  await page.locator('#field-body').waitFor();
  holds(
    (await page.locator('#field-body').inputValue()) === '继续教育基地办公室',
    'what was typed is lost by a reload',
  );
  await completeList(page);
  const visitor = await (await stage.visitor()).newPage();
  await visitor.goto(`/bases/${encodeURIComponent(number)}`);
  await visitor.getByText('运行中').first().waitFor();
}

export const stories: readonly Story[] = [
  story('a host completes its list, and the public page says that the base operates', completesTheList, 60_000),
];
