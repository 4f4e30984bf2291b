import { and, asc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { base, baseVersion } from '../base/base.tables.ts';
import { eventRegistration, type Participant } from './event.tables.ts';

export type Registration = typeof eventRegistration.$inferSelect;

const ofBase = (eventId: number, baseId: number) =>
  and(eq(eventRegistration.eventId, eventId), eq(eventRegistration.baseId, baseId));

/** What a base has registered for an event, withdrawn or not. */
export async function findRegistration(tx: Tx, eventId: number, baseId: number): Promise<Registration | undefined> {
  const [row] = await tx.select().from(eventRegistration).where(ofBase(eventId, baseId));
  return row;
}

/** Writes whom a base sends; the event is locked. */
export async function writeRegistration(
  tx: Tx,
  { eventId, baseId, people, at, by }: { eventId: number; baseId: number; people: Participant[]; at: Date; by: number },
): Promise<Registration> {
  const [row] = await tx
    .insert(eventRegistration)
    .values({ eventId, baseId, people, changedAt: at, changedBy: by })
    .onConflictDoUpdate({
      target: [eventRegistration.eventId, eventRegistration.baseId],
      set: {
        people,
        changedAt: at,
        changedBy: by,
        withdrawnAt: null,
        version: sql`${eventRegistration.version} + 1`,
      },
    })
    .returning();
  if (!row) throw new Error('no registration was written');
  return row;
}

/** Withdraws a base; the event is locked. */
export async function withdrawRegistration(
  tx: Tx,
  { eventId, baseId, at, by }: { eventId: number; baseId: number; at: Date; by: number },
): Promise<Registration> {
  const [row] = await tx
    .update(eventRegistration)
    .set({ withdrawnAt: at, changedAt: at, changedBy: by, version: sql`${eventRegistration.version} + 1` })
    .where(ofBase(eventId, baseId))
    .returning();
  if (!row) throw new Error('no registration was withdrawn');
  return row;
}

/** Hosts whose bases are registered, each once. */
export async function listRegisteredHosts(tx: Tx, eventId: number): Promise<number[]> {
  const rows = await tx
    .selectDistinct({ id: base.organisationId })
    .from(eventRegistration)
    .innerJoin(base, eq(base.id, eventRegistration.baseId))
    .where(and(eq(eventRegistration.eventId, eventId), isNull(eventRegistration.withdrawnAt)))
    .orderBy(asc(base.organisationId));
  return rows.map(({ id }) => id);
}

export interface RegistrationFilter {
  readonly eventId: number;
  /** Organisations whose bases are shown, as host or guiding unit; null shows all. */
  readonly units: readonly number[] | null;
  readonly base?: number | undefined;
  /** Leaves out bases that have withdrawn. */
  readonly live?: boolean;
}

function matches({ eventId, units, base: baseId, live }: RegistrationFilter): SQL | undefined {
  return and(
    eq(eventRegistration.eventId, eventId),
    live ? isNull(eventRegistration.withdrawnAt) : undefined,
    baseId === undefined ? undefined : eq(eventRegistration.baseId, baseId),
    units ? or(inArray(base.organisationId, [...units, -1]), inArray(base.guidingUnitId, [...units, -1])) : undefined,
  );
}

/** A page of registrations by the number of the base. */
export async function listRegistrationsOf(
  tx: Tx,
  filter: RegistrationFilter,
  { page, size }: { page: number; size: number },
) {
  const rows = await tx
    .select({
      registration: eventRegistration,
      baseNumber: base.number,
      baseName: baseVersion.name,
      host: baseVersion.host,
    })
    .from(eventRegistration)
    .innerJoin(base, eq(base.id, eventRegistration.baseId))
    .innerJoin(baseVersion, and(eq(baseVersion.baseId, base.id), isNull(baseVersion.validTo)))
    .where(matches(filter))
    .orderBy(asc(base.number))
    .limit(size)
    .offset((page - 1) * size);
  const [count] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(eventRegistration)
    .innerJoin(base, eq(base.id, eventRegistration.baseId))
    .where(matches(filter));
  return { rows, total: count?.n ?? 0, capped: false };
}
