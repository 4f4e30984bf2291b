import { Logger, makeWorkerUtils, run, type TaskList } from 'graphile-worker';
import { connect } from '../db/connect.ts';
import type { JobLog } from './jobLog.ts';
import { relayBatch, sweepOutbox } from './relay.ts';
import { openWatch, type Watch } from './watch.ts';

/** Does one job. It may be called again for the same `source` and must then change nothing more. */
export type JobHandler = (
  payload: unknown,
  job: { readonly source: number; readonly attempt: number },
) => Promise<void>;

export interface JobSettings {
  /** Address of the database as its owner: the workers keep tables of their own there. */
  readonly databaseUrl: string;
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly log: JobLog;
  /** Jobs at work at once in this process; 4 where not given. */
  readonly concurrency?: number | undefined;
  /** Pause between looks at an empty outbox; 250 ms where not given. */
  readonly pollMs?: number | undefined;
}

export interface FailedJob {
  readonly id: string;
  readonly topic: string;
  readonly attempts: number;
  readonly lastError: string;
  /** When it is tried again; undefined when it is given up. */
  readonly nextTry: Date | undefined;
}

export interface Jobs extends Pick<Watch, 'every'> {
  /** What has failed at least once and is not done, the most recent first. */
  failedJobs(limit?: number): Promise<FailedJob[]>;
  /** Tries failed jobs again at once, with all their attempts. */
  retry(ids: readonly string[]): Promise<void>;
  /** Ends after the jobs at work are done. */
  stop(): Promise<void>;
}

/**
 * Starts the relay and the workers of this process. A job that throws is tried again after 3, 7, 20, 55 … seconds,
 * twelve times in all (sixteen hours), then stays visible in `failedJobs`.
 */
export async function startJobs(settings: JobSettings): Promise<Jobs> {
  const { databaseUrl, handlers, log, concurrency = 4, pollMs = 250 } = settings;
  const { pool, close } = connect(databaseUrl, {
    max: concurrency + 5,
    onLost: (error) => log.warn({ err: error }, 'a connection of the jobs was lost'),
  });
  // A connection that breaks while it is in use reports here, and its query fails on its own.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const logger = workerLogger(log);
  const utils = await makeWorkerUtils({ pgPool: pool, logger });
  await utils.migrate();
  const runner = await run({
    pgPool: pool,
    logger,
    taskList: tasks(handlers),
    concurrency,
    pollInterval: 1000,
    noHandleSignals: true,
  });
  const watch = openWatch(pool, log);
  watch.every('sweepOutbox', 3600, () => sweepOutbox(pool));

  let stopped = false;
  let pause = AbortSignal.timeout(0);
  const stopping = new AbortController();
  const relaying = (async () => {
    while (!stopped) {
      try {
        if ((await relayBatch(pool)) > 0) continue;
        pause = AbortSignal.any([AbortSignal.timeout(pollMs), stopping.signal]);
      } catch (error) {
        log.error({ err: error }, 'the outbox could not be relayed');
        pause = AbortSignal.any([AbortSignal.timeout(2000), stopping.signal]);
      }
      await new Promise<void>((resolve) => {
        if (pause.aborted) resolve();
        else pause.addEventListener('abort', () => resolve(), { once: true });
      });
    }
  })();

  return {
    every: watch.every,
    async failedJobs(limit = 100) {
      const { rows } = await pool.query<Omit<FailedJob, 'nextTry'> & { nextTry: Date | null }>(
        `select id::text, task_identifier as topic, attempts, coalesce(last_error, '') as "lastError",
           case when attempts < max_attempts then run_at end as "nextTry"
         from graphile_worker.jobs where last_error is not null order by updated_at desc limit $1`,
        [limit],
      );
      return rows.map((row) => ({ ...row, nextTry: row.nextTry ?? undefined }));
    },
    async retry(ids) {
      await utils.rescheduleJobs([...ids], { runAt: new Date(), attempts: 0 });
    },
    async stop() {
      if (stopped) return;
      stopped = true;
      stopping.abort();
      await relaying;
      await watch.stop();
      await runner.stop();
      await utils.release();
      await close();
    },
  };
}

function tasks(handlers: Readonly<Record<string, JobHandler>>): TaskList {
  return Object.fromEntries(
    Object.entries(handlers).map(([topic, handle]) => [
      topic,
      (wrapped: unknown, { job }) => {
        const { source, payload } = wrapped as { source: number; payload: unknown };
        return handle(payload, { source, attempt: job.attempts });
      },
    ]),
  );
}

/** Passes on what goes wrong; what goes well is left unsaid. */
function workerLogger(log: JobLog): Logger {
  return new Logger((scope) => (level, message) => {
    const fields = { task: scope.taskIdentifier, job: scope.jobId };
    if (level === 'error') log.error(fields, message);
    else if (level === 'warning') log.warn(fields, message);
  });
}
