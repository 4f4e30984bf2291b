import { getTableColumns, getTableName, is, type Table } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { PgTable } from 'drizzle-orm/pg-core';
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

/** The COMMENT ON statements of all tables among `exported`. Refuses, each by its name, tables and columns without a term. */
export function commentStatements(exported: Iterable<unknown>): { statements: string[]; unnamed: string[] } {
  const statements: string[] = [];
  const unnamed: string[] = [];
  for (const table of exported) {
    if (!is(table, PgTable)) continue;
    const { term, columns } = commentOf(table);
    const name = getTableName(table);
    if (term === undefined) unnamed.push(name);
    else statements.push(`COMMENT ON TABLE "${name}" IS ${quote(term)};`);
    for (const [property, column] of Object.entries(getTableColumns(table))) {
      const said = columns[property] ?? (commonTerms as Readonly<Record<string, string>>)[property];
      const columnName = column.keyAsName ? toSnakeCase(column.name) : column.name;
      if (said === undefined) unnamed.push(`${name}.${columnName}`);
      else statements.push(`COMMENT ON COLUMN "${name}"."${columnName}" IS ${quote(said)};`);
    }
  }
  return { statements, unnamed };
}

function commentOf(table: Table): { term?: string; columns: Readonly<Record<string, string>> } {
  return Reflect.get(table, commentKey) ?? { columns: {} };
}

const quote = (term: string) => `'${term.replaceAll("'", "''")}'`;
