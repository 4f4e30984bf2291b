import type { BodyOf, OutputOf, QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/faculty/instructor.import';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { invalid, notFound, stale } from '../../../platform/http/errors.ts';
import { maskCitizenId, maskPhone } from '../../../platform/personal/index.ts';
import { mayHoldFile } from '../../directory/index.ts';
import { actForBase, keepBase, type SeenBase } from '../../register/index.ts';
import { engageCandidates } from './candidates.ts';
import {
  closeImport,
  countRows,
  findImport,
  type ImportRow,
  type InstructorImport,
  insertImport,
  keepRows,
  listRows,
  listWaitingRows,
  lockImport,
} from './import.store.ts';
import { lockRegister } from './instructor.store.ts';
import { type JudgedRow, judgeRows, openValues, sealValues } from './judgeRows.ts';
import { readFacultySheet } from './readFacultySheet.ts';
import type { RowValues } from './readRow.ts';

type Summary = OutputOf<typeof wire.startInstructorImport>;

/**
 * Reads a faculty sheet for a base. Nothing is engaged yet: the good rows wait to be taken, each bad cell is named by its address and is
 * corrected in place. Refuses (422) what is no workbook, lacks a column, or has more than 5,000 rows.
 */
export async function startInstructorImport(
  context: Context,
  baseId: number,
  { fileId }: BodyOf<typeof wire.startInstructorImport>,
): Promise<Summary> {
  const seen = await keepBase(context, baseId);
  await mayHoldFile(context, fileId, 'fileId');
  const { fileName, places, notes, records } = await readFacultySheet(context, fileId);
  const made = await insertImport(context.tx, {
    baseId,
    source: 'sheet',
    fileName,
    places,
    notes,
    createdBy: actorOf(context).personId,
    createdAt: context.now,
  });
  if (!made) throw new Error('no sheet was begun');
  const rows = records.map(
    ({ row, values, doubts }): ImportRow => ({
      importId: made.id,
      row,
      valuesSealed: sealValues(context, values),
      doubts: [...doubts],
      faults: [],
      state: 'good',
    }),
  );
  await keepJudged(context, await judgeRows(context, seen, made, rows));
  return summaryOf(context, made);
}

/** Keeps rows as they were judged. */
export const keepJudged = (context: Context, judged: readonly JudgedRow[]): Promise<void> =>
  keepRows(
    context.tx,
    judged.map(({ row }) => row),
  );

/** A sheet in figures. */
export async function summaryOf(context: Context, found: InstructorImport): Promise<Summary> {
  const { curable, ...counts } = await countRows(context.tx, found.id);
  const { id, baseId, source, fileName, notes, createdAt, closedAt } = found;
  return {
    id,
    baseId,
    source,
    fileName,
    createdAt: createdAt.toISOString(),
    closed: closedAt !== null,
    counts,
    curable,
    notes: [...notes],
  };
}

/** The sheet for whoever acts for the host of its base: 404 unseen, 403 another's. */
async function seeImport(context: Context, id: number): Promise<InstructorImport> {
  const found = await findImport(context.tx, id);
  if (!found) throw notFound();
  await actForBase(context, found.baseId);
  return found;
}

/** The same to work on, locked. Refuses (409) a closed one. */
async function workOn(context: Context, id: number): Promise<{ found: InstructorImport; seen: SeenBase }> {
  const { baseId } = await seeImport(context, id);
  const seen = await keepBase(context, baseId);
  const found = await lockImport(context.tx, id);
  if (!found || found.closedAt !== null) throw stale({ closed: true });
  return { found, seen };
}

/** A sheet with a page of its rows. */
export async function getInstructorImport(
  context: Context,
  id: number,
  query: QueryOf<typeof wire.getInstructorImport>,
): Promise<OutputOf<typeof wire.getInstructorImport>> {
  const found = await seeImport(context, id);
  const { rows, total } = await listRows(context.tx, id, query);
  return {
    ...(await summaryOf(context, found)),
    rows: rows.map((row) => ({
      row: row.row,
      state: row.state,
      values: shownValues(context, row),
      faults: row.faults as OutputOf<typeof wire.getInstructorImport>['rows'][number]['faults'],
    })),
    total,
    capped: false,
  };
}

/** Cells as they are shown: a number is masked unless something is wrong with it. */
function shownValues(context: Context, row: ImportRow): RowValues {
  const values = openValues(context, row);
  const wrong = new Set(row.faults.map((fault) => fault.column));
  return {
    ...values,
    ...(values.citizenId && !wrong.has('citizenId') && { citizenId: maskCitizenId(values.citizenId) }),
    ...(values.phone && !wrong.has('phone') && { phone: maskPhone(values.phone) }),
  };
}

/** Corrects cells of a row in place, leaves the row out or takes it up again; the sheet is judged anew, for a row may hang on others. */
export async function correctInstructorRow(
  context: Context,
  { id, row: number }: { id: number; row: number },
  { values, leave }: BodyOf<typeof wire.correctInstructorRow>,
): Promise<Summary> {
  const { found, seen } = await workOn(context, id);
  const rows = await listWaitingRows(context.tx, id);
  if (!rows.some((row) => row.row === number)) throw notFound();
  const corrected = rows.map((row) => (row.row === number ? correct(context, row, values, leave) : row));
  await keepChanged(context, rows, await judgeRows(context, seen, found, corrected));
  return summaryOf(context, found);
}

function correct(context: Context, row: ImportRow, values: RowValues, leave: boolean): ImportRow {
  const typed = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.trim()]));
  return {
    ...row,
    valuesSealed: sealValues(context, { ...openValues(context, row), ...typed }),
    doubts: row.doubts.filter(({ column }) => !(column in typed)),
    ...(leave ? { state: 'left' as const, faults: [] } : { state: 'good' as const }),
  };
}

