import { eq, inArray } from 'drizzle-orm';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { lockOwnFiles, notToHold } from '../../directory/index.ts';
import { findBase, maySeeBase } from '../base/index.ts';
import { baseFile } from './baseRecord.tables.ts';

/**
 * Makes these files part of the records of a base that the actor keeps: from now on whoever sees the base sees them. Refuses (422)
 * a file that is neither of this base already nor the actor's own and free.
 */
export async function useFilesOfBase(
  context: Context,
  baseId: number,
  ids: readonly (string | null | undefined)[],
  path = 'file',
): Promise<void> {
  const wanted = [...new Set(ids.filter((id) => typeof id === 'string'))];
  if (wanted.length === 0) return;
  const own = await lockOwnFiles(context, wanted);
  const bound = await context.tx.select().from(baseFile).where(inArray(baseFile.fileId, wanted));
  const baseOf = new Map(bound.map((row) => [row.fileId, row.baseId]));
  if (!wanted.every((id) => (baseOf.has(id) ? baseOf.get(id) === baseId : own.has(id)))) throw notToHold(path);
  const free = wanted.filter((id) => !baseOf.has(id));
  if (free.length) await context.tx.insert(baseFile).values(free.map((fileId) => ({ fileId, baseId })));
}

/** Whether the actor sees a file because it belongs to a base that the actor may see. */
export async function isFileOfSeenBase(context: Context, fileId: string): Promise<boolean> {
  const [row] = await context.tx.select({ baseId: baseFile.baseId }).from(baseFile).where(eq(baseFile.fileId, fileId));
  const found = row && (await findBase(context.tx, row.baseId));
  return found !== undefined && maySeeBase(actorOf(context), found);
}
