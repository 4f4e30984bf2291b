import { Worker } from 'node:worker_threads';
import { type RefusedBecause, SpreadsheetRefused } from './shapes.ts';
import type { Task } from './sheet.worker.ts';

const atOnce = 2;
const mayWait = 20;
const endMs = 8000;

let working = 0;
const waiting: (() => void)[] = [];

/** Does one task in a thread of its own: at most 192 MB of heap and 8 seconds, two at once, twenty waiting. */
export async function workOn<T>(task: Task): Promise<T> {
  if (working >= atOnce) {
    if (waiting.length >= mayWait) throw new SpreadsheetRefused('busy');
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    working += 1;
  }
  try {
    return await inWorker<T>(task);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else working -= 1;
  }
}

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
