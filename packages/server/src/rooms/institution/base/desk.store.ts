import { and, asc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { organisation } from '../../../platform/auth/tables.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { base, baseVersion } from './base.tables.ts';

export interface DeskFilter {
  /** Organisations whose bases are listed, as host or as guiding unit; null lists all. */
  readonly units: readonly number[] | null;
  readonly q?: string | undefined;
  readonly status?: string | undefined;
}

/** Counts stop here. */
const cap = 1000;

function matches({ units, q, status }: DeskFilter): SQL | undefined {
  const part = q?.trim() ? `%${q.trim().replace(/[\\%_]/g, '\\$&')}%` : undefined;
  return and(
    isNull(baseVersion.validTo),
    units ? or(inArray(base.organisationId, [...units, -1]), inArray(base.guidingUnitId, [...units, -1])) : undefined,
    status ? sql`${baseVersion.status} = ${status}` : undefined,
    part ? sql`(${base.number} ilike ${part} or ${baseVersion.name} ilike ${part})` : undefined,
  );
}

/** A page of bases as the register says now, by number. */
export async function listDeskBases(tx: Tx, filter: DeskFilter, { page, size }: { page: number; size: number }) {
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
    .where(matches(filter))
    .orderBy(asc(base.number))
    .limit(size)
    .offset((page - 1) * size);
  const counted = tx
    .select({ one: sql`1` })
    .from(baseVersion)
    .innerJoin(base, eq(base.id, baseVersion.baseId))
    .where(matches(filter))
    .limit(cap + 1)
    .as('counted');
  const [count] = await tx.select({ n: sql<number>`count(*)::int` }).from(counted);
  const n = count?.n ?? 0;
  return { rows, total: Math.min(n, cap), capped: n > cap };
}
