import { and, asc, eq, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { base, baseVersion } from './base.tables.ts';

const inForceOn = (day: string) =>
  and(lte(baseVersion.validFrom, day), or(isNull(baseVersion.validTo), gte(baseVersion.validTo, day)));

/** Ids of the bases that operate now, in their order, and that operated on a day too where one is named; at most 10,000. */
export async function listOperatingBases(tx: Tx, alsoOn?: string): Promise<number[]> {
  const then = alsoOn && sql`${baseVersion.baseId} in (select base_id from ${operatingBasesOn(alsoOn)} then_operating)`;
  const rows = await tx
    .select({ id: baseVersion.baseId })
    .from(baseVersion)
    .where(and(isNull(baseVersion.validTo), eq(baseVersion.status, 'operating'), then || undefined))
    .orderBy(asc(baseVersion.baseId))
    .limit(10_000);
  return rows.map(({ id }) => id);
}

/** Whether the register has a base as operating on a day, 'YYYY-MM-DD'. */
export async function operatedOn(tx: Tx, baseId: number, day: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: baseVersion.id })
    .from(baseVersion)
    .where(and(eq(baseVersion.baseId, baseId), eq(baseVersion.status, 'operating'), inForceOn(day)))
    .limit(1);
  return row !== undefined;
}

/**
 * The bases that operated on a day, 'YYYY-MM-DD', as part of a statement of another room: rows of base_id, organisation_id,
 * guiding_unit_id, number, area_code, each base once.
 */
export function operatingBasesOn(day: string): SQL {
  return sql`(select ${base.id} as base_id, ${base.organisationId}, ${base.guidingUnitId}, ${base.number}, ${baseVersion.areaCode}
    from ${base} join ${baseVersion} on ${baseVersion.baseId} = ${base.id}
    where ${baseVersion.status} = 'operating' and ${inForceOn(day)})`;
}

/** The area of a base as the register has it now, as part of a statement of another room. */
export const areaOfBase = (baseId: SQL): SQL =>
  sql`(select ${baseVersion.areaCode} from ${baseVersion} where ${baseVersion.baseId} = ${baseId} and ${baseVersion.validTo} is null)`;

/** Whether the register has a base as operating on any day from the first to the last, both 'YYYY-MM-DD'. */
export async function operatedWithin(tx: Tx, baseId: number, first: string, last: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: baseVersion.id })
    .from(baseVersion)
    .where(
      and(
        eq(baseVersion.baseId, baseId),
        eq(baseVersion.status, 'operating'),
        lte(baseVersion.validFrom, last),
        or(isNull(baseVersion.validTo), gte(baseVersion.validTo, first)),
      ),
    )
    .limit(1);
  return row !== undefined;
}
