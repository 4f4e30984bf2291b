import { getTableColumns, getTableName, type Table } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { columnName, quoteText } from './columns.ts';
import { commonTerms } from './commonTerms.ts';

type Common = keyof typeof commonTerms;
type ColumnOf<T extends PgTable> = keyof T['_']['columns'] & string;

/** The terms a table has to give: of each column that `commonTerms` does not name; of others where it knows better. */
type Terms<T extends PgTable> = Readonly<
  Record<Exclude<ColumnOf<T>, Common>, string> & Partial<Record<Extract<ColumnOf<T>, Common>, string>>
>;

// A symbol on the table itself, so that it is found however the module was loaded.
const commentKey = Symbol.for('jijiao.comment');

/**
 * Gives a table and its columns their Chinese terms, which `generate` writes into the database as COMMENT ON. A column that
 * neither the call nor `commonTerms` names does not compile.
 */
export function commentOn<T extends PgTable>(
  table: T,
  term: string,
  ...[columns]: object extends Terms<T> ? [columns?: Terms<T>] : [columns: Terms<T>]
): void {
  Object.defineProperty(table, commentKey, { value: { term, columns: columns ?? {} } });
}

/** The terms of the tables, by `table` and `table.column`; and, each by its name, tables and columns without one. */
export function readTerms(tables: readonly PgTable[]): { terms: Record<string, string>; unnamed: string[] } {
  const terms: Record<string, string> = {};
  const unnamed: string[] = [];
  const name = (place: string, term: string | undefined) => {
    if (term === undefined) unnamed.push(place);
    else terms[place] = term;
  };
  for (const table of tables) {
    const { term, columns } = commentOf(table);
    const tableName = getTableName(table);
    name(tableName, term);
    for (const [property, column] of Object.entries(getTableColumns(table))) {
      const said = columns[property] ?? (commonTerms as Readonly<Record<string, string>>)[property];
      name(`${tableName}.${columnName(column)}`, said);
    }
  }
  return { terms, unnamed };
}

/** COMMENT ON for each term that is not among those `before`. */
export function commentStatements(
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): string[] {
  return Object.entries(now).flatMap(([place, term]) => {
    if (before[place] === term) return [];
    const what = place.includes('.') ? 'COLUMN' : 'TABLE';
    return `COMMENT ON ${what} "${place.replace('.', '"."')}" IS ${quoteText(term)};`;
  });
}

function commentOf(table: Table): { term?: string; columns: Readonly<Record<string, string>> } {
  return Reflect.get(table, commentKey) ?? { columns: {} };
}
