import type { FigureName } from '@jijiao/measures';
import { and, asc, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../db/connect.ts';
import { figure, figureEntry } from './tables.ts';

/** Which figure: of a base in a year, under a plan item or under none (0). */
export interface FigureKey {
  readonly baseId: number;
  readonly year: number;
  readonly itemId?: number | undefined;
  readonly name: FigureName;
}

/** A figure as it stands: what records say, what people entered beside it, and their sum. */
export interface Figure {
  readonly itemId: number;
  readonly name: FigureName;
  readonly recorded: number;
  readonly entered: number;
  readonly value: number;
}

/** The record of a room that a figure comes from. */
export interface RecordedFigure extends FigureKey {
  /** Whole number in the figure's unit; below zero takes back. */
  readonly amount: number;
  readonly source: { readonly kind: string; readonly id: number };
  readonly at: Date;
}

/** A figure that a person enters or corrects. */
export interface EnteredFigure extends FigureKey {
  /** What the figure is to read from now on. */
  readonly value: number;
  readonly by: number;
  readonly evidence: string | null;
  readonly reason: string | null;
  readonly at: Date;
}

/** Adds what a record brings to a figure, in the transaction of the act that made the record. */
export async function addFigure(tx: Tx, { amount, source, at, ...of }: RecordedFigure): Promise<void> {
  if (amount === 0) return;
  await tx.insert(figureEntry).values({ ...of, amount, sourceKind: source.kind, sourceId: source.id, at });
  await keep(tx, of, { recorded: amount, entered: 0 });
}

/**
 * Lets a figure read what a person says, marked as entered. The entry holds the difference to what stands, so that records that
 * come later still count. Two people at once queue on the figure; the later one prevails. Gives the figure as it stands then.
 */
export async function enterFigure(tx: Tx, { value, by, evidence, reason, at, ...of }: EnteredFigure): Promise<Figure> {
  const { recorded, entered } = await keep(tx, of, { recorded: 0, entered: 0 });
  const amount = value - recorded - entered;
  await tx.insert(figureEntry).values({ ...of, amount, personId: by, evidence, reason, at });
  const after = await keep(tx, of, { recorded: 0, entered: amount });
  return { itemId: of.itemId ?? 0, name: of.name, ...after, value };
}

/** Adds to the counter and gives it; the row stays locked until the transaction ends. */
async function keep(tx: Tx, of: FigureKey, add: { recorded: number; entered: number }) {
  const [row] = await tx
    .insert(figure)
    .values({ ...of, ...add })
    .onConflictDoUpdate({
      target: [figure.baseId, figure.year, figure.itemId, figure.name],
      set: {
        recorded: sql`${figure.recorded} + ${add.recorded}`,
        entered: sql`${figure.entered} + ${add.entered}`,
      },
    })
    .returning({ recorded: figure.recorded, entered: figure.entered });
  if (!row) throw new Error('no figure was kept');
  return row;
}

/** The figures of a base in a year, all items at once; a figure that nobody has touched is not among them. */
export async function readFigures(tx: Tx, of: Pick<FigureKey, 'baseId' | 'year'>): Promise<Figure[]> {
  const rows = await tx
    .select()
    .from(figure)
    .where(and(eq(figure.baseId, of.baseId), eq(figure.year, of.year)))
    .orderBy(asc(figure.itemId), asc(figure.name))
    .limit(5000);
  return rows.map(({ itemId, name, recorded, entered }) => ({
    itemId,
    name: name as FigureName,
    recorded,
    entered,
    value: recorded + entered,
  }));
}

export type FigureEntry = typeof figureEntry.$inferSelect;

/** The rows that a figure is made of, oldest first, `size` after the entry `after`. */
export function listFigureEntries(
  tx: Tx,
  { baseId, year, itemId = 0, name }: FigureKey,
  { after = 0, size = 100 }: { after?: number; size?: number } = {},
): Promise<FigureEntry[]> {
  return tx
    .select()
    .from(figureEntry)
    .where(
      and(
        eq(figureEntry.baseId, baseId),
        eq(figureEntry.year, year),
        eq(figureEntry.itemId, itemId),
        eq(figureEntry.name, name),
        gt(figureEntry.id, after),
      ),
    )
    .orderBy(asc(figureEntry.id))
    .limit(size);
}

/** The latest entry by hand of each figure of a base in a year: its reason and evidence are those that count. */
export function listHandEntries(tx: Tx, of: Pick<FigureKey, 'baseId' | 'year'>): Promise<FigureEntry[]> {
  return tx
    .selectDistinctOn([figureEntry.itemId, figureEntry.name])
    .from(figureEntry)
    .where(and(eq(figureEntry.baseId, of.baseId), eq(figureEntry.year, of.year), isNull(figureEntry.sourceKind)))
    .orderBy(asc(figureEntry.itemId), asc(figureEntry.name), desc(figureEntry.id))
    .limit(5000);
}

/** The years of which figures are kept. */
export async function listFigureYears(tx: Tx): Promise<number[]> {
  const rows = await tx.selectDistinct({ year: figure.year }).from(figure).orderBy(asc(figure.year)).limit(200);
  return rows.map(({ year }) => year);
}

/** Counts all entries of a year anew and names each figure whose counter says otherwise; none is the only good answer. */
export async function recountFigures(tx: Tx, year: number): Promise<(FigureKey & { kept: number; counted: number })[]> {
  const { rows } = await tx.execute<{
    base_id: string;
    item_id: string;
    name: string;
    kept: string;
    counted: string;
  }>(sql`
    select coalesce(f.base_id, e.base_id) base_id, coalesce(f.item_id, e.item_id) item_id, coalesce(f.name, e.name) "name",
      coalesce(f.recorded + f.entered, 0) kept, coalesce(e.amount, 0) counted
    from (select * from figure where year = ${year}) f
    full join (
      select base_id, item_id, name, sum(amount)::bigint amount,
        coalesce(sum(amount) filter (where source_kind is not null), 0)::bigint recorded
      from figure_entry where year = ${year} group by base_id, item_id, name
    ) e on e.base_id = f.base_id and e.item_id = f.item_id and e.name = f.name
    where coalesce(f.recorded + f.entered, 0) <> coalesce(e.amount, 0) or coalesce(f.recorded, 0) <> coalesce(e.recorded, 0)
    limit 1000`);
  return rows.map((row) => ({
    baseId: Number(row.base_id),
    year,
    itemId: Number(row.item_id),
    name: row.name as FigureName,
    kept: Number(row.kept),
    counted: Number(row.counted),
  }));
}
