import { and, asc, desc, eq, gte, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { notFound } from '../../../platform/http/errors.ts';
import { event, eventRegistration } from './event.tables.ts';

export type Event = typeof event.$inferSelect;
export type NewEvent = typeof event.$inferInsert;

/** The event, locked where asked: bases that take its last places at once queue here. */
export async function getEvent(tx: Tx, id: number, { lock = false } = {}): Promise<Event> {
  const found = tx.select().from(event).where(eq(event.id, id));
  const [row] = await (lock ? found.for('update') : found);
  if (!row) throw notFound();
  return row;
}

export async function insertEvent(tx: Tx, values: NewEvent): Promise<Event> {
  const [row] = await tx.insert(event).values(values).returning();
  if (!row) throw new Error('no event was announced');
  return row;
}

export async function updateEvent(tx: Tx, id: number, values: Partial<NewEvent>): Promise<Event> {
  const [row] = await tx.update(event).set(values).where(eq(event.id, id)).returning();
  if (!row) throw notFound();
  return row;
}

/** How many bases have registered. */
export function countBasesAt(tx: Tx, eventId: number): Promise<number> {
  return tx.$count(
    eventRegistration,
    and(eq(eventRegistration.eventId, eventId), isNull(eventRegistration.withdrawnAt)),
  );
}

/** Counts stop here. */
const cap = 1000;

export interface EventFilter {
  readonly on: string;
  readonly when: 'ahead' | 'past';
  readonly q?: string | undefined;
}

/** A page of events: the next first of those ahead, the last first of those held or cancelled. */
export async function listEvents(tx: Tx, { on, when, q }: EventFilter, { page, size }: { page: number; size: number }) {
  const part = q?.trim() ? `%${q.trim().replace(/[\\%_]/g, '\\$&')}%` : undefined;
  const ahead = when === 'ahead';
  const where = and(
    ahead
      ? and(gte(event.endsOn, on), isNull(event.cancelledAt))
      : or(lt(event.endsOn, on), isNotNull(event.cancelledAt)),
    part
      ? sql`(${event.title} ilike ${part} or ${event.titleEn} ilike ${part} or ${event.place} ilike ${part})`
      : undefined,
  );
  const rows = await tx
    .select()
    .from(event)
    .where(where)
    .orderBy(ahead ? asc(event.startsOn) : desc(event.startsOn), asc(event.id))
    .limit(size)
    .offset((page - 1) * size);
  const counted = tx
    .select({ one: sql`1` })
    .from(event)
    .where(where)
    .limit(cap + 1)
    .as('counted');
  const [count] = await tx.select({ n: sql<number>`count(*)::int` }).from(counted);
  const n = count?.n ?? 0;
  return { rows, total: Math.min(n, cap), capped: n > cap };
}
