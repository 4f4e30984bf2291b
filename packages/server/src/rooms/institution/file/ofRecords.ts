import { lockFiles } from '../../../platform/dossier/files.store.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { invalid } from '../../../platform/http/errors.ts';

/**
 * Lets these files stand at a record that is no dossier, such as a letter of appointment at a member of a group. Refuses (422, at
 * `path`) a file that is not the actor's own and free: a file id found elsewhere opens nothing.
 */
export async function mayUseOwnFiles(context: Context, ids: readonly string[], path: string): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const { personId } = actorOf(context);
  const own = (await lockFiles(context.tx, wanted)).filter(
    (row) => row.dossierId === null && row.uploadedBy === personId,
  );
  if (own.length < wanted.length)
    throw invalid([{ path, message: '材料不存在或不是您上传的 / The file is not there, or not one you uploaded' }]);
}
