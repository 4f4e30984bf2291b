import { moveByClock } from '../../platform/dossier/move.ts';
import type { Sweep } from '../../platform/room/room.ts';
import { Sweeping } from '../../platform/room/sweeping.ts';
import { listPlansToLapse, listPlansToOpen, openPlanByClock } from './annualPlan/opening.ts';
import { listSummariesToLapse, listSummariesToOpen, openSummaryByClock } from './annualSummary/opening.ts';
import { remindOfAnnualDuties } from './reminder/reminder.ts';

/** What the clock does next in this room: plans and summaries open and lapse, and who is due is reminded. */
export const sweepSupervision: Sweep = async (context, inOwn) => {
  const sweeping = new Sweeping(inOwn);
  for (const plan of await listPlansToOpen(context)) await sweeping.step((own) => openPlanByClock(own, plan));
  for (const summary of await listSummariesToOpen(context))
    await sweeping.step((own) => openSummaryByClock(own, summary));
  for (const dossierId of [...(await listPlansToLapse(context)), ...(await listSummariesToLapse(context))])
    await sweeping.step((own) => moveByClock(own, { dossierId, move: 'lapse' }));
  let reminded = 0;
  await inOwn(async (own) => {
    reminded = await remindOfAnnualDuties(own);
  });
  return sweeping.done + reminded;
};
