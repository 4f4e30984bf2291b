import { mostPlanItems, type PlanItemContent } from '@jijiao/contract';
import type { Bilingual } from '@jijiao/measures';
import { invalid } from '../../../platform/http/errors.ts';
import {
  type BadCell,
  cellAddress,
  type ReadSheet,
  readRecords,
  readSheet,
  SpreadsheetRefused,
  takeRecords,
} from '../../../platform/spreadsheet/index.ts';
import type { ConsentedCurriculum } from './ports.ts';
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
  const sheet = correct(fromHeading(raw), corrections);
  const { records, places, absent } = readRecords(sheet, shape.columns);
  // A cell that a person has typed anew is no longer doubted for what the sheet had there.
  const trusted = records.map((record) => ({
    ...record,
    doubts: record.doubts.filter(({ cell }) => corrections[cell] === undefined),
  }));
  const { good, goodRows, bad } =
    absent.length > 0 ? { good: [], goodRows: [], bad: absent } : takeRecords(trusted, shape, places);
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
  return {
    good: kept,
    bad: [...bad, ...twice]
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
