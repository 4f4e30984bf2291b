import { moveByClock } from '../../platform/dossier/move.ts';
import type { Context } from '../../platform/http/context.ts';
import { Answer } from '../../platform/http/errors.ts';
import { listPlansToLapse, listPlansToOpen, openPlanByClock } from './annualPlan/opening.ts';
import { listSummariesToLapse, listSummariesToOpen, openSummaryByClock } from './annualSummary/opening.ts';
import { remindOfAnnualDuties } from './reminder/reminder.ts';

/** What the clock does next in this room: each act in a transaction of its own, so that one that fails holds up none. */
export async function sweepSupervision(
  context: Context,
  inOwn: (act: (context: Context) => Promise<unknown>) => Promise<void>,
): Promise<number> {
  let done = 0;
  const step = async (act: (own: Context) => Promise<unknown>) => {
    await inOwn(async (own) => {
      try {
        await act(own);
        done += 1;
      } catch (error) {
        // Someone was faster, or the law says not yet: the next sweep looks again.
        if (!(error instanceof Answer)) throw error;
      }
    });
  };
  for (const plan of await listPlansToOpen(context)) await step((own) => openPlanByClock(own, plan));
  for (const summary of await listSummariesToOpen(context)) await step((own) => openSummaryByClock(own, summary));
  for (const dossierId of [...(await listPlansToLapse(context)), ...(await listSummariesToLapse(context))]) {
    await step((own) => moveByClock(own, { dossierId, move: 'lapse' }));
  }
  await inOwn(async (own) => {
    done += await remindOfAnnualDuties(own);
  });
  return done;
}
