import { and, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '../db/connect.ts';
import type { StoredFile } from '../files/index.ts';
import { file } from '../files/tables.ts';

/** The files of these ids that are not deleted, locked until the transaction ends. */
export function lockFiles(tx: Tx, ids: readonly string[]): Promise<StoredFile[]> {
  return tx
    .select()
    .from(file)
    .where(and(inArray(file.id, [...ids]), isNull(file.deletedAt)))
    .orderBy(file.id)
    .for('update');
}

/** Makes files part of a dossier: from now on whoever sees the dossier sees them. */
export async function attachFiles(tx: Tx, ids: readonly string[], dossierId: number): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(file)
    .set({ dossierId })
    .where(inArray(file.id, [...ids]));
}
