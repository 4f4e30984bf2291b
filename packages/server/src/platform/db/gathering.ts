import { Socket } from 'node:net';

/**
 * A connection that gathers what is written in one turn of the program and sends it at once: statements asked together travel
 * together, at the price of one call into the kernel.
 */
export class GatheringSocket extends Socket {
  #gathering = false;

  override write = ((...chunk: Parameters<Socket['write']>) => {
    if (!this.#gathering && !this.connecting) {
      this.#gathering = true;
      this.cork();
      process.nextTick(() => {
        this.#gathering = false;
        this.uncork();
      });
    }
    return super.write(...chunk);
  }) as Socket['write'];
}