/** Keeps those rows that were judged otherwise than they stand. */
async function keepChanged(
  context: Context,
  before: readonly ImportRow[],
  judged: readonly JudgedRow[],
): Promise<void> {
  const stood = new Map(before.map((row) => [row.row, row]));
  await keepJudged(
    context,
    judged.filter(({ row }) => {
      const was = stood.get(row.row);
      return (
        was?.state !== row.state ||
        was.valuesSealed !== row.valuesSealed ||
        JSON.stringify(was.faults) !== JSON.stringify(row.faults)
      );
    }),
  );
}

/** Puts the suggested value into each bad cell that has one. */
export async function cureInstructorImport(context: Context, id: number): Promise<Summary> {
  const { found, seen } = await workOn(context, id);
  const rows = await listWaitingRows(context.tx, id);
  const cured = rows.map((row) => {
    if (row.state !== 'bad') return row;
    const cures = Object.fromEntries(row.faults.flatMap(({ column, cure }) => (cure ? [[column, cure]] : [])));
    return Object.keys(cures).length > 0 ? correct(context, row, cures, false) : row;
  });
  await keepChanged(context, rows, await judgeRows(context, seen, found, cured));
  return summaryOf(context, found);
}

/**
 * Engages all whose rows are good, in batches and as one act; bad rows stay for the next try. Rows are judged once more, so that one
 * that has become unlawful since turns bad and is not taken. The sheet closes when no row waits.
 */
export async function takeInstructorImport(
  context: Context,
  id: number,
  { vettingFileId }: BodyOf<typeof wire.takeInstructorImport>,
): Promise<OutputOf<typeof wire.takeInstructorImport>> {
  const { found, seen } = await workOn(context, id);
  if (vettingFileId) await mayHoldFile(context, vettingFileId, 'vettingFileId');
  const { engaged, known } = await engageRows(context, seen, found, vettingFileId);
  if (engaged === 0) throw invalid([nothingToTake]);
  const after = await summaryOf(context, found);
  if (after.counts.bad + after.counts.left > 0) return { engaged, known, import: after };
  await closeImport(context.tx, id, context.now);
  return { engaged, known, import: { ...after, closed: true } };
}

/** Judges what waits and engages the good ones. */
export async function engageRows(
  context: Context,
  seen: SeenBase,
  found: InstructorImport,
  vettingFileId: string | null,
): Promise<{ engaged: number; known: number }> {
  await lockRegister(context.tx);
  const rows = await listWaitingRows(context.tx, found.id);
  const judged = await judgeRows(context, seen, found, rows, vettingFileId);
  const good = judged.flatMap(({ row, candidate, known }) =>
    row.state === 'good' && candidate ? [{ row, candidate, known }] : [],
  );
  const by = actorOf(context).personId;
  await engageCandidates(context, seen.base.id, good, { source: found.source, by });
  await keepChanged(context, rows, judged);
  await keepRows(
    context.tx,
    good.map(({ row }): ImportRow => ({ ...row, valuesSealed: null, faults: [], state: 'taken' })),
  );
  return { engaged: good.length, known: good.filter(({ known }) => known).length };
}

const nothingToTake = {
  path: 'rows',
  message: '没有可以聘任的行，请先更正 / There is no row that can be taken: correct them first',
};

/** Puts the rest of a sheet away; its cells are emptied. */
export async function closeInstructorImport(context: Context, id: number): Promise<{ done: true }> {
  await workOn(context, id);
  await closeImport(context.tx, id, context.now);
  return { done: true };
}
