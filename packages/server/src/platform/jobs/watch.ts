import type pg from 'pg';
import type { JobLog } from './jobLog.ts';

/** Work done again and again by one process of all. */
export interface Watch {
  every(name: string, seconds: number, work: () => Promise<void>): void;
  stop(): Promise<void>;
}

/**
 * Opens a watch: for each name one process of all holds an advisory lock and does the work, the pause counted from the
 * end of one turn to the start of the next. If it dies, its connection does, and another takes over at its next turn.
 */
export function openWatch(pool: pg.Pool, log: JobLog): Watch {
  const timers = new Map<string, NodeJS.Timeout>();
  const running = new Set<Promise<void>>();
  const held = new Set<string>();
  let client: Promise<pg.PoolClient> | undefined;
  let stopped = false;

  function connected(): Promise<pg.PoolClient> {
    client ??= pool.connect().then(
      (fresh) => {
        fresh.on('error', () => forget(fresh));
        return fresh;
      },
      (error: unknown) => {
        client = undefined;
        throw error;
      },
    );
    return client;
  }

  function forget(lost: pg.PoolClient): void {
    client = undefined;
    held.clear();
    lost.release(true);
  }

  async function isMine(name: string): Promise<boolean> {
    const holder = await connected();
    if (held.has(name)) {
      await holder.query('select');
      return held.has(name);
    }
    const { rows } = await holder.query<{ mine: boolean }>(
      "select pg_try_advisory_lock(hashtextextended('every ' || $1, 0)) as mine",
      [name],
    );
    if (rows[0]?.mine) held.add(name);
    return rows[0]?.mine ?? false;
  }

  async function turn(name: string, work: () => Promise<void>): Promise<void> {
    try {
      if (await isMine(name)) await work();
    } catch (error) {
      log.error({ err: error, task: name }, 'a recurring task failed');
    }
  }

  return {
    every(name, seconds, work) {
      if (timers.has(name)) throw new Error(`${name} is watched already`);
      const plan = (delay: number): void => {
        if (stopped) return;
        const timer = setTimeout(() => {
          const round = turn(name, work).finally(() => {
            running.delete(round);
            plan(seconds * 1000);
          });
          running.add(round);
        }, delay);
        timers.set(name, timer);
      };
      plan(0);
    },
    async stop() {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(running);
      const holder = await client?.catch(() => undefined);
      client = undefined;
      held.clear();
      holder?.release(true);
    },
  };
}
