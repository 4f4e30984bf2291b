import { normalise, type ReadSheet } from '../../../platform/spreadsheet/index.ts';

/** A text that a spreadsheet would take for a formula. */
const formula = /^'?[=+\-@\t\r]/;

/** Writes rows as CSV (RFC 4180) in UTF-8 with its mark, as Excel and WPS open it; what looks like a formula gets an apostrophe before it. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Reads CSV (RFC 4180) as a sheet: cells trimmed, an apostrophe before what looks like a formula taken off. */
export function readCsv(text: string): ReadSheet {
  const rows: { row: number; cells: string[] }[] = [];
  let cells: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  const source = text.replace(/^\ufeff/, '');
  while (pattern.lastIndex < source.length) {
    const found = pattern.exec(source);
    if (!found) throw new Error(`line ${rows.length + 1} of the file is no CSV`);
    const value = normalise(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    cells.push(/^'/.test(value) && formula.test(value.slice(1)) ? value.slice(1) : value);
    if (found[3] === ',') continue;
    rows.push({ row: rows.length + 1, cells });
    cells = [];
  }
  if (cells.length > 0) rows.push({ row: rows.length + 1, cells });
  return { name: '', rows, issues: [] };
}
