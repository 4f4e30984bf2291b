import { sql } from 'drizzle-orm';
import type { Tx } from '../db/connect.ts';
import { prepared } from '../db/prepared.ts';
import { outbox } from './tables.ts';

const leave = prepared('outbox-leave', (tx) =>
  tx.insert(outbox).values({ topic: sql.placeholder('topic'), payload: sql.placeholder('payload') }),
);

/** Leaves many jobs of a topic in one statement, in the same way. */
export async function enqueueAll(tx: Tx, topic: string, payloads: readonly unknown[]): Promise<void> {
  if (payloads.length === 0) return;
  await tx.execute(sql`insert into outbox (topic, payload)
    select ${topic}, payload from jsonb_array_elements(${JSON.stringify(payloads)}::jsonb) with ordinality as each (payload, place)
    order by place`);
}

/** Leaves a job in the caller's transaction: it is done after the commit, at least once, or never if there is none. */
export async function enqueue(tx: Tx, topic: string, payload: unknown): Promise<void> {
  await leave(tx, { topic, payload });
}
