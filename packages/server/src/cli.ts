import { offerSetup, refuseDemonstration } from './commands/firstStart.ts';
import { openDatabase } from './commands/openDatabase.ts';
import { findPort } from './commands/port.ts';
import { trialClock } from './commands/trialClock.ts';
import { buildApp, openHouse, startWork } from './main.ts';
import { MigrationChanged, migrate } from './platform/db/migrate.ts';
import { createLogger } from './platform/logging/index.ts';
import { readSettings } from './settings.ts';

const began = Number(process.env['JIJIAO_BEGAN'] ?? Date.now());
const tell = (what: string) => console.log(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${what}`);

const commands: Record<string, (words: string[]) => Promise<void>> = {
  serve,
  migrate: async () => {
    const { url, stop } = await openDatabase(readSettings(process.env, { embedded: !process.env['DATABASE_URL'] }));
    for (const name of await migrate(url)) tell(`applied ${name}`);
    await stop();
  },
  demo: async (words) => (await import('./commands/demo.ts')).demoCommand(words, tell),
  verify: async (words) => (await import('./commands/verify.ts')).verifyCommand(words, tell),
  draw: async (words) => (await import('./commands/draw.ts')).drawCommand(words),
  words: async (words) => (await import('./commands/words.ts')).wordsCommand(words, tell),
  generate: async (words) => (await import('./commands/generate.ts')).generateCommand(words, tell),
  release: async () => (await import('./commands/release.ts')).releaseCommand(tell),
};

const [command = 'help', ...words] = process.argv.slice(2);
const run = commands[command];
if (run) {
  try {
    await run(words);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    if (process.env['JIJIAO_DEBUG']) console.error(error);
    process.exit(1);
  }
} else {
  console.log(`jijiao ${Object.keys(commands).join(' | ')}`);
  process.exitCode = command === 'help' ? 0 : 2;
}

/** The accounts that the demonstration shows, one a role. */
async function shownAccounts(dataFolder: string) {
  const { onePerRole, readAccounts } = await import('./commands/demo.ts');
  return onePerRole(await readAccounts(dataFolder));
}

/** Serves until it is asked to stop. */
async function serve(words: string[]): Promise<void> {
  const settings = readSettings(process.env, { embedded: words.includes('--embedded') });
  const log = createLogger({
    level: (process.env['LOG_LEVEL'] as 'info' | undefined) ?? (settings.production ? 'info' : 'warn'),
  });
  const endings: (() => Promise<unknown>)[] = [];
  let stopping = false;
  const end = async () => {
    if (stopping) return;
    stopping = true;
    for (const each of endings.reverse()) await each();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(signal, () => void end());
  tell(settings.databaseUrl ? 'opening the database' : 'starting PostgreSQL');
  const { url, stop } = await openDatabase(settings);
  endings.push(stop);
  const applied = await migrate(url).catch((error: unknown) => {
    if (settings.production || !(error instanceof MigrationChanged)) throw error;
    throw new Error(
      `${error.message}; the trial data in ${settings.dataFolder} is of an earlier version: remove it and start again`,
    );
  });
  if (applied.length) tell(`${applied.length} migrations applied`);
  if (settings.demonstration)
    await (await import('./commands/demo.ts')).loadDemonstration({ ...settings, databaseUrl: url }, tell);
  // Looked for once the demonstration is loaded: another checkout may have taken it in the meantime.
  const port = await findPort(settings.host, settings.port, settings.production);
  if (port !== settings.port) tell(`port ${settings.port} is taken; ${port} it is`);
  const ready = { ...settings, databaseUrl: url, port };
  const accounts = settings.demonstration ? await shownAccounts(settings.dataFolder) : [];
  const opened = await openHouse(ready, log, settings.production ? undefined : trialClock(), { accounts });
  endings.push(opened.close);
  if (settings.production) await refuseDemonstration(opened.house);
  const setupCode = await offerSetup(opened.house);
  const app = await buildApp(ready, opened, log);
  const work = await startWork(ready, opened, log);
  endings.push(work.stop, () => app.close());
  await app.listen({ host: settings.host, port });
  tell(`ready at ${opened.house.publicAddress}`);
  if (setupCode) tell(`first setup: ${opened.house.publicAddress}/setup with the code ${setupCode}`);
  for (const { username, password, organisation, name } of accounts) {
    console.log(`          ${username.padEnd(18)} ${password}   ${organisation}  ${name}`);
  }
}
