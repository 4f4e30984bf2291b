import type { OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/faculty/instructor';
import type { Tx } from '../../../platform/db/connect.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { notFound, stale } from '../../../platform/http/errors.ts';
import { port } from '../../../platform/room/port.ts';
import { columnLetters } from '../../../platform/spreadsheet/index.ts';
import { keepBase, type SeenBase } from '../../register/index.ts';
import { columns } from './columns.ts';
import { closeImport, countRows, type ImportRow, insertImport, isRosterTaken, keepRows } from './import.store.ts';
import { engageRows } from './importing.ts';
import { sealValues } from './judgeRows.ts';

/** Someone on the roster of an application. */
export interface RosterMember {
  readonly name: string;
  readonly title: string;
  readonly field: string;
  readonly institution: string;
  readonly fullTime: boolean;
  readonly vettedOn: string | null;
}

/** The roster of the application by which a decision recognised a host in a field. */
export const rosters =
  port<
    (
      tx: Tx,
      by: { readonly decisionId: number; readonly organisationId: number; readonly field: string },
    ) => Promise<readonly RosterMember[]>
  >('faculty.rosters');

const rosterOf = (context: Context, { base, version }: SeenBase) =>
  rosters.of(context)(context.tx, {
    decisionId: base.decisionId,
    organisationId: base.organisationId,
    field: version.field,
  });

/** How many people of the recognised application's roster can be taken over; null where none, or where it was done. */
export async function countRoster(context: Context, seen: SeenBase): Promise<number | null> {
  if (await isRosterTaken(context.tx, seen.base.id)) return null;
  return (await rosterOf(context, seen)).length || null;
}

/**
 * Takes the roster of the recognised application over into the faculty of the base, once. Whoever can be engaged is; the other rows wait
 * to be corrected like those of a sheet. Refuses (404) where there is no roster, (409) the second time.
 */
export async function takeOverFaculty(
  context: Context,
  baseId: number,
): Promise<OutputOf<typeof wire.takeOverFaculty>> {
  const seen = await keepBase(context, baseId);
  const roster = await rosterOf(context, seen);
  if (roster.length === 0) throw notFound();
  const made = await insertImport(context.tx, {
    baseId,
    source: 'application',
    fileName: '申报时的师资名册',
    places: Object.fromEntries(Object.keys(columns).map((name, place) => [name, columnLetters(place)])),
    notes: [],
    createdBy: actorOf(context).personId,
    createdAt: context.now,
  });
  if (!made) throw stale({ takenOver: true });
  const rows = roster.map(
    ({ name, title, field, institution, fullTime, vettedOn }, place): ImportRow => ({
      importId: made.id,
      row: place + 1,
      valuesSealed: sealValues(context, {
        name,
        title,
        institution,
        fields: field,
        fullTime: fullTime ? '专职' : '兼职',
        vettedOn: vettedOn ?? '',
      }),
      doubts: [],
      faults: [],
      state: 'good',
    }),
  );
  await keepRows(context.tx, rows);
  const { engaged } = await engageRows(context, seen, made, null);
  const { bad } = await countRows(context.tx, made.id);
  if (bad === 0) await closeImport(context.tx, made.id, context.now);
  return { importId: made.id, engaged, bad };
}
