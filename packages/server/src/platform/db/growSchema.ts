import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PgTable } from 'drizzle-orm/pg-core';
import { declare } from './declared.ts';
import { findDifference } from './difference.ts';
import { findChanged, readFingerprints, sha256Of, writeFingerprints } from './fingerprints.ts';
import { withLockFile } from './lockFile.ts';
import { type Migration, MigrationChanged, migrationsFolder, readMigrations } from './migrate.ts';
import { readLast, snapshotFile, writeSnapshot } from './snapshots.ts';

/** How `growSchema` is asked. */
interface Growth {
  readonly tables: readonly PgTable[];
  readonly folder?: string;
  /** Write nothing. */
  readonly check?: boolean;
  /** What the new migration is called after its number. */
  readonly name?: string | undefined;
  /** The file of a migration written by hand that brings about what the tables declare. */
  readonly byHand?: string | undefined;
}

/** The hashes of the migrations that may not change any more. */
export const landedFile = 'landed.sha256';
/** From here on migrations that are generated and those written by hand are numbered in one row. */
const firstNumber = 2000;

/**
 * Writes one new migration, numbered after the highest that stands, that leads from what the last one declared to what the tables
 * declare now: tables, CHECKs, grants of tables that only grow, comments. Gives the files written, or due where `check` is set; none
 * where nothing differs. Refuses where a migration noted earlier was changed or taken away, where a table or column has no Chinese
 * term, and where something may have been renamed.
 */
export async function growSchema({
  tables,
  folder = migrationsFolder,
  check = false,
  name = 'tables',
  byHand,
}: Growth): Promise<string[]> {
  if (!/^\w+$/.test(name)) throw new Error(`A migration is named with letters, digits and _, not ${name}`);
  const now = declare(tables);
  return withLockFile(join(folder, '.generating'), async () => {
    const migrations = await readMigrations(folder);
    const noted = await readText(folder, landedFile);
    refuseChanged(noted, migrations);
    const files = new Map<string, string>();
    const last = await readLast(folder);
    let before = last.declared;
    if (byHand) {
      const number = numberByHand(byHand, migrations, last.number);
      files.set(snapshotFile(number), writeSnapshot({ ...now, terms: before.terms }, before));
      before = { ...now, terms: before.terms };
    }
    const statements = await findDifference(before, now);
    if (statements.length > 0) {
      const number = String(Math.max(firstNumber - 1, ...migrations.map(numberOf)) + 1);
      files.set(`${number}_${name}.sql`, `${statements.join('\n')}\n`);
      files.set(snapshotFile(number), writeSnapshot(now, before));
    }
    const made = [...files].flatMap(([path, text]) =>
      path.endsWith('.sql') ? { name: path, sha256: sha256Of(text) } : [],
    );
    const landed = writeFingerprints([...migrations, ...made]);
    if (landed !== noted) files.set(landedFile, landed);
    if (!check) for (const [path, text] of files) await replace(join(folder, path), text);
    return [...files.keys()];
  });
}

function refuseChanged(noted: string, migrations: readonly Migration[]): void {
  const changed = findChanged(readFingerprints(noted), migrations);
  if (changed.length === 0) return;
  throw new MigrationChanged(
    `Changed or gone since they were noted in ${landedFile}: ${changed.join(', ')}. Put the change into a new migration. ` +
      'Where one of your own has not landed yet, take out its line, and a generated one with its snapshot.',
  );
}

/** The number of a migration written by hand. Refuses one that is not there or is not the next. */
function numberByHand(file: string, migrations: readonly Migration[], last: string): string {
  const found = migrations.at(-1)?.name === file && file.slice(0, 4) > last;
  if (!found) throw new Error(`${file} is not the last of the migrations: write it under the next number first`);
  return file.slice(0, 4);
}

const numberOf = ({ name }: Migration) => Number.parseInt(name, 10);

const readText = (folder: string, name: string) => readFile(join(folder, name), 'utf8').catch(() => '');

async function replace(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}
