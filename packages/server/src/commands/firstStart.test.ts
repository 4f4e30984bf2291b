import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase } from '../platform/db/testing.ts';
import { accountsFile, clearDemonstration, clearHalfDemonstration, demonstrationMark } from './firstStart.ts';

let dataFolder: string;
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'jijiao-demo-'));
});
afterAll(() => rm(dataFolder, { recursive: true, force: true }));

async function ask(url: string, query: string, values: readonly unknown[] = []): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query(query, [...values]).finally(() => client.end());
  return rowCount ?? 0;
}

const enter = (url: string, { chain, action }: { chain: string; action: string }) =>
  ask(url, 'insert into audit_entry (chain, action) values ($1, $2)', [chain, action]);
const entries = (url: string) => ask(url, 'select 1 from audit_entry');

it('a database without the mark of the demonstration keeps all it holds', async () => {
  const { url } = await testDatabase();
  await enter(url, { chain: 'other', action: 'something' });
  expect(await clearDemonstration(url, dataFolder)).toBe(false);
  expect(await entries(url)).toBe(1);
});

it('a demonstration is not removed under a program that runs on it', async () => {
  const { url } = await testDatabase();
  await enter(url, demonstrationMark);
  const running = new pg.Client({ connectionString: url });
  await running.connect();
  await expect(clearDemonstration(url, dataFolder)).rejects.toThrow('stop it first');
  await running.end();
  expect(await entries(url)).toBe(1);
});

it('a demonstration that is whole goes only when it is asked for, and leaves an empty house', async () => {
  const { url } = await testDatabase();
  await enter(url, demonstrationMark);
  await writeFile(accountsFile(dataFolder), '[]');
  expect(await clearHalfDemonstration(url, dataFolder)).toBe(false);
  expect(await clearDemonstration(url, dataFolder)).toBe(true);
  expect(await entries(url)).toBe(0);
  expect(existsSync(accountsFile(dataFolder))).toBe(false);
});

it('one that was cut off goes by itself', async () => {
  const { url } = await testDatabase();
  await enter(url, demonstrationMark);
  expect(await clearHalfDemonstration(url, dataFolder)).toBe(true);
  expect(await entries(url)).toBe(0);
});
