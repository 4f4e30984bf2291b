import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { makeProvince, type Theatre } from '../../../../demo/load.ts';
import { buildApp, openHouse, sweep } from '../main.ts';
import { appendAudit, sealOnce } from '../platform/audit/index.ts';
import { beijingDate } from '../platform/calendar/index.ts';
import { migrate } from '../platform/db/migrate.ts';
import type { DemonstrationAccount } from '../platform/http/context.ts';
import { createLogger } from '../platform/logging/index.ts';
import { readSettings, type Settings } from '../settings.ts';
import {
  accountsFile,
  clearDemonstration,
  clearHalfDemonstration,
  demonstrationMark,
  offerSetup,
} from './firstStart.ts';
import { openDatabase } from './openDatabase.ts';

type Ready = Settings & { databaseUrl: string };

/**
 * Loads the demonstration into an empty database, with two years of some of its bases unless `bases` says otherwise; a database that
 * has one, or is in use, is left as it is. Gives whether it loaded.
 */
export async function loadDemonstration(
  settings: Ready,
  tell: (what: string) => void,
  { bases = 'some' }: { bases?: Theatre['bases'] } = {},
): Promise<boolean> {
  if (await clearHalfDemonstration(settings.databaseUrl, settings.dataFolder))
    tell('demonstration: it was cut off and begins again');
  let shift = 0;
  const now = () => new Date(Date.now() + shift);
  const opened = await openHouse(settings, createLogger({ level: 'error' }), now);
  const app = await buildApp(settings, opened, createLogger({ level: 'error' }));
  try {
    const setupCode = await offerSetup(opened.house);
    if (!setupCode) return false;
    tell('demonstration: the province');
    await appendAudit(opened.house.database.db, demonstrationMark);
    const real = beijingDate(new Date());
    const accounts = await makeProvince({
      app,
      setupCode,
      tell,
      bases,
      seal: async () => {
        await sealOnce(opened.sealer);
      },
      turn: async () => {
        await sweep(opened.house);
      },
      clock: {
        set: (isoDate, time = '09:30') => {
          shift = new Date(`${isoDate}T${time}:00+08:00`).getTime() - Date.now();
        },
        today: () => beijingDate(now()),
        day: (offset) => {
          const day = new Date(`${real}T00:00:00Z`);
          day.setUTCDate(day.getUTCDate() + offset);
          return day.toISOString().slice(0, 10);
        },
      },
    });
    await writeFile(accountsFile(settings.dataFolder), JSON.stringify(accounts));
    tell('demonstration loaded');
    return true;
  } finally {
    await app.close();
    await opened.close();
  }
}

/** The accounts of the demonstration that is loaded; none where there is none. */
export async function readAccounts(dataFolder: string): Promise<DemonstrationAccount[]> {
  const text = await readFile(accountsFile(dataFolder), 'utf8').catch(() => '[]');
  return JSON.parse(text) as DemonstrationAccount[];
}

/** One account a role, as the sign-in page and the terminal show them. */
export function onePerRole(accounts: readonly DemonstrationAccount[]): DemonstrationAccount[] {
  const wanted = [
    'admin',
    'province',
    'province.sign',
    'unit.130300',
    'unit.130300.sign',
    'host15',
    'host16',
    'auditor',
  ];
  const expert = accounts.find((account) => account.role === 'expert');
  return [
    ...wanted.flatMap((username) => accounts.find((account) => account.username === username) ?? []),
    ...(expert ? [expert] : []),
  ];
}

/**
 * `jijiao demo --accounts`: every account as JSON. `jijiao demo --full`: loads the demonstration with two years of thirty bases into an
 * empty database; with `--replace` into one that holds a demonstration, which goes with all that was done in it.
 */
export async function demoCommand(words: readonly string[], tell: (what: string) => void): Promise<void> {
  const settings = readSettings(process.env, { embedded: true });
  if (words.includes('--accounts')) console.log(JSON.stringify(await readAccounts(settings.dataFolder), null, 2));
  else if (words.includes('--full')) await loadWhole(settings, words.includes('--replace'), tell);
  else throw new Error('jijiao demo --accounts | --full [--replace]');
}

async function loadWhole(settings: Settings, replace: boolean, tell: (what: string) => void): Promise<void> {
  const { url, stop } = await openDatabase(settings);
  try {
    await migrate(url);
    if (replace && (await clearDemonstration(url, settings.dataFolder)))
      tell('demonstration: the one before is removed');
    if (await loadDemonstration({ ...settings, databaseUrl: url }, tell, { bases: 'all' })) return;
    const there = existsSync(accountsFile(settings.dataFolder));
    throw new Error(
      there
        ? 'a demonstration is loaded: add --replace to remove it, with all that was done in it, and load the full one'
        : 'the database is in use: the demonstration loads into an empty one only',
    );
  } finally {
    await stop();
  }
}
