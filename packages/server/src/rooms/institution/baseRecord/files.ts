import { eq, inArray } from 'drizzle-orm';
import { lockFiles } from '../../../platform/dossier/files.store.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { invalid } from '../../../platform/http/errors.ts';
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
  const { personId } = actorOf(context);
  const rows = new Map((await lockFiles(context.tx, wanted)).map((row) => [row.id, row]));
  const bound = await context.tx.select().from(baseFile).where(inArray(baseFile.fileId, wanted));
  const baseOf = new Map(bound.map((row) => [row.fileId, row.baseId]));
  const usable = (id: string) => {
    const [row, owner] = [rows.get(id), baseOf.get(id)];
    return owner === undefined
      ? row !== undefined && row.dossierId === null && row.uploadedBy === personId
      : owner === baseId;
  };
  if (!wanted.every(usable)) {
    throw invalid([
      {
        path,
        message:
          '材料不存在或属于其他办件，请重新上传 / The file is not there or belongs to other business: upload it anew',
      },
    ]);
  }
  const free = wanted.filter((id) => !baseOf.has(id));
  if (free.length) await context.tx.insert(baseFile).values(free.map((fileId) => ({ fileId, baseId })));
}

/** Whether the actor sees a file because it belongs to a base that the actor may see. */
export async function isFileOfSeenBase(context: Context, fileId: string): Promise<boolean> {
  const [row] = await context.tx.select({ baseId: baseFile.baseId }).from(baseFile).where(eq(baseFile.fileId, fileId));
  const found = row && (await findBase(context.tx, row.baseId));
  return found !== undefined && maySeeBase(actorOf(context), found);
}
