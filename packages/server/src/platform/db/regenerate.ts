import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { commentStatements } from './comments.ts';
import { withLockFile } from './lockFile.ts';
import { migrationsFolder } from './migrate.ts';

const sources = join(migrationsFolder, '../src');
const generated = '0000_house.sql';

/**
 * Writes the one generated migration anew from all tables files: until the first release there is no data to carry over.
 * Migrations written by hand are numbered from 1000 and stay. With `check` it writes nothing. Gives whether the file
 * differed from the tables. Refuses, when all is written, tables and columns that have no Chinese term.
 */
export async function regenerateMigration({ check = false }: { check?: boolean } = {}): Promise<boolean> {
  const { files, unnamed } = await generate();
  const differed = await withLockFile(join(migrationsFolder, '.regenerating'), async () => {
    let differed = false;
    for (const [name, text] of files) {
      const file = join(migrationsFolder, name);
      if ((await readFile(file, 'utf8').catch(() => undefined)) === text) continue;
      differed = true;
      if (!check) await replace(file, text);
    }
    return differed;
  });
  if (unnamed.length === 0) return differed;
  throw new Error(
    `No Chinese term for ${unnamed.join(', ')}: write commentOn(table, '术语', { column: '术语' }) below the table in its ` +
      'tables file (platform/db/comments.ts).',
  );
}

/**
 * The generated files by name: the statements, and drizzle-kit's picture of the tables, from which it can go on. And what
 * has no Chinese term.
 */
async function generate(): Promise<{ files: Map<string, string | undefined>; unnamed: string[] }> {
  const paths = (await readdir(sources, { recursive: true }))
    .filter((path) => /(^|[./\\])tables\.ts$/.test(path))
    .sort();
  const modules = await Promise.all(paths.map((path) => import(pathToFileURL(join(sources, path)).href)));
  const exported = new Set(modules.flatMap((module: object): unknown[] => Object.values(module)));
  const tables = Object.fromEntries([...exported].map((value, index) => [String(index), value]));
  const empty = generateDrizzleJson({});
  const snapshot = generateDrizzleJson(tables, origin, undefined, 'snake_case');
  const comments = commentStatements(exported);
  const statements = [...(await generateMigration(empty, snapshot)), ...comments.statements];
  const journal = {
    version: '7',
    dialect: 'postgresql',
    entries: [{ idx: 0, version: '7', when: 0, tag: generated.replace('.sql', ''), breakpoints: true }],
  };
  const none = statements.length === 0;
  const files = new Map([
    [generated, none ? undefined : `${statements.join('\n')}\n`],
    ['meta/0000_snapshot.json', none ? undefined : write({ ...snapshot, id: firstId, prevId: origin })],
    ['meta/_journal.json', none ? undefined : write(journal)],
  ]);
  return { files, unnamed: comments.unnamed };
}

// drizzle-kit draws a new identity at every run; a fixed one keeps the file the same as long as the tables are.
const firstId = '00000000-0000-0000-0000-000000000001';
const origin = '00000000-0000-0000-0000-000000000000';

const write = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

async function replace(file: string, text: string | undefined): Promise<void> {
  if (text === undefined) return rm(file, { force: true });
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

if (import.meta.main) {
  const check = process.argv.includes('--check');
  const differed = await regenerateMigration({ check });
  console.log(
    differed ? `${generated} ${check ? 'is behind the tables' : 'written'}` : `${generated} is as the tables`,
  );
  if (check && differed) process.exitCode = 1;
}
