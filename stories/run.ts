// Plays every stories/*.story.ts against a server with the demonstration. Words after it choose files by name.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { type Browser, launch } from './browser.ts';
import { buildPages, type Demonstration, loadDemonstration, type Server } from './startServer.ts';
import type { OwnStage, Story } from './story.ts';

const began = Date.now();
const pictures = join(import.meta.dirname, '.pictures');
/** Stories that play at the same time: as many as there are cores. */
const lanes = Math.max(2, Math.min(8, availableParallelism()));

const say = (text: string) => console.log(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${text}`);
const total = { passed: 0, failed: 0 };
let demonstration: Demonstration | undefined;
let browser: Browser | undefined;

try {
  await rm(pictures, { recursive: true, force: true });
  const files = await chosenFiles(process.argv.slice(2));
  await buildPages();
  [demonstration, browser] = await Promise.all([loadDemonstration(240_000), launch()]);
  say('the demonstration is loaded');
  const stories = (await Promise.all(files.map(readStories))).flat();
  // The longest first, so that the lanes end together.
  stories.sort((one, other) => other.limit - one.limit);
  const shared = await demonstration.startServer();
  await Promise.all(Array.from({ length: lanes }, () => playAll(stories, shared)));
} catch (error) {
  total.failed++;
  console.log(error instanceof Error ? error.message : error);
} finally {
  await browser?.close();
  await demonstration?.stop();
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

async function chosenFiles(words: readonly string[]): Promise<string[]> {
  const files = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.story.ts')).sort();
  return words.length ? files.filter((name) => words.some((word) => name.includes(word))) : files;
}

async function readStories(file: string): Promise<Story[]> {
  const { stories } = (await import(join(import.meta.dirname, file))) as { stories: readonly Story[] };
  return [...stories];
}

/** Takes one story after another off the list until it is empty. */
async function playAll(stories: Story[], shared: Server): Promise<void> {
  for (let next = stories.shift(); next; next = stories.shift()) {
    const from = Date.now();
    const fault = await play(next, shared);
    total[fault ? 'failed' : 'passed']++;
    say(
      `${fault ? 'FAILED' : 'ok    '} ${next.says} (${((Date.now() - from) / 1000).toFixed(1)} s)${fault ? `\n${indent(fault)}` : ''}`,
    );
  }
}

/** Plays one story with visitors of its own; gives what went wrong, after a picture of every page that was open. */
async function play(story: Story, shared: Server): Promise<string | undefined> {
  const visitors: BrowserContext[] = [];
  let own: Server | undefined;
  try {
    if (story.ownServer) own = await demonstration?.startServer();
    const stage = openStage(own ?? shared, visitors);
    await inTime(story.play(stage), story.limit);
    return undefined;
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    return [fault, ...(await takePictures(story, visitors))].join('\n');
  } finally {
    await Promise.all(visitors.map((visitor) => visitor.close().catch(() => undefined)));
    await own?.stop();
  }
}

function openStage(server: Server, visitors: BrowserContext[]): OwnStage {
  const { baseURL, dataFolder, accounts } = server;
  let ahead = 0;
  return {
    baseURL,
    dataFolder,
    accounts,
    visitor: async (seat) => {
      if (!browser) throw new Error('there is no browser');
      const visitor = await browser.newVisitor({ baseURL, ...seat });
      visitor.setDefaultTimeout(10_000);
      visitors.push(visitor);
      if (ahead) await visitor.clock.install({ time: Date.now() + ahead * 86_400_000 });
      return visitor;
    },
    moveClock: async (days) => {
      await server.moveClock(days);
      ahead = days;
    },
  };
}

function inTime(work: Promise<void>, limit: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error(`not done after ${Math.round(limit / 1000)} s`)), limit);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function takePictures(story: Story, visitors: readonly BrowserContext[]): Promise<string[]> {
  await mkdir(pictures, { recursive: true });
  const stem = story.says.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 70);
  const taken: string[] = [];
  for (const [index, page] of visitors.flatMap((visitor) => visitor.pages()).entries()) {
    const path = join(pictures, `${stem}-${index + 1}.png`);
    const done = await page.screenshot({ path, timeout: 5000 }).then(
      () => true,
      () => false,
    );
    if (done) taken.push(`${path} (${page.url()})`);
  }
  return taken;
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((row) => `            ${row}`)
    .join('\n');
}
