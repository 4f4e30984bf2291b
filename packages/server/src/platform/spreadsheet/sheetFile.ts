import type { Bilingual } from '@jijiao/measures';
import { Answer } from '../http/errors.ts';
import type { MadeFile } from '../http/fileAnswer.ts';
import { type CellInput, SpreadsheetRefused, writeSheet } from './index.ts';

export type SheetLanguage = 'zh' | 'en';

/** Most rows of one exported list. */
export const mostRows = 20_000;

/** The page of a list that its export takes: all of it, up to the bound. */
export const allRows = { page: 1, size: mostRows } as const;

/** A column of an exported list: its heading and what stands in it. */
export interface SheetColumn<Row> {
  readonly header: Bilingual;
  readonly width?: number;
  readonly cell: (row: Row) => CellInput | Bilingual;
}

/** A list as a workbook, headings and closed lists in one language. Refuses (503) while the spreadsheet workers are busy. */
export async function sheetFile<Row>(
  language: SheetLanguage,
  list: { readonly name: Bilingual; readonly columns: readonly SheetColumn<Row>[]; readonly rows: readonly Row[] },
): Promise<MadeFile> {
  const inLanguage = (value: CellInput | Bilingual): CellInput =>
    typeof value === 'object' && value !== null && 'zh' in value ? value[language] : value;
  const bytes = await writeSheet({
    sheets: [
      {
        name: list.name[language],
        columns: list.columns.map(({ header, width }) => ({ header: header[language], width })),
        rows: list.rows.map((row) => list.columns.map(({ cell }) => inLanguage(cell(row)))),
      },
    ],
  }).catch((error: unknown) => {
    if (error instanceof SpreadsheetRefused) throw new Answer(503, error.because, error.says);
    throw error;
  });
  return { name: `${list.name[language]}.xlsx`, bytes };
}

/** The name of an entry of a closed list. */
export function named(list: readonly (Bilingual & { readonly id: string })[], id: string): Bilingual {
  return list.find((each) => each.id === id) ?? { zh: id, en: id };
}
