import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';

/** What tests have shown through HTTP: rules that refused, and moves that were made, as `dossier.move`. */
export interface Coverage {
  readonly refused: ReadonlySet<string>;
  readonly made: ReadonlySet<string>;
}

const fileIn = (folder: string) => join(folder, 'coverage.txt');

/** Keeps what one house of the tests has shown, where the whole of the tests is run; alone, a test file keeps nothing. */
export async function recordCoverage(pool: Pool, refusedRules: ReadonlySet<string>): Promise<void> {
  const folder = process.env['JIJIAO_COVERAGE'];
  if (!folder) return;
  const { rows } = await pool.query<{ made: string }>(
    "select distinct d.kind || '.' || t.move as made from timeline_entry t join dossier d on d.id = t.dossier_id",
  );
  const lines = [...[...refusedRules].map((rule) => `refused ${rule}`), ...rows.map(({ made }) => `made ${made}`)];
  if (lines.length) await appendFile(fileIn(folder), `${lines.join('\n')}\n`);
}

/** What all houses of a run have kept. */
export async function readCoverage(folder: string): Promise<Coverage> {
  const lines = (await readFile(fileIn(folder), 'utf8')).split('\n');
  const after = (word: string) =>
    new Set(lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1)));
  return { refused: after('refused'), made: after('made') };
}
