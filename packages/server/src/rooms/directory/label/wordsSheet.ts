import { readFile, writeFile } from 'node:fs/promises';
import type { Tx } from '../../../platform/db/connect.ts';
import {
  type ImportColumn,
  normalise,
  readRecords,
  readSheet,
  writeSheet,
} from '../../../platform/spreadsheet/index.ts';
import { type BuiltWord, figureFault, readBuiltWords } from './builtWords.ts';
import { readCsv, writeCsv } from './csv.ts';
import { findLabels, standingLabels } from './label.store.ts';
import { putLabel } from './label.ts';

/** A column that is written with both headings at once, and found by any. */
const column = (zh: string, en: string, optional = false): ImportColumn => ({
  header: { zh, en },
  also: [`${zh} ${en}`],
  optional,
});
const columns: Readonly<Record<string, ImportColumn>> = {
  key: column('文字键', 'Key'),
  place: column('所在文件', 'Place', true),
  zh: column('中文', 'Chinese', true),
  en: column('英文', 'English', true),
  labelZh: column('替换中文', 'Chinese instead'),
  labelEn: column('替换英文', 'English instead'),
};
const widths = [36, 44, 60, 60, 60, 60];

/** What a sheet of words did. */
export interface TakenWords {
  readonly changed: number;
  readonly removed: number;
  readonly same: number;
  /** Rows that were not taken, and what is wrong with them. */
  readonly bad: readonly { readonly row: number; readonly key: string; readonly says: string }[];
  /** Keys whose built words are others by now than in the sheet; their rows are taken. */
  readonly rebuilt: readonly string[];
}

/** Writes every word of the pages with what stands in its place, as .xlsx or .csv by the name of the file. Gives how many. */
export async function exportWords(tx: Tx, file: string): Promise<number> {
  const labels = await standingLabels(tx);
  const rows = [...(await readBuiltWords()).values()].map(({ key, place, zh, en }) => {
    const label = labels.get(key);
    return [key, place, zh, en, label?.zh ?? '', label?.en ?? ''];
  });
  const headings = Object.values(columns).map(({ header }) => `${header.zh} ${header.en}`);
  const bytes = isCsv(file)
    ? writeCsv([headings, ...rows])
    : await writeSheet({
        sheets: [{ name: '文字 Words', columns: headings.map((header, at) => ({ header, width: widths[at] })), rows }],
      });
  await writeFile(file, bytes);
  return rows.length;
}

/**
 * Takes the last two columns of a sheet of words: what they say stands in place of the built words from now on, what they leave
 * empty reads as built again. Rows are judged alone: an unknown key or figure is told and left out. Keys not in the sheet stay.
 */
export async function importWords(tx: Tx, file: string, at: Date): Promise<TakenWords> {
  const words = await readBuiltWords();
  const sheet = isCsv(file) ? readCsv(await readFile(file, 'utf8')) : await readSheet(await readFile(file));
  const { records, absent } = readRecords(sheet, columns);
  const bad = absent.map(({ row, column, says }) => ({ row, key: column, says: says.zh }));
  const before = await findLabels(
    tx,
    records.map(({ values }) => values.key ?? ''),
  );
  const rebuilt: string[] = [];
  const done = { changed: 0, removed: 0, same: 0 };
  for (const { row, values, doubts } of records) {
    const { key = '', labelZh: zh = '', labelEn: en = '' } = values;
    const built = words.get(key);
    const fault = doubts[0]?.says.zh ?? faultOf(built, zh, en);
    if (fault || !built) {
      bad.push({ row, key, says: fault ?? '' });
      continue;
    }
    if (isRebuilt(values, built)) rebuilt.push(key);
    const label = before.get(key);
    if ((label?.zh ?? '') === zh && (label?.en ?? '') === en) done.same++;
    else {
      await putLabel(tx, { key, zh, en, before: label, personId: null, at });
      done[zh || en ? 'changed' : 'removed']++;
    }
  }
  return { ...done, bad, rebuilt };
}

const isCsv = (file: string): boolean => /\.csv$/i.test(file);

function faultOf(built: BuiltWord | undefined, zh: string, en: string): string | undefined {
  if (!built) return '没有这个文字键 / no page has this key';
  if (zh.length > 2000 || en.length > 2000) return '最长 2000 字 / 2000 characters at most';
  return figureFault(zh, built) ?? figureFault(en, built);
}

function isRebuilt({ zh = '', en = '' }: Readonly<Record<string, string>>, built: BuiltWord): boolean {
  return (zh !== '' && zh !== normalise(built.zh)) || (en !== '' && en !== normalise(built.en));
}
