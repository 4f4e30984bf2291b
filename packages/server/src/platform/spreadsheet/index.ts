import { type ReadLimits, type ReadSheet, type SheetToWrite, SpreadsheetRefused } from './shapes.ts';
import { workOn } from './workshop.ts';

export { type BadRow, badRowsOf, badRowsSheet } from './badRows.ts';
export { normalise } from './cellText.ts';
export {
  type BadCell,
  type ImportColumn,
  type Imported,
  type ImportShape,
  importRows,
  readRecords,
  type SheetRecord,
  takeRecords,
} from './importRows.ts';
export {
  type CellInput,
  cellAddress,
  columnLetters,
  type ReadSheet,
  type SheetIssue,
  type SheetToWrite,
  SpreadsheetRefused,
} from './shapes.ts';

const largestFile = 50 * 1024 * 1024;

/**
 * Reads the first visible sheet of a workbook (.xlsx, ECMA-376) as text, in a thread bounded in memory and time.
 * Formulas, lost digits, hidden rows and columns and merges are named in `issues`; a formula's cell is ''.
 * Throws `SpreadsheetRefused` for what is no workbook, is too large (50 MB, or 160 MB unpacked), or is locked.
 */
export function readSheet(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<ReadSheet> {
  if (bytes.length > largestFile) return Promise.reject(new SpreadsheetRefused('tooLarge'));
  return workOn<ReadSheet>({
    read: bytes,
    limits: { maxRows: limits.maxRows ?? 100_001, columns: limits.columns ?? 100 },
  });
}

/**
 * Writes a workbook (.xlsx): a heading row, then the rows. Text is always text: what starts with = + - @ never
 * becomes a formula. Dates are written as dates in UTC. Throws RangeError for a text over 32,767 characters.
 */
export function writeSheet({ sheets }: { readonly sheets: readonly SheetToWrite[] }): Promise<Uint8Array> {
  for (const { rows } of sheets) {
    for (const row of rows) {
      if (row.some((value) => typeof value === 'string' && value.length > 32_767)) {
        return Promise.reject(new RangeError('a cell holds at most 32,767 characters'));
      }
    }
  }
  const taken = new Set<string>();
  return workOn<Uint8Array>({ write: sheets.map((sheet) => ({ ...sheet, name: sheetName(sheet.name, taken) })) });
}

/** A name that a workbook takes: at most 31 characters, none of []:*?/\ and no apostrophe at an end, each once. */
function sheetName(wished: string, taken: Set<string>): string {
  const plain =
    wished
      .replace(/[\p{Cc}[\]:*?/\\]/gu, ' ')
      .trim()
      .replace(/^'+|'+$/g, '')
      .slice(0, 27) || 'Sheet';
  let name = plain;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${plain}(${n})`;
  taken.add(name.toLowerCase());
  return name;
}
