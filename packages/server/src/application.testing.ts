import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signIn } from '@jijiao/contract';
import type { FastifyInstance } from 'fastify';
import { Caller } from '../../../demo/caller.ts';
import { Cast, demoPassword } from '../../../demo/cast.ts';
import type { Clock } from '../../../demo/days.ts';
import { makeProvince } from '../../../demo/load.ts';
import { recordCoverage } from './conscience/coverage.testing.ts';
import { buildApp, type OpenHouse, openHouse, sweep } from './main.ts';
import { sealOnce } from './platform/audit/index.ts';
import { beijingDate } from './platform/calendar/index.ts';
import { testDatabase } from './platform/db/testing.ts';
import { createLogger } from './platform/logging/index.ts';
import type { Offer } from './platform/room/port.ts';
import { setupCodeFile } from './rooms/directory/index.ts';
import { readSettings } from './settings.ts';

/** The whole program over a database of its own, without work in the background and with a clock that the test sets. */
export interface TestHouse {
  readonly app: FastifyInstance;
  readonly opened: OpenHouse;
  readonly cast: Cast;
  readonly clock: Clock & {
    /** Stops the clock at an instant, or lets it go on from there. */
    stopAt(instant: Date | null): void;
  };
  /** Rules that have refused through HTTP so far. */
  readonly refusedRules: ReadonlySet<string>;
  /** A browser where nobody is signed in. */
  visitor(): Caller;
  /** Makes the demonstration province with a few bases, in place of `begin`. */
  playDemonstration(): Promise<void>;
  /** Someone of the demonstration who has been at work in it, signed in once more and kept. */
  as(username: string): Promise<Caller>;
  /** Makes the first setup: the province and its administrator. */
  begin(): Promise<void>;
  /** Seals what is committed. */
  seal(): Promise<void>;
  /** The clock's turn: passes deadlines. */
  sweep(): Promise<number>;
  close(): Promise<void>;
}

/** Opens the program as it is served, with what a test puts in the place of a port, over a fresh database; its requests go through `app.inject`. */
export async function openTestHouse({ instead = [] }: { instead?: readonly Offer[] } = {}): Promise<TestHouse> {
  const database = await testDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), 'jijiao-house-'));
  let shift = 0;
  let stopped: Date | null = null;
  const now = () => stopped ?? new Date(Date.now() + shift);
  const log = createLogger({ level: 'silent' });
  const settings = {
    ...readSettings({ JIJIAO_DATA: dataFolder, JIJIAO_DEMO: '0' }, { embedded: true }),
    databaseUrl: database.url,
  };
  const opened = await openHouse(settings, log, now, { instead });
  const app = await buildApp(settings, opened, log);
  const refusedRules = new Set<string>();
  app.addHook('onSend', async (_request, reply, payload) => {
    if (reply.statusCode !== 409 || typeof payload !== 'string') return;
    const { refusals = [] } = JSON.parse(payload) as { refusals?: { rule: string }[] };
    for (const { rule } of refusals) refusedRules.add(rule);
  });
  const real = beijingDate(new Date());
  const setupCode = randomBytes(9).toString('base64url');
  const clock: TestHouse['clock'] = {
    set: (isoDate, time = '09:30') => {
      shift = new Date(`${isoDate}T${time}:00+08:00`).getTime() - Date.now();
    },
    today: () => beijingDate(now()),
    day: (offset) => {
      const day = new Date(`${real}T00:00:00Z`);
      day.setUTCDate(day.getUTCDate() + offset);
      return day.toISOString().slice(0, 10);
    },
    stopAt: (instant) => {
      stopped = instant;
    },
  };
  const seal = async () => {
    await sealOnce(opened.sealer);
  };
  const turn = async () => {
    await sweep(opened.house);
  };
  const cast = new Cast(app);
  const signedIn = new Map<string, Promise<Caller>>();
  const writeCode = () => writeFile(setupCodeFile(dataFolder), setupCode, { mode: 0o600 });
  return {
    app,
    opened,
    cast,
    clock,
    refusedRules,
    visitor: () => new Caller(app),
    playDemonstration: async () => {
      await writeCode();
      cast.accounts.push(
        ...(await makeProvince({ app, clock, setupCode, seal, turn, tell: () => undefined, bases: 'few' })),
      );
    },
    as: (username) => {
      const known = signedIn.get(username) ?? signInAgain(app, username);
      signedIn.set(username, known);
      return known;
    },
    begin: async () => {
      await writeCode();
      await cast.begin(setupCode);
    },
    seal,
    sweep: () => sweep(opened.house),
    close: async () => {
      await recordCoverage(opened.house.database.pool, refusedRules);
      await app.close();
      await opened.close();
      await database.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

async function signInAgain(app: FastifyInstance, username: string): Promise<Caller> {
  const caller = new Caller(app);
  await caller.call(signIn, { body: { username, password: demoPassword } });
  return caller;
}
