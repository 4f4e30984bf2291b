import type { getDossierHead, OutputOf } from '@jijiao/contract';
import type { Bilingual } from '@jijiao/measures';
import { inArray } from 'drizzle-orm';
import { organisation, person } from '../auth/tables.ts';
import type { Tx } from '../db/connect.ts';
import { file } from '../files/tables.ts';
import type { Context } from '../http/context.ts';
import { type Dossier, getKind, stateOf } from './kinds.ts';
import { offeredMoves } from './move.ts';
import { listTimeline } from './store.ts';

export type DossierHead = OutputOf<typeof getDossierHead>;

const opened: Bilingual = { zh: '开始办理', en: 'Opened' };

/** What stands over and beside every dossier: state, whose turn, deadline, open and closed moves, timeline. */
export async function headOf(context: Context, record: Dossier): Promise<DossierHead> {
  const { table } = getKind(record.kind);
  const entries = await listTimeline(context.tx, record.id);
  const organisations = await namesOf(context.tx, organisation, [
    record.ownerId,
    record.guidingUnitId,
    record.issuerId,
    record.actUnit,
    ...entries.map((entry) => entry.organisationId),
  ]);
  const people = await namesOf(
    context.tx,
    person,
    entries.map((entry) => entry.personId),
  );
  const files = await filesOf(
    context.tx,
    entries.flatMap((entry) => entry.files),
  );
  const name = (id: number | null) => (id === null ? null : (organisations.get(id) ?? null));
  return {
    id: record.id,
    kind: record.kind,
    number: record.number,
    title: record.title,
    state: stateOf(record),
    version: record.version,
    dueAt: dueAt(record),
    turn: name(record.actUnit),
    owner: name(record.ownerId),
    guidingUnit: name(record.guidingUnitId),
    issuer: name(record.issuerId),
    step: table.states[record.state]?.step ?? null,
    path: [...(table.path ?? [])],
    moves: (await offeredMoves(context, record)).map((offer) => ({
      ...offer,
      refusals: [...offer.refusals],
    })) as DossierHead['moves'],
    timeline: entries.map((entry) => ({
      seq: entry.seq,
      move: entry.move,
      label: table.moves[entry.move]?.label ?? opened,
      toState: table.states[entry.toState]?.label ?? { zh: entry.toState, en: entry.toState },
      at: entry.at.toISOString(),
      person: entry.personId === null ? null : (people.get(entry.personId) ?? null),
      organisation: name(entry.organisationId),
      opinion: entry.opinion,
      files: entry.files.flatMap((id) => files.get(id) ?? []),
    })),
  };
}

/** The deadline as an instant, or null where there is none. */
export function dueAt(record: Pick<Dossier, 'dueAt'>): string | null {
  return record.dueAt === 'infinity' ? null : new Date(record.dueAt).toISOString();
}

/** Names of organisations or people by id, in one query. */
export async function namesOf(
  tx: Tx,
  table: typeof organisation | typeof person,
  ids: readonly (number | null)[],
): Promise<Map<number, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await tx.select({ id: table.id, name: table.name }).from(table).where(inArray(table.id, wanted));
  return new Map(rows.map((row) => [row.id, row.name]));
}

export interface FileCard {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
  readonly kind: string | null;
}

/** Files by id, in one query. Sight is the caller's: they hang on a dossier that the actor sees. */
export async function filesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, FileCard>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: file.id, name: file.name, size: file.size, type: file.type, kind: file.kind })
    .from(file)
    .where(inArray(file.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row]));
}
