import { moveByClock } from '../../platform/dossier/move.ts';
import type { Sweep } from '../../platform/room/room.ts';
import { Sweeping } from '../../platform/room/sweeping.ts';
import { listLapsed } from './application/application.kind.ts';
import { listBatchesPast } from './batch/batch.store.ts';

/** What the clock does next in this room: batches close, applications lapse. */
export const sweepEstablishment: Sweep = async (context, inOwn) => {
  const sweeping = new Sweeping(inOwn);
  const make = (dossierId: number, move: string) => sweeping.step((own) => moveByClock(own, { dossierId, move }));
  for (const id of await listBatchesPast(context.tx, context.today)) await make(id, 'close');
  for (const id of await listLapsed(context)) await make(id, 'lapse');
  return sweeping.done;
};
