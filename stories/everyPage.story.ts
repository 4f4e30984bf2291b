import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { barriersOf, deadLinks, faultsOf, listen, settle } from './pageFaults.ts';
import { signedIn } from './people.ts';
import { type Place, places, shownExpert } from './places.ts';
import { holds, Otherwise, type Stage, type Story, story } from './story.ts';

const sources = join(import.meta.dirname, '../packages/web/src');
const wide = { width: 1440, height: 800 };
const narrow = { width: 360, height: 780 };

/** The paths of the pages that the rooms and the shells declare. */
function declaredPaths(): string[] {
  const isRoutes = (entry: Dirent) => entry.isFile() && /routes\.tsx$/.test(entry.name);
  const files = readdirSync(sources, { withFileTypes: true, recursive: true }).filter(isRoutes);
  const declared = files.flatMap((file) => [
    ...readFileSync(join(file.parentPath, file.name), 'utf8').matchAll(/page\(\s*'\w+',\s*'([^']+)'/g),
  ]);
  return [...new Set(declared.map((match) => match[1] ?? ''))];
}

const declared = declaredPaths();

async function visitsAll(): Promise<void> {
  const visited = new Set(places.map((place) => place.path));
  const left = declared.filter((path) => !visited.has(path));
  holds(left.length === 0, `no one visits ${left.join(', ')}`);
}

function userName(stage: Stage, as: string): string | undefined {
  return as === shownExpert ? stage.accounts.find(({ role }) => role === 'expert')?.username : as;
}

/** Opens one page and holds it in both widths and languages, light and dark. */
async function visit(stage: Stage, place: Place): Promise<void> {
  const seat = { width: wide.width };
  const username = place.as && userName(stage, place.as);
  const visitor = username ? await signedIn(stage, username, seat) : await stage.visitor(seat);
  const address = await place.find(visitor.request);
  const page = await visitor.newPage();
  const heard = listen(page);
  const faults: string[] = [];
  const look = async (language: 'zh' | 'en', more: readonly string[] = []) => {
    const at = `${address} at ${page.viewportSize()?.width} px, ${language}`;
    for (const fault of [...(await faultsOf(page, heard, language)), ...more]) faults.push(`${at}: ${fault}`);
  };
  await page.goto(address);
  await settle(page, heard);
  await look('zh', [...(await barriersOf(page)), ...(await deadLinks(page, declared))]);
  await page.setViewportSize(narrow);
  await look('zh');
  await speakEnglish(page);
  await settle(page, heard);
  await look('en', await barriersOf(page));
  await page.setViewportSize(wide);
  await look('en');
  if (faults.length) throw new Otherwise(faults.join('\n'));
}

/** Changes the language by the switch of the page, also where a narrow page keeps it in a menu. */
async function speakEnglish(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector<HTMLButtonElement>('.languages button[lang=en]')?.click());
  await page.waitForFunction(() => document.documentElement.lang === 'en');
}

export const stories: readonly Story[] = [
  story('every page that a room declares is visited', visitsAll),
  ...places.map((place) =>
    story(
      `${place.path}${place.as ? ` as ${place.as}` : ''} is sound in both widths, languages and lights`,
      (stage) => visit(stage, place),
      60_000,
    ),
  ),
];
