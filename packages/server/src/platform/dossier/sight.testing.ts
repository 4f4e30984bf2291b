import type { Context } from '../http/context.ts';
import { listWork } from './worklist.ts';

/** Every dossier that the actor's work list shows, over its three tabs. */
export async function findWorkSeen(context: Context): Promise<number[]> {
  const found: number[] = [];
  for (const tab of ['todo', 'waiting', 'done'] as const)
    found.push(...(await listWork(context, { tab, page: 1, size: 500 })).page.rows.map(({ id }) => id));
  return found;
}
