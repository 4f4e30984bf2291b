import { and, desc, eq, gte, lte, ne } from 'drizzle-orm';
import type { Tx } from '../../platform/db/connect.ts';
import { dossier } from '../../platform/dossier/tables.ts';
import { curriculum } from './curriculum/curriculum.tables.ts';
import { outline } from './outline/outline.tables.ts';

const tables = { outline, curriculum } as const;
export type TermKind = keyof typeof tables;

export interface TermFilter {
  readonly baseId: number;
  /** Drafts are the host's own. */
  readonly withDrafts: boolean;
  readonly state?: string | undefined;
  readonly year?: number | undefined;
  readonly page: number;
  readonly size: number;
}

/** A page of the outlines or curricula of a base, the newest first. */
export async function listTermRecords(tx: Tx, kind: TermKind, filter: TermFilter) {
  const table = tables[kind];
  const where = and(
    eq(table.baseId, filter.baseId),
    filter.withDrafts ? undefined : ne(dossier.state, 'draft'),
    filter.state ? eq(dossier.state, filter.state) : undefined,
    filter.year === undefined ? undefined : and(lte(table.fromYear, filter.year), gte(table.toYear, filter.year)),
  );
  const rows = await tx
    .select({ dossier, fromYear: table.fromYear, toYear: table.toYear })
    .from(table)
    .innerJoin(dossier, eq(dossier.id, table.dossierId))
    .where(where)
    .orderBy(desc(table.dossierId))
    .limit(filter.size)
    .offset((filter.page - 1) * filter.size);
  const counted = await tx
    .select({ id: table.dossierId })
    .from(table)
    .innerJoin(dossier, eq(dossier.id, table.dossierId))
    .where(where)
    .limit(1001);
  return { rows, total: Math.min(counted.length, 1000), capped: counted.length > 1000 };
}

/** The newest consented one of a base that covers the year. */
export async function findInForce(tx: Tx, kind: TermKind, baseId: number, year: number): Promise<number | null> {
  const table = tables[kind];
  const [row] = await tx
    .select({ id: dossier.id })
    .from(table)
    .innerJoin(dossier, eq(dossier.id, table.dossierId))
    .where(
      and(eq(table.baseId, baseId), eq(dossier.state, 'settled'), lte(table.fromYear, year), gte(table.toYear, year)),
    )
    .orderBy(desc(dossier.changedAt), desc(dossier.id))
    .limit(1);
  return row?.id ?? null;
}
