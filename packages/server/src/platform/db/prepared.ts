import type { PgSession } from 'drizzle-orm/pg-core';
import type { Tx } from './connect.ts';

/** A query that drizzle can prepare. */
interface Preparable<Rows> {
  prepare(name: string): { execute(values?: Record<string, unknown>): Promise<Rows> };
}

/**
 * A query of one shape: drizzle builds it and the database plans it once a connection, not at every call. Values come by
 * `sql.placeholder(name)`.
 */
export function prepared<Values extends Record<string, unknown>, Rows>(
  name: string,
  build: (tx: Tx) => Preparable<Rows>,
): (tx: Tx, values: Values) => Promise<Rows> {
  const made = new WeakMap<PgSession, ReturnType<Preparable<Rows>['prepare']>>();
  return (tx, values) => {
    const session = tx._.session as PgSession;
    let query = made.get(session);
    if (!query) {
      query = build(tx).prepare(name);
      made.set(session, query);
    }
    return query.execute(values);
  };
}
