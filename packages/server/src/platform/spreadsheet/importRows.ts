import type { Bilingual } from '@jijiao/measures';
import type { z } from 'zod';
import { normalise } from './cellText.ts';
import { cellAddress, type ReadSheet, type SheetIssue } from './shapes.ts';

/** How one column of a sheet is found and what its cells are. */
export interface ImportColumn {
  /** The heading, found in either language. */
  readonly header: Bilingual;
  /** Other headings that mean the same. */
  readonly also?: readonly string[] | undefined;
  /** The column may be absent; its cells then are ''. */
  readonly optional?: boolean | undefined;
  /** What to tell when a cell does not fit; without it, that it is filled in wrongly. */
  readonly says?: Bilingual | undefined;
  /** A value that would fit, where one can be worked out. */
  readonly cure?: ((value: string) => string | undefined) | undefined;
}

/** A cell that cannot be taken, with what to tell and, where there is one, the value that would fit. */
export interface BadCell {
  readonly row: number;
  readonly cell: string;
  readonly column: string;
  readonly value: string;
  readonly says: Bilingual;
  readonly cure?: string;
}

export interface Imported<T> {
  readonly good: T[];
  /** Row numbers of the good ones, in the same order. */
  readonly goodRows: number[];
  readonly bad: BadCell[];
}

export interface ImportShape<T> {
  readonly columns: Readonly<Record<string, ImportColumn>>;
  /** Takes a record of texts by column key. */
  readonly row: z.ZodType<T, unknown>;
}

/** One row of a sheet by column key, with what its reader could not trust in it. */
export interface SheetRecord {
  readonly row: number;
  readonly values: Record<string, string>;
  readonly doubts: readonly BadCell[];
}

/** A sheet by the columns that are wanted of it. */
export interface SheetRecords {
  readonly records: SheetRecord[];
  /** Place of each column that was found, from 0. */
  readonly places: ReadonlyMap<string, number>;
  /** Columns that must be there and are not; then there are no records. */
  readonly absent: BadCell[];
}

/**
 * Reads the rows under the heading as records. The heading is the row, among the first twenty, that names most columns; columns are
 * found in any order, rows without content left out. A formula, an error value, a number with lost digits and a cell that a merge
 * covers are doubted by cell.
 */
export function readRecords(sheet: ReadSheet, columns: ImportShape<unknown>['columns']): SheetRecords {
  const headingAt = findHeading(sheet, columns);
  const places = placesIn(sheet.rows[headingAt]?.cells ?? [], columns);
  const absent = findAbsent(columns, places, sheet.rows[headingAt]?.row ?? 1);
  if (absent.length > 0) return { records: [], places, absent };
  const distrusted = distrustedByRow(sheet.issues);
  const covered = coveredByMerges(sheet);
  const records: SheetRecord[] = [];
  for (const { row, cells } of sheet.rows.slice(headingAt + 1)) {
    const values: Record<string, string> = {};
    for (const key of Object.keys(columns)) values[key] = cells[places.get(key) ?? -1] ?? '';
    const doubts = [
      ...doubtsOf(distrusted.get(row) ?? [], columns, places, values, row),
      ...coveredIn(covered, columns, places, values, row),
    ];
    if (doubts.length === 0 && Object.values(values).every((value) => value === '')) continue;
    records.push({ row, values, doubts });
  }
  return { records, places, absent };
}

/**
 * Takes the rows under the heading one by one: a row is good as a whole or its bad cells are named. A formula, a number with lost
 * digits or a cell covered by a merge is never taken.
 */
export function importRows<T>(sheet: ReadSheet, shape: ImportShape<T>): Imported<T> {
  const { records, places, absent } = readRecords(sheet, shape.columns);
  return absent.length > 0 ? { good: [], goodRows: [], bad: absent } : takeRecords(records, shape, places);
}

/** The same for records, as they were read or typed anew. A cell without a place has no address. */
export function takeRecords<T>(
  records: readonly SheetRecord[],
  shape: ImportShape<T>,
  places: ReadonlyMap<string, number> = new Map(),
): Imported<T> {
  const taken: Imported<T> = { good: [], goodRows: [], bad: [] };
  for (const { row, values, doubts } of records) {
    const result = shape.row.safeParse(values);
    if (doubts.length > 0 || !result.success) {
      const keys = result.success ? [] : result.error.issues.map((issue) => String(issue.path[0] ?? ''));
      taken.bad.push(...doubts, ...misfits(keys, doubts, shape, places, values, row));
    } else {
      taken.good.push(result.data);
      taken.goodRows.push(row);
    }
  }
  return taken;
}

const headingWithin = 20;

function placesIn(cells: readonly string[], columns: ImportShape<unknown>['columns']): Map<string, number> {
  const places = new Map<string, number>();
  for (const [key, column] of Object.entries(columns)) {
    const place = cells.findIndex((cell) => isHeading(cell, column));
    if (place >= 0) places.set(key, place);
  }
  return places;
}

