import { lockFiles } from '../../../platform/dossier/files.store.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { type Answer, invalid } from '../../../platform/http/errors.ts';

/*
 * Files that stand at a record which is no dossier: at an entry of a base, a letter of appointment, an event. The record keeps their
 * ids; whoever may see the record sees them.
 */

/** Whether some record that the actor may see holds the file. */
export async function isShownByHolder(context: Context, fileId: string): Promise<boolean> {
  for (const holds of context.house.rooms.fileHolders) if (await holds(context, fileId)) return true;
  return false;
}

/** Which of these files are the actor's own and of no dossier; all are locked until the transaction ends. */
export async function lockOwnFiles(context: Context, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { personId } = actorOf(context);
  const rows = ids.length === 0 ? [] : await lockFiles(context.tx, ids);
  return new Set(rows.filter((row) => row.dossierId === null && row.uploadedBy === personId).map(({ id }) => id));
}

/** Refuses (422, at `path`) a file that is not the actor's own and of no dossier: a file id found elsewhere opens nothing. */
export async function mayHoldOwnFiles(context: Context, ids: readonly string[], path: string): Promise<void> {
  const wanted = [...new Set(ids)];
  const own = await lockOwnFiles(context, wanted);
  if (!wanted.every((id) => own.has(id))) throw notToHold(path);
}

/** The refusal of a file that a record may not hold. */
export const notToHold = (path: string): Answer =>
  invalid([
    {
      path,
      message:
        '材料不存在或属于其他记录，请重新上传 / The file is not there or belongs to another record: upload it anew',
    },
  ]);
