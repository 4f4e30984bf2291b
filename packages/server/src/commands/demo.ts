import { readFile, writeFile } from 'node:fs/promises';
import { makeProvince } from '../../../../demo/load.ts';
import { buildApp, openHouse } from '../main.ts';
import { appendAudit, sealOnce } from '../platform/audit/index.ts';
import { beijingDate } from '../platform/calendar/index.ts';
import type { DemonstrationAccount } from '../platform/http/context.ts';
import { createLogger } from '../platform/logging/index.ts';
import { readSettings, type Settings } from '../settings.ts';
import { accountsFile, clearHalfDemonstration, demonstrationMark, offerSetup } from './firstStart.ts';

type Ready = Settings & { databaseUrl: string };

/** Loads the demonstration into an empty database; one that is loaded, or in use, is left as it is. */
export async function loadDemonstration(settings: Ready, tell: (what: string) => void): Promise<void> {
  if (await clearHalfDemonstration(settings.databaseUrl, settings.dataFolder))
    tell('demonstration: it was cut off and begins again');
  let shift = 0;
  const now = () => new Date(Date.now() + shift);
  const opened = await openHouse(settings, createLogger({ level: 'error' }), now);
  const app = await buildApp(settings, opened, createLogger({ level: 'error' }));
  try {
    const setupCode = await offerSetup(opened.house);
    if (!setupCode) return;
    tell('demonstration: the province');
    await appendAudit(opened.house.database.db, demonstrationMark);
    const real = beijingDate(new Date());
    const accounts = await makeProvince({
      app,
      setupCode,
      tell,
      seal: async () => {
        await sealOnce(opened.sealer);
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

/** `jijiao demo --accounts`: every account as JSON. */
export async function demoCommand(words: readonly string[]): Promise<void> {
  if (!words.includes('--accounts')) throw new Error('jijiao demo --accounts');
  const { dataFolder } = readSettings(process.env, { embedded: true });
  console.log(JSON.stringify(await readAccounts(dataFolder), null, 2));
}
