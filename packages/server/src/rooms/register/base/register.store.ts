import { and, eq, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { standingStatuses } from './base.store.ts';
import { base, baseVersion } from './base.tables.ts';
import { pageOfBases } from './page.store.ts';

export interface RegisterFilter {
  /** The day for which the register answers. */
  readonly on: string;
  /** Part of a number, a name or a host. */
  readonly q?: string | undefined;
  readonly area?: string | undefined;
  readonly field?: string | undefined;
  readonly level?: string | undefined;
}

export interface AreaCount {
  readonly areaCode: string;
  readonly bases: number;
}

function matches({ on, q, area, field, level }: RegisterFilter): SQL | undefined {
  const part = q?.trim() ? `%${q.trim().replace(/[\\%_]/g, '\\$&')}%` : undefined;
  return and(
    lte(baseVersion.validFrom, on),
    or(isNull(baseVersion.validTo), gte(baseVersion.validTo, on)),
    part
      ? sql`(${base.number} ilike ${part} or ${baseVersion.name} ilike ${part} or ${baseVersion.host} ilike ${part})`
      : undefined,
    area ? eq(baseVersion.areaCode, area) : undefined,
    field ? eq(baseVersion.field, field) : undefined,
    level ? sql`${baseVersion.level} = ${level}` : undefined,
  );
}

/** A page of the register as it stood on the filter's day, by number. */
export async function listRegister(tx: Tx, filter: RegisterFilter, paging: { page: number; size: number }) {
  const { rows, ...count } = await pageOfBases(tx, matches(filter), paging);
  return { ...count, rows: rows.map(({ id: _id, termEndsOn: _termEndsOn, ...shown }) => shown) };
}

/** Standing bases by area on the filter's day; the area of the filter itself is left aside, so that the map keeps its other areas. */
export async function countByArea(tx: Tx, filter: RegisterFilter): Promise<AreaCount[]> {
  const rows = await tx
    .select({ areaCode: baseVersion.areaCode, bases: sql<number>`count(*)::int` })
    .from(baseVersion)
    .innerJoin(base, eq(base.id, baseVersion.baseId))
    .where(and(matches({ ...filter, area: undefined }), inArray(baseVersion.status, [...standingStatuses])))
    .groupBy(baseVersion.areaCode)
    .orderBy(baseVersion.areaCode);
  return rows.flatMap((row) => (row.areaCode === null ? [] : [{ areaCode: row.areaCode, bases: row.bases }]));
}

/** Standing bases of the province on a day. */
export async function countBases(tx: Tx, on: string): Promise<number> {
  const [row] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(baseVersion)
    .innerJoin(base, eq(base.id, baseVersion.baseId))
    .where(and(matches({ on }), inArray(baseVersion.status, [...standingStatuses])));
  return row?.n ?? 0;
}
