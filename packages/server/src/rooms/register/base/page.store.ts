import { asc, eq, type SQL, sql } from 'drizzle-orm';
import { organisation } from '../../../platform/auth/tables.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { base, baseVersion } from './base.tables.ts';

/** Counts stop here, so that a page of a long list costs no more than a short one's. */
const cap = 1000;

/** A page of bases with the version of the register that the condition picks, by number. */
export async function pageOfBases(tx: Tx, where: SQL | undefined, { page, size }: { page: number; size: number }) {
  const rows = await tx
    .select({
      id: base.id,
      number: base.number,
      name: baseVersion.name,
      host: baseVersion.host,
      level: baseVersion.level,
      field: baseVersion.field,
      areaCode: baseVersion.areaCode,
      guidingUnit: organisation.name,
      status: baseVersion.status,
      recognisedOn: base.recognisedOn,
      termEndsOn: base.termEndsOn,
    })
    .from(baseVersion)
    .innerJoin(base, eq(base.id, baseVersion.baseId))
    .leftJoin(organisation, eq(organisation.id, base.guidingUnitId))
    .where(where)
    .orderBy(asc(base.number))
    .limit(size)
    .offset((page - 1) * size);
  const counted = tx
    .select({ one: sql`1` })
    .from(baseVersion)
    .innerJoin(base, eq(base.id, baseVersion.baseId))
    .where(where)
    .limit(cap + 1)
    .as('counted');
  const [count] = await tx.select({ n: sql<number>`count(*)::int` }).from(counted);
  const n = count?.n ?? 0;
  return { rows, total: Math.min(n, cap), capped: n > cap };
}
