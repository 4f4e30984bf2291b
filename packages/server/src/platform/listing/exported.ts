import type { Bilingual } from '@jijiao/measures';
import type { MadeFile } from '../http/fileAnswer.ts';
import { type SheetColumn, type SheetLanguage, sheetFile } from '../spreadsheet/sheetFile.ts';
import type { Listing } from './listing.ts';

/** The rows of a list, by its own conditions and order, as a workbook in the reader's language. Refuses (503) while the spreadsheet workers are busy. */
export async function exported<Row>(
  { language }: { readonly language: SheetLanguage },
  list: Pick<Listing<Row>, 'all'>,
  { name, columns }: { readonly name: Bilingual; readonly columns: readonly SheetColumn<Row>[] },
): Promise<MadeFile> {
  return sheetFile(language, { name, columns, rows: await list.all() });
}
