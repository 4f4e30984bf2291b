import { drizzle, type NodePgDatabase, type NodePgQueryResultHKT } from 'drizzle-orm/node-postgres';
import type { PgDatabase } from 'drizzle-orm/pg-core';
import pg from 'pg';

/** A connected database: the pool for prepared statements, and drizzle over the same pool. */
export type Database = {
  readonly pool: pg.Pool;
  readonly db: NodePgDatabase;
  close(): Promise<void>;
};

/** What a query needs: `database.db`, or the transaction inside `database.db.transaction(async (tx) => …)`. */
export type Tx = PgDatabase<NodePgQueryResultHKT, Record<string, never>>;

/** The role the application works as: it may read and write rows, and only what the migrations leave it. */
export const applicationRole = 'jijiao_app';

type Options = {
  /** The role every connection takes; without it, the user of the address. */
  readonly role?: string | undefined;
  /** Most connections at once; 10 where not given. */
  readonly max?: number | undefined;
  /** Is told of connections lost while idle; the pool replaces them by itself. */
  readonly onLost?: ((error: Error) => void) | undefined;
};

/**
 * Opens a pool on a PostgreSQL address: Beijing time, 15 s a statement. Dates come as 'YYYY-MM-DD' from the pool too.
 * Connects with the first query.
 */
export function connect(url: string, { role, max, onLost }: Options = {}): Database {
  const session = ['-c timezone=Asia/Shanghai', '-c statement_timeout=15000', ...(role ? [`-c role=${role}`] : [])];
  const pool = new pg.Pool({
    connectionString: withSession(url, session),
    max: max ?? 10,
    connectionTimeoutMillis: 5000,
    types: { getTypeParser },
  });
  // Without a listener a lost idle connection ends the process.
  pool.on('error', (error) => onLost?.(error));
  return { pool, db: drizzle({ client: pool, casing: 'snake_case' }), close: () => pool.end() };
}

/** The address with settings for every session added to those it has. */
export function withSession(url: string, settings: readonly string[]): string {
  const address = new URL(url);
  const present = address.searchParams.get('options');
  address.searchParams.set('options', [...(present ? [present] : []), ...settings].join(' '));
  return address.href.replaceAll('+', '%20');
}

const asText = (value: string) => value;

function getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (oid === pg.types.builtins.DATE) return asText;
  return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text');
}
