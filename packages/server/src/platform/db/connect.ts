import { NodePgDatabase, type NodePgQueryResultHKT } from 'drizzle-orm/node-postgres';
import { type PgDatabase, PgDialect } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { GatheringSocket } from './gathering.ts';
import { Readers } from './readers.ts';
import { HouseSession } from './session.ts';

/** A connected database: the pool for prepared statements, and drizzle over the same pool. */
export type Database = {
  readonly pool: pg.Pool;
  readonly db: NodePgDatabase;
  /** Connections that readers share: single statements, and no writing. */
  readonly readers: Readers;
  /** Drizzle over the readers: what a request that changes nothing asks with. */
  readonly reads: NodePgDatabase;
  close(): Promise<void>;
};

/** What a query needs: `database.db`, or the transaction inside `database.db.transaction(async (tx) => …)`. */
export type Tx = PgDatabase<NodePgQueryResultHKT, Record<string, never>>;

/** The role the application works as: it may read and write rows, and only what the migrations leave it. */
export const applicationRole = 'jijiao_app';

const readerCount = 4;

type Options = {
  /** The role every connection takes; without it, the user of the address. */
  readonly role?: string | undefined;
  /** Most connections at once, beside the readers; 10 where not given. */
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
  const common = { connectionTimeoutMillis: 5000, types: { getTypeParser }, stream: () => new GatheringSocket() };
  const pool = new pg.Pool({
    ...common,
    connectionString: withSession(url, session),
    max: max ?? 10,
    pipeline: true,
  });
  // Without a listener a lost idle connection ends the process.
  pool.on('error', (error) => onLost?.(error));
  const readers = new Readers(
    { ...common, connectionString: withSession(url, [...session, '-c default_transaction_read_only=on']) },
    readerCount,
    (error) => onLost?.(error),
  );
  const dialect = new PgDialect({ casing: 'snake_case' });
  return {
    pool,
    readers,
    db: new NodePgDatabase(dialect, new HouseSession(pool, dialect), undefined),
    // Of a client, drizzle's session calls `query` alone.
    reads: new NodePgDatabase(dialect, new HouseSession(readers as unknown as pg.Client, dialect), undefined),
    close: async () => {
      await Promise.all([pool.end(), readers.end()]);
    },
  };
}

/** Calls back once the transaction that `tx` belongs to has ended, however; at once outside one. */
export function whenEnded(tx: Tx, call: () => void): void {
  const { session } = tx._;
  if (session instanceof HouseSession) session.whenEnded(call);
  else call();
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
