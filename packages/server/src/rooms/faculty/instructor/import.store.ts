import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { instructorImport, instructorImportRow } from './import.tables.ts';

export type InstructorImport = typeof instructorImport.$inferSelect;
export type ImportRow = typeof instructorImportRow.$inferSelect;
export type RowState = ImportRow['state'];

/** Begins a sheet; undefined where the roster of the application was taken over before. */
export async function insertImport(
  tx: Tx,
  values: typeof instructorImport.$inferInsert,
): Promise<InstructorImport | undefined> {
  const [row] = await tx.insert(instructorImport).values(values).onConflictDoNothing().returning();
  return row;
}

/** The sheet of that id. */
export async function findImport(tx: Tx, id: number): Promise<InstructorImport | undefined> {
  const [row] = await tx.select().from(instructorImport).where(eq(instructorImport.id, id));
  return row;
}

/** The same, locked until the transaction ends: two people at one sheet queue here. */
export async function lockImport(tx: Tx, id: number): Promise<InstructorImport | undefined> {
  const [row] = await tx.select().from(instructorImport).where(eq(instructorImport.id, id)).for('update');
  return row;
}

/** Whether the roster of the application was taken over at a base. */
export async function isRosterTaken(tx: Tx, baseId: number): Promise<boolean> {
  const rows = await tx
    .select({ id: instructorImport.id })
    .from(instructorImport)
    .where(and(eq(instructorImport.baseId, baseId), eq(instructorImport.source, 'application')));
  return rows.length > 0;
}

const batch = 500;

/** Keeps rows as they are now, new or known, 500 at a time. */
export async function keepRows(tx: Tx, rows: readonly ImportRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += batch) {
    await tx
      .insert(instructorImportRow)
      .values(rows.slice(from, from + batch))
      .onConflictDoUpdate({
        target: [instructorImportRow.importId, instructorImportRow.row],
        set: {
          valuesSealed: sql`excluded.values_sealed`,
          doubts: sql`excluded.doubts`,
          faults: sql`excluded.faults`,
          state: sql`excluded.state`,
        },
      });
  }
}

/** All rows that are not taken, in order. */
export function listWaitingRows(tx: Tx, importId: number): Promise<ImportRow[]> {
  return tx
    .select()
    .from(instructorImportRow)
    .where(and(eq(instructorImportRow.importId, importId), sql`${instructorImportRow.state} <> 'taken'`))
    .orderBy(asc(instructorImportRow.row))
    .limit(10_000);
}

/** A page of rows in a state, in order. */
export async function listRows(
  tx: Tx,
  importId: number,
  { state, page, size }: { state?: RowState | undefined; page: number; size: number },
) {
  const where = and(
    eq(instructorImportRow.importId, importId),
    state ? eq(instructorImportRow.state, state) : undefined,
  );
  const rows = await tx
    .select()
    .from(instructorImportRow)
    .where(where)
    .orderBy(asc(instructorImportRow.row))
    .limit(size)
    .offset((page - 1) * size);
  return { rows, total: await tx.$count(instructorImportRow, where) };
}

/** How many rows stand in which state, and how many bad ones a suggestion at each bad cell would mend. */
export async function countRows(tx: Tx, importId: number) {
  const of = (state: RowState) => sql<number>`(count(*) filter (where ${instructorImportRow.state} = ${state}))::int`;
  const [row] = await tx
    .select({
      good: of('good'),
      bad: of('bad'),
      taken: of('taken'),
      left: of('left'),
      curable: sql<number>`(count(*) filter (where ${instructorImportRow.state} = 'bad'
        and not jsonb_path_exists(${instructorImportRow.faults}, '$[*] ? (!exists(@.cure))')))::int`,
    })
    .from(instructorImportRow)
    .where(eq(instructorImportRow.importId, importId));
  return row ?? { good: 0, bad: 0, taken: 0, left: 0, curable: 0 };
}

/** Ends a sheet: what was not taken is emptied and left. */
export async function closeImport(tx: Tx, importId: number, at: Date): Promise<void> {
  await tx
    .update(instructorImportRow)
    .set({ valuesSealed: null, faults: [], doubts: [], state: 'left' })
    .where(and(eq(instructorImportRow.importId, importId), sql`${instructorImportRow.state} <> 'taken'`));
  await tx
    .update(instructorImport)
    .set({ closedAt: at })
    .where(and(eq(instructorImport.id, importId), isNull(instructorImport.closedAt)));
}
