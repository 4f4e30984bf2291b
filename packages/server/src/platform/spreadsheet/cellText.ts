import type { Cell, CellValue } from 'hucre/xlsx';

/** The text of a cell: dates as ISO, numbers without exponent, nothing as ''. */
export function cellText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return normalise(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return dateText(value);
  return Number.isInteger(value) && Math.abs(value) < 1e30 ? BigInt(value).toString() : String(value);
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const iso = date.toISOString();
  return iso.slice(11, 19) === '00:00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;
}

/** Full-width digits and Latin letters become half-width; invisible characters and blanks around go. */
export function normalise(text: string): string {
  return text
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .trim();
}

/** Whether a number has more digits than a spreadsheet keeps: its fifteen leading ones. */
export function hasLostPrecision(value: CellValue): boolean {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) >= 1e15;
}

export function isFormula(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.type === 'formula' || cell.formula !== undefined);
}

/** What a cell of a workbook can hold: well-formed text without control characters, escapes of its own kind escaped. */
export function writableText(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
    .replace(/\r\n?/g, '\n')
    .replace(/_(x[0-9a-f]{4}_)/gi, '_x005F_$1');
}
