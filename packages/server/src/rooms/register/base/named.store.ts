import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { base, baseVersion } from './base.tables.ts';

/** Number and present name of bases, by id. */
export async function nameBases(
  tx: Tx,
  ids: readonly number[],
): Promise<ReadonlyMap<number, { number: string; name: string }>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await tx
    .select({ id: base.id, number: base.number, name: baseVersion.name })
    .from(base)
    .innerJoin(baseVersion, and(eq(baseVersion.baseId, base.id), isNull(baseVersion.validTo)))
    .where(inArray(base.id, wanted));
  return new Map(rows.map(({ id, ...named }) => [id, named]));
}
