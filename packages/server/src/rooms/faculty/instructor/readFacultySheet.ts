import { findFile } from '../../../platform/files/index.ts';
import type { Context } from '../../../platform/http/context.ts';
import { type Issue, invalid } from '../../../platform/http/errors.ts';
import {
  columnLetters,
  readRecords,
  readSheet,
  type SheetRecord,
  SpreadsheetRefused,
} from '../../../platform/spreadsheet/index.ts';
import { readFileBytes } from '../../directory/index.ts';
import { columns } from './columns.ts';
import type { CellFault } from './import.tables.ts';

/** Most rows of a sheet that is read. */
const mostRead = 5000;
const longestCell = 1000;
const mostNotes = 100;

export interface FacultySheet {
  readonly fileName: string;
  readonly places: Record<string, string>;
  readonly notes: { cell: string; says: { zh: string; en: string } }[];
  readonly records: { row: number; values: SheetRecord['values']; doubts: CellFault[] }[];
}

/** Reads a faculty sheet. Refuses (422) what is no workbook, lacks a column, is empty, or has more than 5,000 rows. */
export async function readFacultySheet(context: Context, fileId: string): Promise<FacultySheet> {
  const file = await findFile(context.tx, fileId);
  const bytes = await readFileBytes(context, fileId);
  const sheet = await readSheet(bytes, { maxRows: mostRead + 20, columns: 60 }).catch((error: unknown) => {
    if (error instanceof SpreadsheetRefused) throw invalid([fileIssue(error.says.zh, error.says.en)]);
    throw error;
  });
  if (sheet.issues.some(({ kind }) => kind === 'moreRows'))
    throw invalid([
      fileIssue(`表格超过 ${mostRead} 行，请分成几个文件`, `More than ${mostRead} rows: split the sheet`),
    ]);
  const { records, places, absent } = readRecords(sheet, columns);
  if (absent.length > 0) throw invalid(absent.map(({ says }) => fileIssue(says.zh, says.en)));
  if (records.length === 0) throw invalid([fileIssue('表格没有内容', 'The sheet is empty')]);
  const notes = sheet.issues
    .filter(({ kind }) => kind !== 'formula' && kind !== 'precisionLost' && kind !== 'cellError')
    .slice(0, mostNotes);
  return {
    fileName: file?.name ?? '',
    places: Object.fromEntries([...places].map(([key, place]) => [key, columnLetters(place)])),
    notes: notes.map(({ cell, says }) => ({ cell, says })),
    records: records.map(({ row, values, doubts }) => ({
      row,
      values: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value.slice(0, longestCell)])),
      doubts: doubts.map(({ column, cell, says, cure }) => ({ column, cell, says, ...(cure ? { cure } : {}) })),
    })),
  };
}

const fileIssue = (zh: string, en: string): Issue => ({ path: 'fileId', message: `${zh} / ${en}` });
