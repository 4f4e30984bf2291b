import { connect } from '../platform/db/connect.ts';
import { exportWords, importWords } from '../rooms/directory/index.ts';
import { readSettings } from '../settings.ts';
import { openDatabase } from './openDatabase.ts';

/**
 * `jijiao words export FILE` writes every word of the pages on one sheet, with what the province has put in its place;
 * `jijiao words import FILE` takes what the last two columns say. The file is .xlsx or .csv.
 */
export async function wordsCommand(words: readonly string[], tell: (what: string) => void): Promise<void> {
  const [act, file] = words;
  if (!(act === 'export' || act === 'import') || !file || !/\.(xlsx|csv)$/i.test(file))
    throw new Error('jijiao words (export | import) FILE.xlsx | FILE.csv');
  const { url, stop } = await openDatabase(readSettings(process.env, { embedded: !process.env['DATABASE_URL'] }));
  const database = connect(url, { max: 1 });
  try {
    if (act === 'export') tell(`${await exportWords(database.db, file)} words in ${file}`);
    else {
      const taken = await database.db.transaction((tx) => importWords(tx, file, new Date()));
      for (const { row, key, says } of taken.bad) console.log(`row ${row}  ${key}  ${says}`);
      for (const key of taken.rebuilt) console.log(`${key}  built with other words by now`);
      tell(
        `${taken.changed} changed, ${taken.removed} as built again, ${taken.same} the same, ${taken.bad.length} not taken`,
      );
      if (taken.bad.length > 0) process.exitCode = 1;
    }
  } finally {
    await database.close();
    await stop();
  }
}
