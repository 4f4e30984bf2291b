import { moveByClock } from '../../platform/dossier/move.ts';
import type { Context } from '../../platform/http/context.ts';
import { Answer } from '../../platform/http/errors.ts';
import { listLapsed } from './application/application.kind.ts';
import { listBatchesPast } from './batch/batch.store.ts';

/** What the clock does next in this room: each dossier in a transaction of its own, so that one that fails holds up none. */
export async function sweepEstablishment(
  context: Context,
  inOwn: (act: (context: Context) => Promise<unknown>) => Promise<void>,
): Promise<number> {
  let moved = 0;
  const step = async (dossierId: number, move: string) => {
    await inOwn(async (own) => {
      try {
        await moveByClock(own, { dossierId, move });
        moved += 1;
      } catch (error) {
        // Someone was faster, or the law says not yet: the next sweep looks again.
        if (!(error instanceof Answer)) throw error;
      }
    });
  };
  for (const id of await listBatchesPast(context.tx, context.today)) await step(id, 'close');
  for (const id of await listLapsed(context)) await step(id, 'lapse');
  return moved;
}
