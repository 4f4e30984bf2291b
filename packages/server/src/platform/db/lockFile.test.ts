import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { isAlive, ownMark, withLockFile } from './lockFile.ts';

const folder = await mkdtemp(join(tmpdir(), 'jijiao-lock-'));
afterAll(() => rm(folder, { recursive: true }));

test('the work of many never overlaps, and nothing is left behind', async () => {
  const path = join(folder, 'many');
  let inside = 0;
  const seen: number[] = [];
  const work = async () => {
    seen.push(++inside);
    await sleep(3);
    inside--;
  };
  await Promise.all(Array.from({ length: 8 }, () => withLockFile(path, work)));
  expect(seen).toEqual(Array(8).fill(1));
  expect(await readdir(folder)).toEqual([]);
});

test('a lock whose holder died, or whose number went to another process, is taken over', async () => {
  const path = join(folder, 'dead');
  for (const holder of ['99999999-1', `${process.pid}-1`, '']) {
    await writeFile(path, holder);
    expect(await withLockFile(path, async () => 'done', 2000)).toBe('done');
  }
});

test('a lock held for too long is refused by its name', async () => {
  const path = join(folder, 'held');
  await writeFile(path, ownMark);
  await expect(withLockFile(path, async () => 'done', 100)).rejects.toThrow('held');
});

test('this process lives, and one of another beginning does not', () => {
  expect(isAlive(ownMark)).toBe(true);
  expect(isAlive(String(process.pid))).toBe(true);
  expect(isAlive('0')).toBe(false);
});
