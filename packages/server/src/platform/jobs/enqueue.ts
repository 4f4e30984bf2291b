import type { Tx } from '../db/connect.ts';
import { outbox } from './tables.ts';

/** Leaves a job in the caller's transaction: it is done after the commit, at least once, or never if there is none. */
export async function enqueue(tx: Tx, topic: string, payload: unknown): Promise<void> {
  await tx.insert(outbox).values({ topic, payload });
}
