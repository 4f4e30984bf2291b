import { asc, eq, inArray, or, sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { instructor, instructorEvent } from './instructor.tables.ts';

export type Instructor = typeof instructor.$inferSelect;
export type NewInstructor = typeof instructor.$inferInsert;
export type InstructorEvent = typeof instructorEvent.$inferSelect;

/** Until the transaction ends nobody else enters or merges instructors: a number never makes two people. */
export async function lockRegister(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('instructor', 0))`);
}

/** The entry of that id, if there is one. */
export async function findInstructor(tx: Tx, id: number): Promise<Instructor | undefined> {
  const [row] = await tx.select().from(instructor).where(eq(instructor.id, id));
  return row;
}

/** Entries by id, locked in one order until the transaction ends. */
export async function lockInstructors(tx: Tx, ids: readonly number[]): Promise<Map<number, Instructor>> {
  const rows = await tx
    .select()
    .from(instructor)
    .where(inArray(instructor.id, [...new Set(ids)]))
    .orderBy(asc(instructor.id))
    .for('update');
  return new Map(rows.map((row) => [row.id, row]));
}

/** The entries that bear these identity numbers, by index in hex. */
export async function findByNumbers(tx: Tx, indexes: readonly Uint8Array[]): Promise<Map<string, Instructor>> {
  if (indexes.length === 0) return new Map();
  const wanted = indexes.map((each) => Buffer.from(each));
  const rows = await tx
    .select()
    .from(instructor)
    .where(sql`${instructor.citizenIdIndex} = any(${sql.param(wanted)}::bytea[])`);
  return new Map(rows.map((row) => [hex(row.citizenIdIndex), row]));
}

/** Bytes as text, to look them up by. */
export const hex = (bytes: Uint8Array | null): string => Buffer.from(bytes ?? []).toString('hex');

const batch = 500;

/** Adds entries, 500 at a time; ids come in the order given. */
export async function insertInstructors(tx: Tx, rows: readonly NewInstructor[]): Promise<number[]> {
  const ids: number[] = [];
  for (let from = 0; from < rows.length; from += batch) {
    const made = await tx
      .insert(instructor)
      .values(rows.slice(from, from + batch))
      .returning({ id: instructor.id });
    ids.push(...made.map(({ id }) => id));
  }
  return ids;
}

/** Changes an entry and gives it its next version. */
export async function updateInstructor(tx: Tx, id: number, values: Partial<NewInstructor>): Promise<void> {
  await tx
    .update(instructor)
    .set({ ...values, version: sql`${instructor.version} + 1` })
    .where(eq(instructor.id, id));
}

/** Notes what was done with entries, 500 at a time. */
export async function insertEvents(tx: Tx, events: readonly (typeof instructorEvent.$inferInsert)[]): Promise<void> {
  for (let from = 0; from < events.length; from += batch)
    await tx.insert(instructorEvent).values(events.slice(from, from + batch));
}

/** What was done with these entries, newest first. */
export function listEvents(tx: Tx, ids: readonly number[]): Promise<InstructorEvent[]> {
  return tx
    .select()
    .from(instructorEvent)
    .where(inArray(instructorEvent.instructorId, [...ids]))
    .orderBy(sql`${instructorEvent.id} desc`)
    .limit(200);
}

/** Entries that were merged into this one. */
export function listMergedFrom(tx: Tx, id: number): Promise<Instructor[]> {
  return tx.select().from(instructor).where(eq(instructor.mergedIntoId, id)).orderBy(asc(instructor.id)).limit(100);
}

/** An entry and all that were merged into it, as ids. */
export async function listGroup(tx: Tx, id: number): Promise<number[]> {
  const rows = await tx
    .select({ id: instructor.id })
    .from(instructor)
    .where(or(eq(instructor.id, id), eq(instructor.mergedIntoId, id)));
  return rows.map((row) => row.id);
}

/** Lets all that was merged into one entry be found at another. */
export async function redirect(tx: Tx, from: number, to: number): Promise<void> {
  await tx
    .update(instructor)
    .set({ mergedIntoId: to })
    .where(or(eq(instructor.id, from), eq(instructor.mergedIntoId, from)));
}
