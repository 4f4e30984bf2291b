import { and, eq, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { type Paging, whereOf } from '../../../platform/listing/listing.ts';
import { standingStatuses } from './base.store.ts';
import { base, baseVersion } from './base.tables.ts';
import { listingOfBases } from './page.store.ts';

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

const narrowed = ({ on, q, area, field, level }: RegisterFilter) => ({
  filters: [
    lte(baseVersion.validFrom, on),
    or(isNull(baseVersion.validTo), gte(baseVersion.validTo, on)),
    area ? eq(baseVersion.areaCode, area) : undefined,
    field ? eq(baseVersion.field, field) : undefined,
    level ? sql`${baseVersion.level} = ${level}` : undefined,
  ],
  words: { sought: q, in: [base.number, baseVersion.name, baseVersion.host] },
});
const matches = (filter: RegisterFilter): SQL | undefined => whereOf(narrowed(filter));

/** A page of the register as it stood on the filter's day, by number. */
export async function listRegister(tx: Tx, filter: RegisterFilter, paging: Paging) {
  const { rows, ...count } = await listingOfBases(tx, narrowed(filter)).page(paging);
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
