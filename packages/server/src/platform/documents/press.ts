import { Worker } from 'node:worker_threads';
import type { TemplateName } from './templates.ts';

export interface Order {
  readonly id: number;
  readonly template: TemplateName;
  readonly data: unknown;
  readonly qr?: { readonly text: string; readonly dark?: string; readonly light?: string } | undefined;
  readonly secondsAt: number;
}

export interface Outcome {
  readonly id: number;
  readonly pdf?: Uint8Array<ArrayBuffer> | undefined;
  readonly fault?: string | undefined;
}

/** A document that could not be set. `reason` says where to look; the text of the document is never part of it. */
export class DocumentFailed extends Error {
  readonly reason: 'queueFull' | 'missingGlyph' | 'template' | 'crashed' | 'timeout' | 'closed';
  constructor(reason: DocumentFailed['reason'], message: string) {
    super(message);
    this.name = 'DocumentFailed';
    this.reason = reason;
  }
}

interface Waiting {
  readonly order: Order;
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: DocumentFailed) => void;
}

export interface PressSettings {
  /** Documents that may wait; one more is refused with `queueFull`. */
  readonly queueLimit: number;
  /** A worker is replaced after this many documents. */
  readonly recycleAfter: number;
  /** One document may take this long. */
  readonly timeoutMs: number;
  readonly startWorker: () => Worker;
}

const defaults: PressSettings = {
  queueLimit: 2000,
  recycleAfter: 5000,
  timeoutMs: 20_000,
  startWorker: () =>
    new Worker(new URL('./typst.worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 4 },
    }),
};

export interface Press {
  print(order: Omit<Order, 'id'>): Promise<Uint8Array>;
  waiting(): number;
  close(): Promise<void>;
}

/** Opens a press: one worker thread, one document at a time, a bounded queue. A crash costs the document at work alone. */
export function openPress(settings: Partial<PressSettings> = {}): Press {
  const { queueLimit, recycleAfter, timeoutMs, startWorker } = { ...defaults, ...settings };
  const queue: Waiting[] = [];
  let worker: Worker | undefined;
  let current: Waiting | undefined;
  let timer: NodeJS.Timeout | undefined;
  let pressed = 0;
  let nextId = 1;
  let closed = false;

  function retire(): Promise<number> | undefined {
    const old = worker;
    worker = undefined;
    pressed = 0;
    old?.removeAllListeners();
    old?.on('error', () => undefined);
    return old?.terminate();
  }

  function finish(settle: (job: Waiting) => void): void {
    clearTimeout(timer);
    const job = current;
    current = undefined;
    if (job) settle(job);
    if (worker && pressed >= recycleAfter) void retire();
    worker?.unref();
    next();
  }

  function lose(reason: 'crashed' | 'timeout', message: string): void {
    void retire();
    finish((job) => job.reject(new DocumentFailed(reason, message)));
  }

  function start(): Worker {
    const fresh = startWorker();
    fresh.on('message', (outcome: Outcome) => {
      if (!current || outcome.id !== current.order.id) return;
      pressed += 1;
      finish((job) => {
        if (outcome.pdf) job.resolve(outcome.pdf);
        else job.reject(faultOf(job.order.template, outcome.fault ?? ''));
      });
    });
    fresh.on('error', (error) => lose('crashed', `The document worker failed: ${error.name}`));
    fresh.on('exit', (code) => lose('crashed', `The document worker ended with code ${code}`));
    return fresh;
  }

  function next(): void {
    if (current || closed) return;
    current = queue.shift();
    if (!current) return;
    worker ??= start();
    worker.ref();
    timer = setTimeout(() => lose('timeout', `A document took longer than ${timeoutMs} ms`), timeoutMs);
    worker.postMessage(current.order);
  }

  return {
    print(order) {
      if (closed) return Promise.reject(new DocumentFailed('closed', 'The press is closed'));
      if (queue.length >= queueLimit) {
        return Promise.reject(new DocumentFailed('queueFull', `${queueLimit} documents are waiting already`));
      }
      return new Promise((resolve, reject) => {
        queue.push({ order: { ...order, id: nextId++ }, resolve, reject });
        next();
      });
    },
    waiting: () => queue.length,
    async close() {
      closed = true;
      clearTimeout(timer);
      const left = current ? [current, ...queue.splice(0)] : queue.splice(0);
      current = undefined;
      await retire();
      for (const job of left) job.reject(new DocumentFailed('closed', 'The press is closed'));
    },
  };
}

/** Takes the quoted text out of a diagnostic: it may be somebody's name. */
function faultOf(template: TemplateName, fault: string): DocumentFailed {
  if (fault.includes('could not be displayed')) {
    return new DocumentFailed('missingGlyph', `The document ${template} holds a character that no font shows`);
  }
  const message = fault.replace(/\\?"[^"\\]*\\?"(?=\s)/g, '"…"').slice(0, 400);
  return new DocumentFailed('template', `The document ${template} cannot be set: ${message}`);
}
