import { getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { applicationRole } from './connect.ts';

const growsOnlyKey = Symbol.for('jijiao.growsOnly');

interface Growing {
  /** The function of the database that gives each new row its place, before it is written. */
  readonly placedBy: string | null;
}

/** Tables that may only grow, by their names. */
export type GrowingTables = Readonly<Record<string, Growing>>;

/**
 * Declares that rows of a table are added and never changed or taken out: the application's role has no right to. `generate` writes
 * it into the next migration. With `placedBy`, a function of the database is called on each new row. Gives the table.
 */
export function growsOnly<T extends PgTable>(table: T, { placedBy = null }: Partial<Growing> = {}): T {
  Object.defineProperty(table, growsOnlyKey, { value: { placedBy } });
  return table;
}

/** What is declared with `growsOnly`. */
export function readGrowing(tables: readonly PgTable[]): GrowingTables {
  return Object.fromEntries(
    tables.flatMap((table) => {
      const growing: Growing | undefined = Reflect.get(table, growsOnlyKey);
      return growing ? [[getTableName(table), growing]] : [];
    }),
  );
}

/** The trigger that calls a table's `placedBy`. */
export const placingTrigger = (table: string): string => `${table}_chain`;

/**
 * The statements for tables declared since. Refuses where a declaration was taken back or changed: what is given up of a guard
 * is written by hand.
 */
export function growingStatements(before: GrowingTables, now: GrowingTables): string[] {
  const givenUp = Object.entries(before).filter(([table, { placedBy }]) => now[table]?.placedBy !== placedBy);
  if (givenUp.length > 0)
    throw new Error(`No longer declared as growsOnly: ${givenUp.map(([table]) => table).join(', ')}`);
  return Object.entries(now).flatMap(([table, { placedBy }]) => {
    if (before[table]) return [];
    const revoke = `REVOKE UPDATE, DELETE, TRUNCATE ON "${table}" FROM ${applicationRole};`;
    if (placedBy === null) return [revoke];
    return [
      revoke,
      `CREATE TRIGGER "${placingTrigger(table)}" BEFORE INSERT ON "${table}" FOR EACH ROW EXECUTE FUNCTION ${placedBy}();`,
    ];
  });
}
