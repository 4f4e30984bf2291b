import type { OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/platform/dossier';
import type { Bilingual } from '@jijiao/measures';
import { inArray, sql } from 'drizzle-orm';
import { organisation, person } from '../auth/tables.ts';
import type { Tx } from '../db/connect.ts';
import { prepared } from '../db/prepared.ts';
import { file } from '../files/tables.ts';
import type { Context } from '../http/context.ts';
import { type Dossier, kindOf, stateOf } from './kinds.ts';
import { offeredMoves } from './move.ts';
import { timelineOf } from './store.ts';
import { englishTitle } from './titles.ts';

export type DossierHead = OutputOf<typeof wire.getDossierHead>;

const opened: Bilingual = { zh: '开始办理', en: 'Opened' };

/** What stands over and beside every dossier: state, whose turn, deadline, open and closed moves, timeline. */
export async function headOf(context: Context, record: Dossier): Promise<DossierHead> {
  const { table } = kindOf(context, record);
  const timeline = timelineOf(context.tx, record.id);
  // The moves look at the record while the timeline and the names that stand in it are read.
  const [moves, entries, parties, files] = await Promise.all([
    offeredMoves(context, record, timeline),
    timeline(),
    partiesOf(context.tx, [record.ownerId, record.guidingUnitId, record.issuerId, record.actUnit]),
    timeline().then((each) =>
      filesOf(
        context.tx,
        each.flatMap((entry) => entry.files),
      ),
    ),
  ]);
  const name = (id: number | null) => parties.find((each) => each.id === id)?.name ?? null;
  const owner = parties.find(({ id }) => id === record.ownerId);
  return {
    id: record.id,
    kind: record.kind,
    number: record.number,
    title: record.title,
    titleEn: englishTitle(table, record.title, owner),
    state: stateOf(context, record),
    version: record.version,
    dueAt: dueAt(record),
    turn: name(record.actUnit),
    owner: name(record.ownerId),
    guidingUnit: name(record.guidingUnitId),
    issuer: name(record.issuerId),
    step: table.states[record.state]?.step ?? null,
    path: [...(table.path ?? [])],
    moves: moves.map((offer) => ({ ...offer, refusals: [...offer.refusals] })) as DossierHead['moves'],
    timeline: entries.map((entry) => ({
      seq: entry.seq,
      move: entry.move,
      label: table.moves[entry.move]?.label ?? opened,
      toState: table.states[entry.toState]?.label ?? { zh: entry.toState, en: entry.toState },
      at: entry.at.toISOString(),
      person: entry.personName,
      organisation: entry.organisationName,
      opinion: entry.opinion,
      files: entry.files.flatMap((id) => files.get(id) ?? []),
    })),
  };
}

/** The deadline as an instant, or null where there is none. */
export function dueAt(record: Pick<Dossier, 'dueAt'>): string | null {
  return record.dueAt === 'infinity' ? null : new Date(record.dueAt).toISOString();
}

const askNames = (of: string, table: typeof organisation | typeof person) =>
  prepared(`names-${of}`, (tx) =>
    tx
      .select({ id: table.id, name: table.name })
      .from(table)
      .where(sql`${table.id} = any(${sql.placeholder('ids')}::bigint[])`),
  );

const askParties = prepared('parties', (tx) =>
  tx
    .select({ id: organisation.id, name: organisation.name, nameEn: organisation.nameEn })
    .from(organisation)
    .where(sql`${organisation.id} = any(${sql.placeholder('ids')}::bigint[])`),
);

/** The organisations that are a party, with their names in both languages. */
function partiesOf(tx: Tx, ids: readonly (number | null)[]) {
  return askParties(tx, { ids: [...new Set(ids.filter((id) => id !== null))] });
}

const askOrganisations = askNames('organisation', organisation);
const askPeople = askNames('person', person);

/** Names of organisations or people by id, in one query. */
export async function namesOf(
  tx: Tx,
  table: typeof organisation | typeof person,
  ids: readonly (number | null)[],
): Promise<Map<number, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await (table === person ? askPeople : askOrganisations)(tx, { ids: wanted });
  return new Map(rows.map((row) => [row.id, row.name]));
}

export interface FileCard {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
  readonly kind: string | null;
}

const card = { id: file.id, name: file.name, size: file.size, type: file.type, kind: file.kind };

/** Files by id, in one query. Sight is the caller's: they hang on a dossier that the actor sees. */
export async function filesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, FileCard>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select(card)
    .from(file)
    .where(inArray(file.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row]));
}
