import type { Bilingual } from '@jijiao/measures';
import type { Context } from '../../../platform/http/context.ts';
import { open, seal } from '../../../platform/personal/index.ts';
import type { SeenBase } from '../../register/index.ts';
import { type Candidate, judgeCandidates } from './candidates.ts';
import type { ImportRow, InstructorImport } from './import.store.ts';
import type { CellFault } from './import.tables.ts';
import type { Instructor } from './instructor.store.ts';
import { hex } from './instructor.store.ts';
import { type RowFault, type RowValues, readRow } from './readRow.ts';
import { foldInstitution, foldName } from './spelling.ts';

const column = 'instructor_import_row.values';

/** The cells of a row, which are sealed as one. */
export const sealValues = ({ house }: Context, values: RowValues): Buffer =>
  seal(house.keys, column, JSON.stringify(values));

/** The cells of a row; none once it was emptied. */
export const openValues = ({ house }: Context, { valuesSealed }: Pick<ImportRow, 'valuesSealed'>): RowValues =>
  valuesSealed === null ? {} : (JSON.parse(open(house.keys, column, valuesSealed)) as RowValues);

export interface JudgedRow {
  /** The row as it is to be kept: good, or bad with its faults. */
  readonly row: ImportRow;
  readonly candidate: Candidate | undefined;
  readonly known: Instructor | undefined;
}

/**
 * Judges the rows of a sheet together: what the sheet makes doubtful, the shape of each cell, the same person twice in the sheet, then
 * the rules of engaging. Rows left out stay left out.
 */
export async function judgeRows(
  context: Context,
  seen: SeenBase,
  { places, source }: Pick<InstructorImport, 'places' | 'source'>,
  rows: readonly ImportRow[],
  vettingFileId: string | null = null,
): Promise<JudgedRow[]> {
  const startsOn = source === 'application' ? seen.base.recognisedOn : context.today;
  const read = rows.map((row) => ({
    row,
    ...(row.state === 'left'
      ? { candidate: undefined, faults: [] }
      : readRow(context.house.keys, openValues(context, row), { startsOn, vettingFileId })),
  }));
  const twice = findTwice(read);
  const sound = read.filter(({ row, candidate }) => candidate && row.doubts.length === 0 && !twice.has(row.row));
  const candidates = sound.flatMap(({ candidate }) => candidate ?? []);
  const verdicts = await judgeCandidates(context, seen, candidates);
  const verdictOf = new Map(sound.map(({ row }, place) => [row.row, verdicts[place]]));
  return read.map(({ row, candidate, faults }): JudgedRow => {
    if (row.state === 'left') return { row, candidate: undefined, known: undefined };
    const verdict = verdictOf.get(row.row);
    const double = twice.get(row.row);
    const found: RowFault[] = [
      ...faults,
      ...(double ? [double] : []),
      ...(verdict?.numberFault ? [{ column: 'citizenId' as const, says: verdict.numberFault }] : []),
      ...(verdict?.refusals ?? []).map(({ section, says, remedy }) => ({
        column: section === 'vettedOn' ? ('vettedOn' as const) : ('name' as const),
        says: { zh: `${says.zh}${remedy.zh}`, en: `${says.en} ${remedy.en}` },
      })),
    ];
    const kept = [
      ...row.doubts,
      ...found
        .filter((fault) => !row.doubts.some((doubt) => doubt.column === fault.column))
        .map((fault): CellFault => ({ ...fault, cell: `${places[fault.column] ?? ''}${row.row}` })),
    ];
    const state = kept.length > 0 ? ('bad' as const) : ('good' as const);
    return { row: { ...row, faults: kept, state }, candidate, known: verdict?.known };
  });
}

/** Rows about a person whom an earlier row is about: by number, or by name and institution where no number tells them apart. */
function findTwice(
  read: readonly { readonly row: ImportRow; readonly candidate: Candidate | undefined }[],
): Map<number, RowFault> {
  const twice = new Map<number, RowFault>();
  const byNumber = new Map<string, number>();
  const byName = new Map<string, { row: number; number: string }[]>();
  for (const { row, candidate } of read) {
    if (!candidate) continue;
    const number = hex(candidate.numbers.citizenIdIndex);
    const name = `${foldName(candidate.instructor.name)}\n${foldInstitution(candidate.instructor.institution)}`;
    const sameNumber = number ? byNumber.get(number) : undefined;
    const namesakes = byName.get(name) ?? [];
    const sameName = namesakes.find((each) => !each.number || !number)?.row;
    if (sameNumber !== undefined) twice.set(row.row, { column: 'citizenId', says: sameAs(sameNumber) });
    else if (sameName !== undefined) twice.set(row.row, { column: 'name', says: sameAs(sameName) });
    if (number && sameNumber === undefined) byNumber.set(number, row.row);
    byName.set(name, [...namesakes, { row: row.row, number }]);
  }
  return twice;
}

const sameAs = (row: number): Bilingual => ({
  zh: `与第 ${row} 行为同一人；请略去一行，或填写不同的公民身份号码`,
  en: `The same person as in row ${row}; leave one out, or give identity numbers that differ`,
});
