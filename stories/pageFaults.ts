import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { baseLevels, baseStatuses, moveTables } from '@jijiao/measures';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What the program calls itself, and its other language. */
const ownNames: ReadonlySet<string> = new Set(['继教', '中文']);
/** Words of the law for where something stands: they have their English, whoever sends them. */
const standing: ReadonlySet<string> = new Set([
  ...[...baseLevels, ...baseStatuses].map(({ zh }) => zh),
  ...moveTables.flatMap(({ states }) => Object.values(states).map(({ label }) => label.zh)),
]);
const han = /[\p{Script=Han}，。：；（）、]+/u;

/** What a page said and was told while it was open. */
export interface Heard {
  /** Errors of the console and of scripts. */
  readonly errors: string[];
  /** Every text that came as data and not as words of the program in two languages. */
  readonly data: Set<string>;
  /** Resolves when every answer so far is read. */
  settled(): Promise<void>;
}

/** Listens to a page from before its first address. */
export function listen(page: Page): Heard {
  const errors: string[] = [];
  const data = new Set<string>();
  const reading = new Set<Promise<void>>();
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('response', (response) => {
    if (!response.url().includes('/api/') || !response.headers()['content-type']?.includes('json')) return;
    const work = response.json().then(
      (body: unknown) => gather(body, data),
      () => undefined,
    );
    reading.add(work);
    void work.finally(() => reading.delete(work));
  });
  return {
    errors,
    data,
    settled: async () => {
      await Promise.all(reading);
    },
  };
}

/** Collects the texts of an answer; of a text in two languages the English alone. */
function gather(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value);
  else if (Array.isArray(value)) for (const each of value) gather(each, into);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) if (key !== 'zh' || !('en' in value)) gather(each, into);
  }
}

/** Waits until the page has a heading and nothing on it is still loading. */
export async function settle(page: Page, heard: Heard): Promise<void> {
  await page.waitForFunction(() => document.querySelector('main h1') && !document.querySelector('.waiting'));
  await heard.settled();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** What is wrong with the page as it stands: not read, too wide, words of the other language, errors. */
export async function faultsOf(page: Page, heard: Heard, language: 'zh' | 'en'): Promise<string[]> {
  const alarms = await page.locator('main .empty[role=alert]').allInnerTexts();
  return [
    ...alarms.map((text) => `the page could not be read: ${text}`),
    ...(await sidewaysScroll(page)),
    ...(language === 'en' ? await chineseLeft(page, heard.data) : []),
    ...heard.errors.splice(0).map((error) => `console: ${error}`),
  ];
}

/** What axe finds serious or critical: everything in the light, the contrast in the dark. */
export async function barriersOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const light = await axeFaults(page, {});
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axeFaults(page, { runOnly: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((fault) => `in the dark: ${fault}`)];
}

async function sidewaysScroll(page: Page): Promise<string[]> {
  const { wide, seen, by } = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const over = [...document.querySelectorAll('body *')].filter(
      (each) => each.getBoundingClientRect().right > width + 1 && !scrolls(each),
    );
    return {
      wide: document.documentElement.scrollWidth,
      seen: width,
      by: over.slice(-3).map((each) => `${each.tagName.toLowerCase()}.${each.className}`),
    };
  });
  return wide > seen + 1 ? [`scrolls sideways: ${wide} of ${seen} px, by ${by.join(', ')}`] : [];
}

async function axeFaults(page: Page, options: RunOptions): Promise<string[]> {
  const { violations } = await page.evaluate(
    (given) =>
      (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run({
        ...given,
        resultTypes: ['violations'],
      }),
    options,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `axe ${id}: ${nodes
          .slice(0, 4)
          .map((node) => `${node.target.join(' ')} ${(node.any[0]?.message ?? '').slice(0, 110)}`)
          .join(' | ')}${nodes.length > 4 ? ` and ${nodes.length - 4} more` : ''}`,
    );
}

const runsOfHan = (text: string): readonly string[] => text.match(new RegExp(han, 'gu')) ?? [];

/** The addresses of the program that the page links to and no room declares. */
export async function deadLinks(page: Page, declared: readonly string[]): Promise<string[]> {
  const known = declared.map((path) => new RegExp(`^${path.replaceAll(/\$\w+/g, '[^/]+')}$`));
  const linked = await page.evaluate(() =>
    [...document.querySelectorAll('a[href^="/"]')].map(
      (each) => new URL(each.getAttribute('href') ?? '', document.baseURI).pathname,
    ),
  );
  const dead = new Set(linked.filter((path) => !path.startsWith('/api/') && !known.some((each) => each.test(path))));
  return [...dead].map((path) => `links to ${path}, where nothing is`);
}

/** Chinese on an English page that is neither data nor marked as Chinese. */
async function chineseLeft(page: Page, data: ReadonlySet<string>): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [document.title];
    const isChinese = (element: Element | null) =>
      element?.closest('[lang]')?.getAttribute('lang')?.startsWith('zh') ?? false;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement;
      if (holder && !isChinese(holder) && !/^(SCRIPT|STYLE)$/.test(holder.tagName)) found.push(node.nodeValue ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label],[placeholder],[title],[alt]')) {
      if (!isChinese(element))
        for (const name of ['aria-label', 'placeholder', 'title', 'alt']) found.push(element.getAttribute(name) ?? '');
    }
    return found;
  });
  const known = [...data];
  const whole = new Set(known.flatMap(runsOfHan));
  // A word of one or two letters is found in some sentence of the data by chance: it must stand there alone.
  const isData = (run: string) =>
    !run.split(/[，。：；（）、]/).some((word) => standing.has(word)) &&
    (whole.has(run) || (run.length > 2 && known.some((each) => each.includes(run))));
  const left = texts.flatMap(runsOfHan).filter((run) => !ownNames.has(run) && !isData(run));
  return left.length ? [`Chinese on the English page: ${[...new Set(left)].slice(0, 8).join(' / ')}`] : [];
}
