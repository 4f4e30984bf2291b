import { createHash } from 'node:crypto';
import { and, desc, eq } from 'drizzle-orm';
import type { Tx } from '../db/connect.ts';
import { notFound } from '../http/errors.ts';
import type { Dossier } from './kinds.ts';
import { dossier, timelineEntry } from './tables.ts';

/** The dossier of that id; 404 where there is none. */
export async function getDossier(tx: Tx, id: number): Promise<Dossier> {
  const [row] = await tx.select().from(dossier).where(eq(dossier.id, id));
  if (!row) throw notFound();
  return row;
}

/** The same, locked until the transaction ends: two people's moves queue here. */
export async function lockDossier(tx: Tx, id: number): Promise<Dossier> {
  const [row] = await tx.select().from(dossier).where(eq(dossier.id, id)).for('update');
  if (!row) throw notFound();
  return row;
}

export type NewEntry = Omit<typeof timelineEntry.$inferInsert, 'id' | 'tx' | 'seq' | 'prevHash' | 'hash' | 'at'> & {
  at: Date;
};

/** Adds an entry to a dossier's chain. The dossier must be locked or new, so that two entries never share a place. */
export async function appendTimeline(tx: Tx, entry: NewEntry): Promise<void> {
  const [last] = await tx
    .select({ seq: timelineEntry.seq, hash: timelineEntry.hash })
    .from(timelineEntry)
    .where(eq(timelineEntry.dossierId, entry.dossierId))
    .orderBy(desc(timelineEntry.seq))
    .limit(1);
  const seq = (last?.seq ?? 0) + 1;
  const hash = chainHash(last?.hash ?? null, { ...entry, seq });
  await tx.insert(timelineEntry).values({ ...entry, seq, prevHash: last?.hash ?? null, hash });
}

/** SHA-256 over the previous hash and the entry's content, members in a fixed order. */
export function chainHash(previous: Uint8Array | null, entry: NewEntry & { seq: number }): Buffer {
  const content = [
    entry.dossierId,
    entry.seq,
    entry.move,
    entry.fromState ?? null,
    entry.toState,
    entry.personId ?? null,
    entry.organisationId ?? null,
    entry.role ?? null,
    entry.opinion ?? null,
    entry.files ?? [],
    sorted(entry.detail ?? {}),
    entry.at.toISOString(),
  ];
  return createHash('sha256')
    .update(previous ?? '')
    .update(JSON.stringify(content))
    .digest();
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, sorted(each)]),
  );
}

/** The chain of a dossier, oldest first. */
export function listTimeline(tx: Tx, dossierId: number): Promise<(typeof timelineEntry.$inferSelect)[]> {
  return tx
    .select()
    .from(timelineEntry)
    .where(eq(timelineEntry.dossierId, dossierId))
    .orderBy(timelineEntry.seq)
    .limit(500);
}

/** Who made one of these moves on the dossier, and when last. */
export async function whoMoved(tx: Tx, dossierId: number, move: string): Promise<number[]> {
  const rows = await tx
    .select({ personId: timelineEntry.personId })
    .from(timelineEntry)
    .where(and(eq(timelineEntry.dossierId, dossierId), eq(timelineEntry.move, move)));
  return rows.flatMap((row) => row.personId ?? []);
}
