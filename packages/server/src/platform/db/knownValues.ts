import { getTableColumns, getTableName, is, sql } from 'drizzle-orm';
import { check, type PgTable, PgText } from 'drizzle-orm/pg-core';
import { columnName, quoteText } from './columns.ts';

/** A CHECK as drizzle-kit keeps it. */
export interface Check {
  readonly name: string;
  readonly value: string;
}

/** The CHECKs that follow from a table's own declaration: each text column with an `enum` has no other value. */
export function checksOf(table: PgTable): Check[] {
  return Object.values(getTableColumns(table)).flatMap((column) => {
    if (!is(column, PgText) || !column.enumValues?.length) return [];
    const name = columnName(column);
    return [{ name: `${getTableName(table)}_${name}_known`, value: oneOf(name, column.enumValues) }];
  });
}

/** A CHECK for a table whose states depend on the kind of its row: for each kind its states, and no other kind. */
export function knownStates(name: string, statesByKind: Readonly<Record<string, readonly string[]>>) {
  const kinds = Object.entries(statesByKind)
    .map(([kind, states]) => `\n  WHEN ${quoteText(kind)} THEN ${oneOf('state', states)}`)
    .sort();
  return check(name, sql.raw(`CASE "kind"${kinds.join('')}\n  ELSE false END`));
}

/** In the order of the alphabet, so that a list told in another order is no other CHECK. */
const oneOf = (column: string, values: readonly string[]) =>
  `"${column}" IN (${values.map(quoteText).sort().join(', ')})`;
