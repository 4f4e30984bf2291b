import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { standingStatuses } from './base.store.ts';
import { base, baseVersion } from './base.tables.ts';

/** Hosts of the standing bases that a unit guides, each once. */
export async function listHostsGuidedBy(tx: Tx, unitId: number): Promise<number[]> {
  const rows = await tx
    .selectDistinct({ id: base.organisationId })
    .from(base)
    .innerJoin(baseVersion, and(eq(baseVersion.baseId, base.id), isNull(baseVersion.validTo)))
    .where(and(eq(base.guidingUnitId, unitId), inArray(baseVersion.status, [...standingStatuses])))
    .orderBy(asc(base.organisationId))
    .limit(2000);
  return rows.map(({ id }) => id);
}
