import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generateDrizzleJson } from 'drizzle-kit/api';
import { getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { readTerms } from './comments.ts';
import { type GrowingTables, readGrowing } from './growsOnly.ts';
import { type Check, checksOf } from './knownValues.ts';
import { migrationsFolder } from './migrate.ts';

type Named<T = unknown> = Record<string, T>;

type Sort = 'schemas' | 'enums' | 'sequences' | 'roles' | 'policies' | 'views';

/** drizzle-kit's picture of tables: what is read of it here. */
export interface Picture extends Record<Sort, Named> {
  readonly id: string;
  readonly prevId: string;
  readonly tables: Named<{
    readonly name: string;
    readonly columns: Named<{ readonly type: string; readonly notNull: boolean }>;
    readonly indexes: Named;
    readonly policies: Named;
    readonly checkConstraints: Named<Check>;
  }>;
}

/** All that tables files declare and migrations bring about. */
export interface Declared {
  readonly picture: Picture;
  /** Chinese terms by `table` and `table.column`. */
  readonly terms: Readonly<Record<string, string>>;
  readonly growsOnly: GrowingTables;
}

/** Every table of the house, by name: what `tables.ts` and `….tables.ts` under the sources export. */
export async function findTables(): Promise<PgTable[]> {
  const sources = join(migrationsFolder, '../src');
  const paths = (await readdir(sources, { recursive: true })).filter((path) => /(^|[./\\])tables\.ts$/.test(path));
  const modules = await Promise.all(paths.map((path) => import(pathToFileURL(join(sources, path)).href)));
  const exported = new Set(modules.flatMap((module: object): unknown[] => Object.values(module)));
  return [...exported].filter((value) => is(value, PgTable));
}

/** What the tables declare, the same in whichever order they come. Refuses, each by its name, what has no Chinese term. */
export function declare(tables: readonly PgTable[]): Declared {
  const sorted = [...tables].sort((a, b) => (getTableName(a) < getTableName(b) ? -1 : 1));
  const { terms, unnamed } = readTerms(sorted);
  if (unnamed.length > 0)
    throw new Error(
      `No Chinese term for ${unnamed.join(', ')}: write commentOn(table, '术语', { column: '术语' }) below the table in its ` +
        'tables file (platform/db/comments.ts).',
    );
  const named = Object.fromEntries(sorted.map((table) => [getTableName(table), table]));
  const picture: Picture = generateDrizzleJson(named, undefined, undefined, 'snake_case');
  for (const table of sorted) {
    const drawn = picture.tables[`public.${getTableName(table)}`];
    for (const each of checksOf(table)) if (drawn) drawn.checkConstraints[each.name] = each;
  }
  return { picture, terms, growsOnly: readGrowing(sorted) };
}
