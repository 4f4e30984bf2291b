import type { SupportKind } from '@jijiao/measures';
import { and, desc, eq, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { notFound } from '../../../platform/http/errors.ts';
import { supportRecord } from './supportRecord.tables.ts';

export type SupportRecord = typeof supportRecord.$inferSelect;

export async function insertSupport(tx: Tx, values: typeof supportRecord.$inferInsert): Promise<SupportRecord> {
  const [row] = await tx.insert(supportRecord).values(values).returning();
  if (!row) throw new Error('no support was recorded');
  return row;
}

/** The record of that id, locked where asked. */
export async function getSupport(tx: Tx, id: number, { lock = false } = {}): Promise<SupportRecord> {
  const found = tx.select().from(supportRecord).where(eq(supportRecord.id, id));
  const [row] = await (lock ? found.for('update') : found);
  if (!row) throw notFound();
  return row;
}

/** Strikes a record out; it stays with the reason. */
export async function strikeOut(
  tx: Tx,
  id: number,
  struck: { struckAt: Date; struckBy: number; struckBecause: string },
): Promise<SupportRecord> {
  const [row] = await tx.update(supportRecord).set(struck).where(eq(supportRecord.id, id)).returning();
  if (!row) throw notFound();
  return row;
}

export interface SupportFilter {
  /** Organisations whose records are seen, as host or as guiding unit; null sees all. */
  readonly units: readonly number[] | null;
  readonly year?: number | undefined;
  readonly kind?: SupportKind | undefined;
  readonly unit?: number | undefined;
  readonly base?: number | undefined;
  readonly q?: string | undefined;
}

const cap = 1000;
const within = (year: number) => and(gte(supportRecord.on, `${year}-01-01`), lte(supportRecord.on, `${year}-12-31`));

function matches({ units, year, kind, unit, base, q }: SupportFilter): SQL | undefined {
  const part = q?.trim() ? `%${q.trim().replace(/[\\%_]/g, '\\$&')}%` : undefined;
  return and(
    units
      ? or(inArray(supportRecord.hostId, [...units, -1]), inArray(supportRecord.unitId, [...units, -1]))
      : undefined,
    year === undefined ? undefined : within(year),
    kind && eq(supportRecord.kind, kind),
    unit === undefined ? undefined : eq(supportRecord.unitId, unit),
    base === undefined ? undefined : eq(supportRecord.baseId, base),
    part ? sql`${supportRecord.what} ilike ${part}` : undefined,
  );
}

/** A page of records, the latest day first; struck ones among them. */
export async function listRecords(tx: Tx, filter: SupportFilter, { page, size }: { page: number; size: number }) {
  const rows = await tx
    .select()
    .from(supportRecord)
    .where(matches(filter))
    .orderBy(desc(supportRecord.on), desc(supportRecord.id))
    .limit(size)
    .offset((page - 1) * size);
  const counted = tx
    .select({ one: sql`1` })
    .from(supportRecord)
    .where(matches(filter))
    .limit(cap + 1)
    .as('counted');
  const [count] = await tx.select({ n: sql<number>`count(*)::int` }).from(counted);
  const n = count?.n ?? 0;
  return { rows, total: Math.min(n, cap), capped: n > cap };
}

/** What each of the bases got in a year, by kind; struck records do not count. */
export function sumByBase(tx: Tx, year: number, baseIds: readonly number[]) {
  return tx
    .select({
      baseId: supportRecord.baseId,
      kind: supportRecord.kind,
      records: sql<number>`count(*)::int`,
      amountFen: sql<string>`coalesce(sum(${supportRecord.amountFen}), 0)`,
    })
    .from(supportRecord)
    .where(and(inArray(supportRecord.baseId, [...baseIds, -1]), within(year), isNull(supportRecord.struckAt)))
    .groupBy(supportRecord.baseId, supportRecord.kind);
}
