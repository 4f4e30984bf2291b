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

/**
 * Takes the rows under the heading (the first row that is not empty) one by one: a row is good as a whole or its bad
 * cells are named. Columns are found by heading in any order. A formula or a number with lost digits is never taken.
 */
export function importRows<T>(sheet: ReadSheet, shape: ImportShape<T>): Imported<T> {
  const headingAt = sheet.rows.findIndex((row) => row.cells.some((cell) => cell !== ''));
  const heading = sheet.rows[headingAt];
  const places = new Map<string, number>();
  for (const [key, column] of Object.entries(shape.columns)) {
    const place = heading?.cells.findIndex((cell) => isHeading(cell, column)) ?? -1;
    if (place >= 0) places.set(key, place);
  }
  const absent = findAbsent(shape, places, heading?.row ?? 1);
  if (absent.length > 0) return { good: [], goodRows: [], bad: absent };

  const taken: Imported<T> = { good: [], goodRows: [], bad: [] };
  const distrusted = distrustedByRow(sheet.issues);
  for (const { row, cells } of sheet.rows.slice(headingAt + 1)) {
    const record: Record<string, string> = {};
    for (const key of Object.keys(shape.columns)) record[key] = cells[places.get(key) ?? -1] ?? '';
    const doubts = doubtsOf(distrusted.get(row) ?? [], shape, places, record, row);
    if (doubts.length === 0 && Object.values(record).every((value) => value === '')) continue;
    const result = shape.row.safeParse(record);
    if (doubts.length > 0 || !result.success) {
      const keys = result.success ? [] : result.error.issues.map((issue) => String(issue.path[0] ?? ''));
      taken.bad.push(...doubts, ...misfits(keys, doubts, shape, places, record, row));
    } else {
      taken.good.push(result.data);
      taken.goodRows.push(row);
    }
  }
  return taken;
}

function isHeading(cell: string, { header, also = [] }: ImportColumn): boolean {
  const plain = plainHeading(cell);
  return plain !== '' && [header.zh, header.en, ...also].some((name) => plainHeading(name) === plain);
}

function plainHeading(text: string): string {
  return normalise(text)
    .replace(/[\s*＊]/g, '')
    .toLowerCase();
}

function findAbsent<T>(shape: ImportShape<T>, places: Map<string, number>, row: number): BadCell[] {
  return Object.entries(shape.columns).flatMap(([key, { header, optional }]) => {
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

function doubtsOf<T>(
  issues: readonly SheetIssue[],
  shape: ImportShape<T>,
  places: Map<string, number>,
  record: Record<string, string>,
  row: number,
): BadCell[] {
  return Object.keys(shape.columns).flatMap((key) => {
    const cell = cellAddress(row, places.get(key) ?? -1);
    const issue = places.has(key) ? issues.find((candidate) => candidate.cell === cell) : undefined;
    return issue ? [{ row, cell, column: key, value: record[key] ?? '', says: issue.says }] : [];
  });
}

function misfits<T>(
  keys: readonly string[],
  doubts: readonly BadCell[],
  shape: ImportShape<T>,
  places: Map<string, number>,
  record: Record<string, string>,
  row: number,
): BadCell[] {
  return [...new Set(keys)].flatMap((key) => {
    if (doubts.some((doubt) => doubt.column === key)) return [];
    const column = shape.columns[key];
    const value = record[key] ?? '';
    const cell = cellAddress(row, places.get(key) ?? 0);
    const cure = value === '' ? undefined : column?.cure?.(value);
    const says = column ? tell(column, value) : { zh: '该行填写有误', en: 'This row is filled in wrongly' };
    return [{ row, cell, column: key, value, says, ...(cure === undefined ? {} : { cure }) }];
  });
}

function tell({ header, says }: ImportColumn, value: string): Bilingual {
  if (value === '') return { zh: `请填写“${header.zh}”`, en: `Fill in “${header.en}”` };
  return says ?? { zh: `“${header.zh}”填写有误`, en: `“${header.en}” is filled in wrongly` };
}
