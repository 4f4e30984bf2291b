import { and, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { base, baseVersion } from './base.tables.ts';
import { pageOfBases } from './page.store.ts';

export interface DeskFilter {
  /** Organisations whose bases are listed, as host or as guiding unit; null lists all. */
  readonly units: readonly number[] | null;
  readonly q?: string | undefined;
  readonly status?: string | undefined;
}

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
export const listDeskBases = (tx: Tx, filter: DeskFilter, paging: { page: number; size: number }) =>
  pageOfBases(tx, matches(filter), paging);
