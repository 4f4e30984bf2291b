import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { connect, type Database } from '../db/connect.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { enqueue, type JobHandler, type Jobs, startJobs } from './index.ts';

let database: TestDatabase;
let app: Database;
const open: Jobs[] = [];
const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };

async function start(handlers: Record<string, JobHandler>): Promise<Jobs> {
  const jobs = await startJobs({ databaseUrl: database.url, handlers, log, pollMs: 20 });
  open.push(jobs);
  return jobs;
}

beforeAll(async () => {
  database = await testDatabase();
  app = connect(database.appUrl);
});

afterAll(async () => {
  for (const jobs of open) await jobs.stop();
  await app.close();
  await database.close();
});

it('does what was committed, once each, with two processes at work, and nothing that was rolled back', async () => {
  const done: number[] = [];
  const count: JobHandler = async (payload) => void done.push((payload as { n: number }).n);
  await Promise.all([start({ count }), start({ count })]);
  await app.db.transaction(async (tx) => {
    for (let n = 0; n < 1200; n++) await enqueue(tx, 'count', { n });
  });
  await app.db
    .transaction(async (tx) => {
      await enqueue(tx, 'count', { n: -1 });
      throw new Error('changed my mind');
    })
    .catch(() => undefined);
  await vi.waitFor(() => expect(done.length).toBe(1200), { timeout: 15_000, interval: 50 });
  expect(new Set(done)).toEqual(new Set(Array.from({ length: 1200 }, (_, n) => n)));
}, 20_000);

it('keeps a failure visible, tries again, and forgets it when it succeeds', async () => {
  let sound = false;
  const attempts: number[] = [];
  const jobs = await start({
    brittle: async (_payload, { attempt }) => {
      attempts.push(attempt);
      if (!sound) throw new Error('the post office is closed');
    },
  });
  await enqueue(app.db, 'brittle', {});
  await vi.waitFor(async () => expect(await jobs.failedJobs()).toHaveLength(1), { timeout: 5000 });
  const [failed] = await jobs.failedJobs();
  expect(failed).toMatchObject({ topic: 'brittle', attempts: 1, lastError: 'the post office is closed' });
  expect(failed?.nextTry).toBeInstanceOf(Date);
  sound = true;
  await jobs.retry([failed?.id ?? '']);
  await vi.waitFor(async () => expect(await jobs.failedJobs()).toEqual([]), { timeout: 5000 });
  expect(attempts.length).toBeGreaterThanOrEqual(2);
  expect(log.error).toHaveBeenCalled();
}, 15_000);

it('lets one process of two do recurring work, and the other take over', async () => {
  const [first, second] = [await start({}), await start({})];
  const turns: string[] = [];
  first.every('sweep', 0.02, async () => void turns.push('first'));
  await vi.waitFor(() => expect(turns.length).toBeGreaterThan(2));
  second.every('sweep', 0.02, async () => void turns.push('second'));
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(new Set(turns)).toEqual(new Set(['first']));
  await first.stop();
  await vi.waitFor(() => expect(turns.at(-1)).toBe('second'));
});

it('goes on with recurring work after a turn that failed', async () => {
  const jobs = await start({});
  let turns = 0;
  jobs.every('unsteady', 0.01, async () => {
    turns += 1;
    if (turns === 1) throw new Error('once');
  });
  await vi.waitFor(() => expect(turns).toBeGreaterThan(2));
  expect(() => jobs.every('unsteady', 1, async () => undefined)).toThrow('watched already');
});
