import { and, eq } from 'drizzle-orm';
import type { Tx } from '../db/connect.ts';
import { type Keys, sign } from '../personal/index.ts';
import { Answer } from './errors.ts';
import { answeredRequest } from './tables.ts';

interface Asked {
  readonly personId: number;
  readonly key: string;
  readonly endpoint: string;
  readonly input: unknown;
}

/**
 * Runs an act once for its key. A second request with the key waits for the first one's transaction and gets its answer;
 * the same key with other content is refused (422). Where the act fails, the key is free again.
 */
export async function once<T>(tx: Tx, keys: Keys, asked: Asked, act: () => Promise<T>): Promise<T> {
  // Keyed, so that what was typed, a password among it, cannot be guessed from the row.
  const requestHash = sign(keys, 'answered request', JSON.stringify(asked.input));
  const mine = and(eq(answeredRequest.personId, asked.personId), eq(answeredRequest.key, asked.key));
  const [first] = await tx
    .insert(answeredRequest)
    .values({ personId: asked.personId, key: asked.key, endpoint: asked.endpoint, requestHash })
    .onConflictDoNothing()
    .returning({ key: answeredRequest.key });
  if (!first) {
    const [before] = await tx.select().from(answeredRequest).where(mine);
    if (before?.endpoint !== asked.endpoint || before.requestHash !== requestHash) {
      throw new Answer(422, 'keyReused', {
        zh: '重复的请求编号对应了不同的内容。',
        en: 'This request key was used for something else.',
      });
    }
    return before.body as T;
  }
  const answer = await act();
  await tx
    .update(answeredRequest)
    .set({ status: 200, body: answer ?? null })
    .where(mine);
  return answer;
}
