import type { Context } from '../../../platform/http/context.ts';
import { changeBase, getCurrentVersion, listPastTerm, standingStatuses } from './base.store.ts';

/** Lets the register say that a term is over, on the day after its last. Each base in a transaction of its own; gives how many. */
export async function sweepTerms(
  context: Context,
  inOwn: (act: (context: Context) => Promise<unknown>) => Promise<void>,
): Promise<number> {
  let expired = 0;
  for (const baseId of await listPastTerm(context.tx, context.today)) {
    await inOwn(async ({ tx, today }) => {
      const version = await getCurrentVersion(tx, baseId);
      if (!standingStatuses.includes(version.status)) return;
      await changeBase(tx, {
        baseId,
        from: today,
        changes: { status: 'expired' },
        what: { zh: '认定期满', en: 'Term over' },
        documentNo: null,
      });
      expired += 1;
    });
  }
  return expired;
}
