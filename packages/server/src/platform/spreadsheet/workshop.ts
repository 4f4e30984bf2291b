import { Worker } from 'node:worker_threads';
import { type RefusedBecause, SpreadsheetRefused } from './shapes.ts';
import type { Task } from './sheet.worker.ts';

const atOnce = 2;
const mayWait = 20;
const endMs = 8000;

/** The benches of this process. */
class Workshop {
  #working = 0;
  readonly #waiting: (() => void)[] = [];

  async workOn<T>(task: Task): Promise<T> {
    if (this.#working >= atOnce) {
      if (this.#waiting.length >= mayWait) throw new SpreadsheetRefused('busy');
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else {
      this.#working += 1;
    }
    try {
      return await inWorker<T>(task);
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#working -= 1;
    }
  }
}

const workshop = new Workshop();

/** Does one task in a thread of its own: at most 192 MB of heap and 8 seconds, two at once, twenty waiting. */
export const workOn = <T>(task: Task): Promise<T> => workshop.workOn<T>(task);

interface Answer<T> {
  readonly done?: T;
  readonly refused?: RefusedBecause;
  readonly fault?: string;
}

function inWorker<T>(task: Task): Promise<T> {
  const worker = new Worker(new URL('./sheet.worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: 192 },
  });
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new SpreadsheetRefused('tooSlow')), endMs);
    worker.once('message', (answer: Answer<T>) => {
      if (answer.done !== undefined) resolve(answer.done);
      else if (answer.refused) reject(new SpreadsheetRefused(answer.refused));
      else reject(new Error(`The spreadsheet worker failed: ${answer.fault ?? ''}`));
    });
    worker.once('error', (error: Error & { code?: string }) => {
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new SpreadsheetRefused('tooLarge') : error);
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('The spreadsheet worker ended without an answer'));
    });
  }).finally(() => worker.terminate());
}
