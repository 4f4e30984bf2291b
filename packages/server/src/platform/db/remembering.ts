import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';

type Asked = pg.QueryConfig | string;

/** A reading that always gives the same until something is written: it locks nothing, draws nothing and calls nothing. */
const isReading = (text: string): boolean =>
  /^\s*select\b[\s\S]*\bfrom\b/i.test(text) &&
  !/\bfor (no key )?update\b|\bfor (key )?share\b|\badvisory|\bnextval\b|\bpg_current_xact_id\b|\bclock_timestamp\b|\brandom\(/i.test(
    text,
  );

/**
 * What one act has asked of the database: the same statement with the same values is sent once, and its answer given again. Whatever
 * is no plain reading, a lock among it, makes it forget all: what is asked afterwards is asked anew.
 */
export class Remembered {
  readonly #answers = new Map<string, Promise<unknown>>();

  /** The answer of a statement, from memory or by sending it. */
  ask<Answer>(asked: Asked, values: readonly unknown[] | undefined, send: () => Promise<Answer>): Promise<Answer> {
    const text = typeof asked === 'string' ? asked : asked.text;
    if (!isReading(text)) {
      this.#answers.clear();
      return send();
    }
    const rowMode = typeof asked === 'object' && 'rowMode' in asked ? asked.rowMode : '';
    const key = `${rowMode} ${text} ${JSON.stringify(values ?? [])}`;
    const known = this.#answers.get(key);
    // The key holds the whole statement: what is found was an answer to it.
    if (known) return known as Promise<Answer>;
    const answer = send();
    this.#answers.set(key, answer);
    answer.catch(() => this.#answers.delete(key));
    return answer;
  }
}

const ofThisAct = new AsyncLocalStorage<Remembered>();

/** Runs an act that reads on shared connections; within it nothing is read twice. */
export const readingOnce = <T>(act: () => Promise<T>): Promise<T> => ofThisAct.run(new Remembered(), act);

/** What the act under way has read, where it is one that only reads. */
export const readSoFar = (): Remembered | undefined => ofThisAct.getStore();

/** The connection of a transaction, with a memory that `forget` empties when the transaction begins. */
export function remembering(client: pg.PoolClient): { readonly client: pg.PoolClient; forget(): void } {
  let memory = new Remembered();
  const query = (asked: Asked, values?: unknown[]) =>
    memory.ask(asked, values, () => client.query(asked as pg.QueryConfig, values));
  return {
    client: new Proxy(client, {
      get: (target, name) => (name === 'query' ? query : Reflect.get(target, name, target)),
    }),
    forget: () => {
      memory = new Remembered();
    },
  };
}
