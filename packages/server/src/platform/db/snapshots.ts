import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateDrizzleJson } from 'drizzle-kit/api';
import type { Declared, Picture } from './declared.ts';

/** A snapshot's file: drizzle-kit's picture, and what it does not know beside. */
type Snapshot = Picture & Omit<Declared, 'picture'>;

const folderName = 'meta';

/** Where the snapshot of the migration of that number is kept, under the folder of migrations. */
export const snapshotFile = (number: string): string => join(folderName, `${number}_snapshot.json`);

/** What the last migration that was generated, or taken over from a hand, declared; nothing in an empty folder. */
export async function readLast(folder: string): Promise<{ declared: Declared; number: string }> {
  const names = await readdir(join(folder, folderName)).catch(() => []);
  const last = names
    .filter((name) => name.endsWith('_snapshot.json'))
    .sort()
    .at(-1);
  if (!last) return { declared: { picture: generateDrizzleJson({}), terms: {}, growsOnly: {} }, number: '' };
  const read: Snapshot = JSON.parse(await readFile(join(folder, folderName, last), 'utf8'));
  const { terms, growsOnly, ...picture } = read;
  return { declared: { picture, terms, growsOnly }, number: last.slice(0, 4) };
}

/** The text of a snapshot that follows `before`. */
export function writeSnapshot({ picture, terms, growsOnly }: Declared, before: Declared): string {
  const snapshot: Snapshot = { ...picture, prevId: before.picture.id, growsOnly, terms };
  return `${JSON.stringify(snapshot, null, 2)}\n`;
}
