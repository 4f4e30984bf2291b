import type { Context } from '../http/context.ts';
import { Answer } from '../http/errors.ts';
import type { InOwn } from './room.ts';

/**
 * Steps of a sweep: each in a transaction of its own, so that one that fails holds up none. A step that the law refuses, or where
 * someone was faster, leaves nothing behind: the next sweep looks again. `done` counts the others.
 */
export class Sweeping {
  readonly #inOwn: InOwn;
  done = 0;

  constructor(inOwn: InOwn) {
    this.#inOwn = inOwn;
  }

  async step(act: (own: Context) => Promise<unknown>): Promise<void> {
    try {
      await this.#inOwn(act);
      this.done += 1;
    } catch (error) {
      if (!(error instanceof Answer)) throw error;
    }
  }
}
