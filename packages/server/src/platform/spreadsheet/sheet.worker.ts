import { parentPort, workerData } from 'node:worker_threads';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { cellText, isFormula, writableText } from './cellText.ts';
import { checkContainer } from './container.ts';
import { findIssues } from './issues.ts';
import type { ReadLimits, ReadSheet, SheetToWrite } from './shapes.ts';
import { SpreadsheetRefused } from './shapes.ts';

export type Task =
  | { readonly read: Uint8Array; readonly limits: ReadLimits }
  | { readonly write: readonly SheetToWrite[] };

async function read(bytes: Uint8Array, limits: ReadLimits): Promise<ReadSheet> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  await checkContainer(buffer);
  const workbook = await readXlsx(buffer, { maxRows: limits.maxRows + 1 }).catch(() => {
    throw new SpreadsheetRefused('notASpreadsheet');
  });
  const sheet = workbook.sheets.find((candidate) => !candidate.hidden && !candidate.veryHidden);
  if (!sheet) throw new SpreadsheetRefused('notASpreadsheet');
  const rows = sheet.rows.slice(0, limits.maxRows).map((values, index) => ({
    row: index + 1,
    cells: values
      .slice(0, limits.columns)
      .map((value, column) => (isFormula(sheet.cells?.get(`${index},${column}`)) ? '' : cellText(value))),
  }));
  return { name: sheet.name, rows, issues: findIssues(workbook, sheet, limits) };
}

function write(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, columns, rows }) => ({
      name,
      columns: columns.map((column) => ({ width: typeof column === 'string' ? 16 : (column.width ?? 16) })),
      rows: [
        columns.map((column) => writableText(typeof column === 'string' ? column : column.header)),
        ...rows.map((row) => row.map((value) => (typeof value === 'string' ? writableText(value) : (value ?? null)))),
      ],
      freezePane: { rows: 1 },
    })),
  });
}

const task = workerData as Task;
try {
  parentPort?.postMessage({ done: 'read' in task ? await read(task.read, task.limits) : await write(task.write) });
} catch (error) {
  parentPort?.postMessage(
    error instanceof SpreadsheetRefused
      ? { refused: error.because }
      : { fault: error instanceof Error ? error.message : '' },
  );
}
