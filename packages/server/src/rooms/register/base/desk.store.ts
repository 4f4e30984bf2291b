import { inArray, isNull, or, sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Paging } from '../../../platform/listing/listing.ts';
import type { Ordering } from '../../../platform/listing/order.ts';
import { base, baseVersion } from './base.tables.ts';
import { type BaseSort, listingOfBases } from './page.store.ts';

export interface DeskFilter {
  /** Organisations whose bases are listed, as host or as guiding unit; null lists all. */
  readonly units: readonly number[] | null;
  readonly q?: string | undefined;
  readonly status?: string | undefined;
}

const narrowed = ({ units, q, status }: DeskFilter) => ({
  filters: [
    isNull(baseVersion.validTo),
    units ? or(inArray(base.organisationId, [...units, -1]), inArray(base.guidingUnitId, [...units, -1])) : undefined,
    status ? sql`${baseVersion.status} = ${status}` : undefined,
  ],
  words: { sought: q, in: [base.number, baseVersion.name] },
});

/** A page of bases as the register says now, by number where nothing else is asked for. */
export const listDeskBases = (tx: Tx, filter: DeskFilter & Ordering<BaseSort>, paging: Paging) =>
  listingOfBases(tx, narrowed(filter), filter).page(paging);
