import { actorOf, type Context } from '../http/context.ts';
import { invalid } from '../http/errors.ts';
import { attachFiles, lockFiles } from './files.store.ts';

/**
 * Makes these files part of a dossier that the actor works on; the caller has checked that. Refuses (422) a file that is neither of
 * the dossier already nor the actor's own and free: a file id found elsewhere opens nothing.
 */
export async function mayUseFiles(context: Context, ids: readonly string[], dossierId: number): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const { personId } = actorOf(context);
  const rows = new Map((await lockFiles(context.tx, wanted)).map((row) => [row.id, row]));
  const free: string[] = [];
  const issues = wanted.flatMap((id) => {
    const row = rows.get(id);
    if (row?.dossierId === dossierId) return [];
    if (row && row.dossierId === null && row.uploadedBy === personId) {
      free.push(id);
      return [];
    }
    return [
      {
        path: 'files',
        message:
          '材料不存在或属于其他办件，请重新上传 / The file is not there or belongs to other business: upload it anew',
      },
    ];
  });
  if (issues.length) throw invalid(issues);
  await attachFiles(context.tx, free, dossierId);
}
