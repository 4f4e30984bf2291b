import { changeFilingMoves } from '@jijiao/measures';
import { and, desc, eq, inArray, isNull, ne, type SQL } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { notFound } from '../../../platform/http/errors.ts';
import { listing, type Paging } from '../../../platform/listing/listing.ts';
import { inOrderOf, type Ordering, pinyin } from '../../../platform/listing/order.ts';
import { base, baseVersion } from '../base/base.tables.ts';
import { changeFiling } from './changeFiling.tables.ts';

export type ChangeFiling = typeof changeFiling.$inferSelect;

/** The filing of that dossier. */
export async function getChangeFiling(tx: Tx, dossierId: number): Promise<ChangeFiling> {
  const [row] = await tx.select().from(changeFiling).where(eq(changeFiling.dossierId, dossierId));
  if (!row) throw notFound();
  return row;
}

/** The same, locked: two people who keep it at once queue here. */
export async function lockChangeFiling(tx: Tx, dossierId: number): Promise<ChangeFiling> {
  const [row] = await tx.select().from(changeFiling).where(eq(changeFiling.dossierId, dossierId)).for('update');
  if (!row) throw notFound();
  return row;
}

export async function insertChangeFiling(tx: Tx, values: typeof changeFiling.$inferInsert): Promise<void> {
  await tx.insert(changeFiling).values(values);
}

export async function updateChangeFiling(
  tx: Tx,
  dossierId: number,
  values: Partial<Omit<ChangeFiling, 'dossierId' | 'baseId'>>,
): Promise<void> {
  await tx.update(changeFiling).set(values).where(eq(changeFiling.dossierId, dossierId));
}

/** Other filings of a base that are handed in and not settled, with their items. Ordered for locks by their base's row. */
export function listUnderWay(tx: Tx, baseId: number, except: number): Promise<{ items: ChangeFiling['items'] }[]> {
  return tx
    .select({ items: changeFiling.items })
    .from(changeFiling)
    .innerJoin(dossier, eq(dossier.id, changeFiling.dossierId))
    .where(
      and(
        eq(changeFiling.baseId, baseId),
        ne(changeFiling.dossierId, except),
        inArray(dossier.state, ['submitted', 'returned', 'examined']),
      ),
    )
    .limit(100);
}

/** Locks the row of a base until the transaction ends, so that filings of one base are handed in one after another. */
export async function lockBase(tx: Tx, baseId: number): Promise<void> {
  await tx.select({ id: base.id }).from(base).where(eq(base.id, baseId)).for('update');
}

export interface ChangeFilter {
  /** Holds for the dossiers that the reader sees. */
  readonly seen: SQL;
  readonly base?: number | undefined;
  readonly late?: 'true' | undefined;
}
type ChangeSort = 'number' | 'base' | 'happenedOn' | 'handedInOn' | 'state';

/** A page of filings, newest first where nothing else is asked for. */
export function listChangeFilings(
  tx: Tx,
  { seen, base: baseId, late, ...order }: ChangeFilter & Ordering<ChangeSort>,
  paging: Paging,
) {
  return listing(
    tx,
    {
      from: () =>
        tx
          .select({ filing: changeFiling, dossier, baseNumber: base.number, baseName: baseVersion.name })
          .from(changeFiling)
          .innerJoin(dossier, eq(dossier.id, changeFiling.dossierId))
          .innerJoin(base, eq(base.id, changeFiling.baseId))
          .innerJoin(baseVersion, and(eq(baseVersion.baseId, base.id), isNull(baseVersion.validTo)))
          .$dynamic(),
      by: {
        number: dossier.number,
        base: pinyin(baseVersion.name),
        happenedOn: changeFiling.happenedOn,
        handedInOn: changeFiling.handedInOn,
        state: inOrderOf(Object.keys(changeFilingMoves.states), dossier.state),
      },
      filters: [
        seen,
        baseId === undefined ? undefined : eq(changeFiling.baseId, baseId),
        late ? eq(changeFiling.late, true) : undefined,
      ],
      order: [desc(changeFiling.dossierId)],
      id: changeFiling.dossierId,
    },
    order,
  ).page(paging);
}
