import { readFileSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** This process, told apart from an earlier one of the same number where the system says when it began (Linux). */
export const ownMark = `${process.pid}-${findStart(process.pid) ?? ''}`;

/** Whether the process of a mark, or of a bare number, lives on this machine; a zombie does not. */
export function isAlive(mark: string): boolean {
  const [number = '', began = ''] = mark.split('-');
  const pid = Number(number);
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  if (process.platform !== 'linux') return true;
  const start = findStart(pid);
  return start !== undefined && (began === '' || start === began);
}

/** When a living process began, in ticks since the machine did. */
function findStart(pid: number): string | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/**
 * Does `work` while this process alone holds the lock file at `path`; others wait for up to `patience` milliseconds.
 * A lock whose holder died is taken over.
 */
export async function withLockFile<T>(path: string, work: () => Promise<T>, patience = 120_000): Promise<T> {
  await mkdir(dirname(path), { recursive: true });
  const mine = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  await writeFile(mine, ownMark);
  const end = Date.now() + patience;
  try {
    while (!(await claim(mine, path))) {
      if (Date.now() > end) throw new Error(`${path} is held by another process for over ${patience / 1000} s`);
      await sleep(25 + Math.random() * 25);
    }
    try {
      return await work();
    } finally {
      await rm(path, { force: true });
    }
  } finally {
    await rm(mine, { force: true });
  }
}

async function claim(mine: string, path: string): Promise<boolean> {
  try {
    await link(mine, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = await readFile(path, 'utf8').catch(() => undefined);
  if (holder === undefined || isAlive(holder)) return false;
  const aside = `${mine}.stale`;
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  );
  // Between reading and moving, another may have taken over: what was moved is then a living lock and goes back.
  if (moved && (await readFile(aside, 'utf8')) !== holder) await rename(aside, path);
  await rm(aside, { force: true });
  return false;
}
