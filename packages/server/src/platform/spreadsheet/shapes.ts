import type { Bilingual } from '@jijiao/measures';

/** What a sheet hides or holds that its reader could not see or trust, each at its place. */
export interface SheetIssue {
  readonly kind:
    | 'formula'
    | 'precisionLost'
    | 'cellError'
    | 'hiddenRow'
    | 'hiddenColumn'
    | 'merged'
    | 'moreRows'
    | 'moreSheets';
  /** Row number as the spreadsheet shows it, from 1. */
  readonly row: number;
  /** Such as B7, A (a whole column) or A1:C1. */
  readonly cell: string;
  readonly says: Bilingual;
}

export interface SheetRow {
  /** Row number as the spreadsheet shows it, from 1. */
  readonly row: number;
  /** Text of each cell from column A on; an empty cell is ''. Dates are 'YYYY-MM-DD'. */
  readonly cells: readonly string[];
}

export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly issues: readonly SheetIssue[];
}

export interface ReadLimits {
  /** Rows read, heading included; more are reported as an issue. */
  readonly maxRows: number;
  /** Columns read from A on. */
  readonly columns: number;
}

export type CellInput = string | number | boolean | Date | null | undefined;

export interface SheetToWrite {
  readonly name: string;
  /** Headings, with the width in characters where the default does not do. */
  readonly columns: readonly (string | { readonly header: string; readonly width?: number | undefined })[];
  readonly rows: readonly (readonly CellInput[])[];
}

export type RefusedBecause = 'notASpreadsheet' | 'tooLarge' | 'tooSlow' | 'busy' | 'protected';

/** A spreadsheet that is not read at all, with what to tell the person who brought it. */
export class SpreadsheetRefused extends Error {
  readonly because: RefusedBecause;
  readonly says: Bilingual;
  constructor(because: RefusedBecause) {
    super(`spreadsheet refused: ${because}`);
    this.name = 'SpreadsheetRefused';
    this.because = because;
    this.says = reasons[because];
  }
}

const reasons: Readonly<Record<RefusedBecause, Bilingual>> = {
  notASpreadsheet: {
    zh: '这不是 Excel 工作簿（.xlsx），或者文件已损坏。请用 Excel 或 WPS 另存为 .xlsx 后再上传。',
    en: 'This is no Excel workbook (.xlsx), or it is damaged. Save it as .xlsx in Excel or WPS and upload it again.',
  },
  tooLarge: {
    zh: '工作簿展开后过大。请删去图片、空白行和无关的工作表，或分成几个文件上传。',
    en: 'The workbook is too large once unpacked. Remove pictures, blank rows and other sheets, or split it.',
  },
  tooSlow: {
    zh: '工作簿读取超时。请删去无关的内容，或分成几个文件上传。',
    en: 'Reading the workbook took too long. Remove what is not needed, or split it.',
  },
  busy: {
    zh: '正在读取的工作簿较多，请稍后再传。',
    en: 'Many workbooks are being read at the moment. Please upload it again a little later.',
  },
  protected: {
    zh: '工作簿设有打开密码。请取消密码后再上传。',
    en: 'The workbook needs a password to open. Remove the password and upload it again.',
  },
};

/** The address of a cell: row from 1, column from 0; (7, 1) is B7. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** The letters of a column counted from 0: A, B, … Z, AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