function findHeading(sheet: ReadSheet, columns: ImportShape<unknown>['columns']): number {
  const first = sheet.rows.findIndex((row) => row.cells.some((cell) => cell !== ''));
  let best = { at: first, named: 0 };
  for (const [at, { cells }] of sheet.rows.slice(0, headingWithin).entries()) {
    const named = placesIn(cells, columns).size;
    if (named > best.named) best = { at, named };
  }
  return best.at;
}

interface Covered {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** What the first cell of the merge holds. */
  readonly value: string;
}

function coveredByMerges({ rows, issues }: ReadSheet): Covered[] {
  return issues.flatMap(({ kind, cell }) => {
    const [, from = '', fromRow = '', to = '', toRow = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(cell) ?? [];
    if (kind !== 'merged' || from === '') return [];
    const firstColumn = columnNumber(from);
    const value = rows.find(({ row }) => row === Number(fromRow))?.cells[firstColumn] ?? '';
    return [{ firstRow: Number(fromRow), lastRow: Number(toRow), firstColumn, lastColumn: columnNumber(to), value }];
  });
}

const columnNumber = (letters: string) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function coveredIn(
  merges: readonly Covered[],
  columns: ImportShape<unknown>['columns'],
  places: ReadonlyMap<string, number>,
  values: Record<string, string>,
  row: number,
): BadCell[] {
  const here = merges.filter((merge) => row >= merge.firstRow && row <= merge.lastRow);
  if (here.length === 0) return [];
  return Object.keys(columns).flatMap((key) => {
    const place = places.get(key) ?? -1;
    const merge = here.find((each) => place >= each.firstColumn && place <= each.lastColumn);
    if (!merge || place < 0 || (row === merge.firstRow && place === merge.firstColumn)) return [];
    const cure = place === merge.firstColumn && merge.value !== '' ? { cure: merge.value } : {};
    return [{ row, cell: cellAddress(row, place), column: key, value: values[key] ?? '', says: mergedSays, ...cure }];
  });
}

const mergedSays: Bilingual = {
  zh: '单元格与其他格合并，此格没有自己的内容；请取消合并后逐格填写',
  en: 'This cell is merged with others and holds nothing of its own; unmerge it and fill in each cell',
};

function isHeading(cell: string, { header, also = [] }: ImportColumn): boolean {
  const plain = plainHeading(cell);
  return plain !== '' && [header.zh, header.en, ...also].some((name) => plainHeading(name) === plain);
}

function plainHeading(text: string): string {
  return normalise(text)
    .replace(/[\s*＊]/g, '')
    .toLowerCase();
}

function findAbsent(
  columns: ImportShape<unknown>['columns'],
  places: ReadonlyMap<string, number>,
  row: number,
): BadCell[] {
  return Object.entries(columns).flatMap(([key, { header, optional }]) => {
    if (optional || places.has(key)) return [];
    const says = { zh: `缺少“${header.zh}”列`, en: `The column “${header.en}” is missing` };
    return [{ row, cell: cellAddress(row, 0), column: key, value: '', says }];
  });
}

function distrustedByRow(issues: readonly SheetIssue[]): Map<number, SheetIssue[]> {
  const byRow = new Map<number, SheetIssue[]>();
  for (const issue of issues) {
    if (issue.kind !== 'formula' && issue.kind !== 'precisionLost' && issue.kind !== 'cellError') continue;
    const row = byRow.get(issue.row);
    if (row) row.push(issue);
    else byRow.set(issue.row, [issue]);
  }
  return byRow;
}

function doubtsOf(
  issues: readonly SheetIssue[],
  columns: ImportShape<unknown>['columns'],
  places: ReadonlyMap<string, number>,
  record: Record<string, string>,
  row: number,
): BadCell[] {
  return Object.keys(columns).flatMap((key) => {
    const cell = cellAddress(row, places.get(key) ?? -1);
    const issue = places.has(key) ? issues.find((candidate) => candidate.cell === cell) : undefined;
    return issue ? [{ row, cell, column: key, value: record[key] ?? '', says: issue.says }] : [];
  });
}

function misfits<T>(
  keys: readonly string[],
  doubts: readonly BadCell[],
  shape: ImportShape<T>,
  places: ReadonlyMap<string, number>,
  record: Record<string, string>,
  row: number,
): BadCell[] {
  return [...new Set(keys)].flatMap((key) => {
    if (doubts.some((doubt) => doubt.column === key)) return [];
    const column = shape.columns[key];
    const value = record[key] ?? '';
    const place = places.get(key);
    const cell = place === undefined ? '' : cellAddress(row, place);
    const cure = value === '' ? undefined : column?.cure?.(value);
    const says = column ? tell(column, value) : { zh: '该行填写有误', en: 'This row is filled in wrongly' };
    return [{ row, cell, column: key, value, says, ...(cure === undefined ? {} : { cure }) }];
  });
}

function tell({ header, says }: ImportColumn, value: string): Bilingual {
  if (value === '') return { zh: `请填写“${header.zh}”`, en: `Fill in “${header.en}”` };
  return says ?? { zh: `“${header.zh}”填写有误`, en: `“${header.en}” is filled in wrongly` };
}
