import { createHash } from 'node:crypto';
import { desc, eq, getTableColumns, sql } from 'drizzle-orm';
import { organisation, person } from '../auth/tables.ts';
import type { Tx } from '../db/connect.ts';
import { prepared } from '../db/prepared.ts';
import { notFound } from '../http/errors.ts';
import { dossier, timelineEntry } from './tables.ts';

type Dossier = typeof dossier.$inferSelect;

const askDossier = prepared('dossier', (tx) =>
  tx
    .select()
    .from(dossier)
    .where(eq(dossier.id, sql.placeholder('id'))),
);

const askDossierLocked = prepared('dossier-locked', (tx) =>
  tx
    .select()
    .from(dossier)
    .where(eq(dossier.id, sql.placeholder('id')))
    .for('update'),
);

/** The dossier of that id; 404 where there is none. */
export async function getDossier(tx: Tx, id: number): Promise<Dossier> {
  const [row] = await askDossier(tx, { id });
  if (!row) throw notFound();
  return row;
}

/** The same, locked until the transaction ends: two people's moves queue here. */
export async function lockDossier(tx: Tx, id: number): Promise<Dossier> {
  const [row] = await askDossierLocked(tx, { id });
  if (!row) throw notFound();
  return row;
}

export type NewEntry = Omit<typeof timelineEntry.$inferInsert, 'id' | 'tx' | 'seq' | 'prevHash' | 'hash' | 'at'> & {
  at: Date;
};

/** The end of a dossier's chain, to which the next entry is joined. */
export interface ChainEnd {
  readonly seq: number;
  readonly hash: Uint8Array;
}

const askChainEnd = prepared('timeline-end', (tx) =>
  tx
    .select({ seq: timelineEntry.seq, hash: timelineEntry.hash })
    .from(timelineEntry)
    .where(eq(timelineEntry.dossierId, sql.placeholder('dossierId')))
    .orderBy(desc(timelineEntry.seq))
    .limit(1),
);

/** The last entry of a dossier's chain, if it has any. The dossier must be locked, and stay so until the next entry is added. */
export async function findChainEnd(tx: Tx, dossierId: number): Promise<ChainEnd | undefined> {
  return (await askChainEnd(tx, { dossierId }))[0];
}

const addEntry = prepared('timeline-add', (tx) =>
  tx.insert(timelineEntry).values({
    dossierId: sql.placeholder('dossierId'),
    seq: sql.placeholder('seq'),
    move: sql.placeholder('move'),
    fromState: sql.placeholder('fromState'),
    toState: sql.placeholder('toState'),
    personId: sql.placeholder('personId'),
    organisationId: sql.placeholder('organisationId'),
    role: sql.placeholder('role'),
    opinion: sql.placeholder('opinion'),
    files: sql.placeholder('files'),
    detail: sql.placeholder('detail'),
    at: sql.placeholder('at'),
    prevHash: sql.placeholder('prevHash'),
    hash: sql.placeholder('hash'),
  }),
);

/** Joins an entry to the end of a dossier's chain. The dossier must be locked or new, so that two entries never share a place. */
export async function appendTimeline(tx: Tx, entry: NewEntry, end: ChainEnd | undefined): Promise<void> {
  const seq = (end?.seq ?? 0) + 1;
  const prevHash = end?.hash ?? null;
  const { fromState = null, personId = null, organisationId = null, role = null, opinion = null } = entry;
  const whole = { ...entry, fromState, personId, organisationId, role, opinion, seq };
  const { files = [], detail = {} } = entry;
  await addEntry(tx, { ...whole, files, detail, prevHash, hash: chainHash(prevHash, whole) });
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

const askTimeline = prepared('timeline', (tx) =>
  tx
    .select({ ...getTableColumns(timelineEntry), personName: person.name, organisationName: organisation.name })
    .from(timelineEntry)
    .leftJoin(person, eq(person.id, timelineEntry.personId))
    .leftJoin(organisation, eq(organisation.id, timelineEntry.organisationId))
    .where(eq(timelineEntry.dossierId, sql.placeholder('dossierId')))
    .orderBy(timelineEntry.seq),
);

/** A step of a dossier, with the names that its person and organisation bear today. */
export type TimelineEntry = typeof timelineEntry.$inferSelect & {
  readonly personName: string | null;
  readonly organisationName: string | null;
};

/** Gives the chain of a dossier, oldest first; it is read once, when it is first asked for. */
export type Timeline = () => Promise<readonly TimelineEntry[]>;

/** The chain of a dossier as it stands when it is first asked for. */
export function timelineOf(tx: Tx, dossierId: number): Timeline {
  let entries: Promise<TimelineEntry[]> | undefined;
  return () => {
    entries ??= askTimeline(tx, { dossierId });
    return entries;
  };
}

const place = prepared('dossier-place', (tx) =>
  tx
    .update(dossier)
    .set({
      state: sql`${sql.placeholder('state')}`,
      version: sql`${dossier.version} + ${sql.placeholder('step')}::integer`,
      actUnit: sql`${sql.placeholder('actUnit')}`,
      actRole: sql`${sql.placeholder('actRole')}`,
      dueAt: sql`${sql.placeholder('dueAt')}`,
      changedAt: sql`${sql.placeholder('changedAt')}`,
      endedAt: sql`${sql.placeholder('endedAt')}`,
    })
    .where(eq(dossier.id, sql.placeholder('id')))
    .returning(),
);

/** Where a dossier stands after a step. */
export interface Standing {
  readonly state: string;
  readonly actUnit: number | null;
  readonly actRole: string | null;
  readonly dueAt: string;
  readonly changedAt: Date;
  readonly endedAt: Date | null;
}

/** Writes where a dossier stands; `step` is added to its version. */
export async function placeDossier(tx: Tx, id: number, standing: Standing, step: 0 | 1): Promise<Dossier> {
  const [row] = await place(tx, { ...standing, id, step });
  if (!row) throw new Error('the dossier vanished under its lock');
  return row;
}
