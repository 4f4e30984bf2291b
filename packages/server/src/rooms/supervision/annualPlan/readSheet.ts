import { mostPlanItems, type PlanItemContent } from '@jijiao/contract';
import type { Bilingual } from '@jijiao/measures';
import { invalid } from '../../../platform/http/errors.ts';
import {
  type BadCell,
  cellAddress,
  importRows,
  type ReadSheet,
  readSheet,
  type SheetIssue,
  SpreadsheetRefused,
} from '../../../platform/spreadsheet/index.ts';
import type { ConsentedCurriculum } from './outside.ts';
import { planSheetShape } from './sheetShape.ts';

interface Reading {
  readonly year: number;
  readonly curricula: readonly ConsentedCurriculum[];
  /** What cells say instead, by address. */
  readonly corrections: Readonly<Record<string, string>>;
}

interface PlanSheetRead {
  readonly good: readonly PlanItemContent[];
  readonly bad: readonly BadCell[];
  readonly hidden: readonly { cell: string; says: Bilingual }[];
}

/**
 * Reads plan items from a workbook: good rows, bad ones by cell, and what the sheet hides. A title twice is bad the second time; a
 * cell under a merge is bad, with what the merge holds as its cure. Refuses (422) what is no workbook.
 */
export async function readPlanSheet(
  bytes: Uint8Array,
  { year, curricula, corrections }: Reading,
): Promise<PlanSheetRead> {
  const shape = planSheetShape(year, curricula);
  const raw = await readSheet(bytes, { maxRows: mostPlanItems + 50, columns: 60 }).catch((error: unknown) => {
    if (!(error instanceof SpreadsheetRefused)) throw error;
    throw invalid([{ path: 'fileId', message: `${error.says.zh} / ${error.says.en}` }]);
  });
  const merged = coveredCells(raw);
  const sheet = correct(fromHeading({ ...raw, issues: [...raw.issues, ...merged.issues] }), corrections);
  const { good, goodRows, bad } = importRows(sheet, shape);
  const titleAt = sheet.rows[0]?.cells.findIndex((cell) => isTitle(cell)) ?? 0;
  const first = new Map<string, number>();
  const kept: PlanItemContent[] = [];
  const twice: BadCell[] = [];
  for (const [index, item] of good.entries()) {
    const row = goodRows[index] ?? 0;
    const earlier = first.get(item.title);
    if (earlier === undefined) {
      first.set(item.title, row);
      kept.push(item);
      continue;
    }
    const says = { zh: `与第 ${earlier} 行项目同名`, en: `the same title as in row ${earlier}` };
    twice.push({ row, cell: cellAddress(row, Math.max(0, titleAt)), column: 'title', value: item.title, says });
  }
  const named = bad.map((cell) => {
    const cure = merged.values.get(cell.cell);
    return cure ? { ...cell, cure } : cell;
  });
  return {
    good: kept,
    bad: [...named, ...twice]
      .sort((a, b) => a.row - b.row)
      .map((cell) => ({ ...cell, column: shape.columns[cell.column]?.header.zh ?? cell.column })),
    hidden: raw.issues.flatMap(({ kind, cell, says }) =>
      ['hiddenRow', 'hiddenColumn', 'moreRows', 'moreSheets'].includes(kind) ? [{ cell, says }] : [],
    ),
  };
}

const isTitle = (cell: string) => /^[\s*＊]*(项目名称|项目|班次名称|培训项目|培训班名称|title)[\s*＊]*$/i.test(cell);

/** A sheet often begins with its own title: what stands over the row of headings is left out. */
function fromHeading(sheet: ReadSheet): ReadSheet {
  const at = sheet.rows.slice(0, 10).findIndex(({ cells }) => cells.some(isTitle));
  if (at <= 0) return sheet;
  const from = sheet.rows[at]?.row ?? 1;
  return { ...sheet, rows: sheet.rows.slice(at), issues: sheet.issues.filter(({ row }) => row >= from) };
}

function correct(sheet: ReadSheet, corrections: Readonly<Record<string, string>>): ReadSheet {
  if (Object.keys(corrections).length === 0) return sheet;
  return {
    ...sheet,
    rows: sheet.rows.map(({ row, cells }) => ({
      row,
      cells: Array.from({ length: Math.max(cells.length, 60) }, (_, column) => {
        return corrections[cellAddress(row, column)]?.trim() ?? cells[column] ?? '';
      }),
    })),
    issues: sheet.issues.filter(({ cell }) => corrections[cell] === undefined),
  };
}

/** The cells that a merge covers: each is an issue of its own, and what the merge holds is its likely content. */
function coveredCells(sheet: ReadSheet): { issues: SheetIssue[]; values: Map<string, string> } {
  const issues: SheetIssue[] = [];
  const values = new Map<string, string>();
  for (const { kind, cell } of sheet.issues) {
    if (kind !== 'merged') continue;
    const [from = '', to = ''] = cell.split(':');
    const [first, last] = [placeOf(from), placeOf(to)];
    const value = sheet.rows[first.row - 1]?.cells[first.column] ?? '';
    const rows = Math.min(last.row, sheet.rows.length);
    for (let row = first.row; row <= rows; row++) {
      for (let column = first.column; column <= last.column && column < 60; column++) {
        if (row === first.row && column === first.column) continue;
        const address = cellAddress(row, column);
        values.set(address, value);
        const says = { zh: `与 ${from} 合并，请逐格填写`, en: `merged with ${from}: fill in each cell` };
        issues.push({ kind: 'cellError', row, cell: address, says });
      }
    }
  }
  return { issues, values };
}

function placeOf(address: string): { row: number; column: number } {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row), column };
}
