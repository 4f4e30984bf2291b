import { and, desc, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { notFound } from '../../../platform/http/errors.ts';
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
  /** Organisations whose filings are seen, as host or guiding unit; null sees all. */
  readonly units: readonly number[] | null;
  readonly base?: number | undefined;
  readonly late?: 'true' | undefined;
}

const cap = 1000;

/** A page of filings, newest first; a draft is its host's own. */
export async function listChangeFilings(
  tx: Tx,
  { units, base: baseId, late }: ChangeFilter,
  { page, size }: { page: number; size: number },
) {
  const own = units && inArray(dossier.ownerId, [...units, -1]);
  const guided = units && and(inArray(dossier.guidingUnitId, [...units, -1]), ne(dossier.state, 'draft'));
  const where: SQL | undefined = and(
    units ? or(own ?? undefined, guided ?? undefined) : ne(dossier.state, 'draft'),
    baseId === undefined ? undefined : eq(changeFiling.baseId, baseId),
    late ? eq(changeFiling.late, true) : undefined,
  );
  const rows = await tx
    .select({ filing: changeFiling, dossier, baseNumber: base.number, baseName: baseVersion.name })
    .from(changeFiling)
    .innerJoin(dossier, eq(dossier.id, changeFiling.dossierId))
    .innerJoin(base, eq(base.id, changeFiling.baseId))
    .innerJoin(baseVersion, and(eq(baseVersion.baseId, base.id), isNull(baseVersion.validTo)))
    .where(where)
    .orderBy(desc(changeFiling.dossierId))
    .limit(size)
    .offset((page - 1) * size);
  const counted = tx
    .select({ one: sql`1` })
    .from(changeFiling)
    .innerJoin(dossier, eq(dossier.id, changeFiling.dossierId))
    .where(where)
    .limit(cap + 1)
    .as('counted');
  const [count] = await tx.select({ n: sql<number>`count(*)::int` }).from(counted);
  const n = count?.n ?? 0;
  return { rows, total: Math.min(n, cap), capped: n > cap };
}
