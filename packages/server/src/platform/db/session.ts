import {
  type NodePgClient,
  NodePgSession,
  NodePgTransaction,
  type NodePgTransaction as Transaction,
} from 'drizzle-orm/node-postgres/session';
import type { PgDialect, PgTransactionConfig } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { remembering } from './remembering.ts';

type NoSchema = Record<string, never>;
type Parent = NodePgSession<NoSchema, NoSchema>;
type HouseTransaction = Transaction<NoSchema, NoSchema>;

/**
 * How drizzle speaks to our connections. Every statement that comes twice is prepared on the connection; a transaction's BEGIN goes
 * out together with its first statement; a COMMIT that ended as a ROLLBACK is an error; what a transaction has read it does not read
 * again until it writes; what waits for its end is told.
 */
export class HouseSession extends NodePgSession<NoSchema, NoSchema> {
  readonly #client: NodePgClient;
  readonly #dialect: PgDialect;
  /** The session of each of the pool's connections, so that what was prepared on one is found again. */
  readonly #connections = new WeakMap<pg.PoolClient, { readonly session: HouseSession; forget(): void }>();
  #atEnd: (() => void)[] | undefined;

  constructor(client: NodePgClient, dialect: PgDialect) {
    super(client, dialect, undefined);
    this.#client = client;
    this.#dialect = dialect;
  }

  override prepareQuery: Parent['prepareQuery'] = (query, fields, name, ...rest) =>
    super.prepareQuery(query, fields, name ?? nameOf(query.sql), ...rest);

  override async transaction<T>(act: (tx: HouseTransaction) => Promise<T>, config?: PgTransactionConfig): Promise<T> {
    if (!(this.#client instanceof pg.Pool)) throw new Error('a transaction begins on the pool');
    if (config) throw new Error('transactions are read committed; a statement of its own sets another level');
    const client = await this.#client.connect();
    let broken: Error | undefined;
    const { session, forget } = this.#sessionOf(client);
    forget();
    session.#atEnd = [];
    try {
      const begun = client.query('begin');
      // Its error comes to the first statement too, which is awaited.
      begun.catch(() => undefined);
      const result = await act(new NodePgTransaction(this.#dialect, session, undefined));
      const { command } = await client.query('commit');
      if (command !== 'COMMIT') throw new Error('a statement had failed: the transaction was rolled back');
      return result;
    } catch (error) {
      await client.query('rollback').catch((fault: Error) => {
        broken = fault;
      });
      throw error;
    } finally {
      client.release(broken);
      for (const each of session.#atEnd) each();
      session.#atEnd = undefined;
    }
  }

  /** Calls back once the transaction that this session is in has ended; at once where it is in none. */
  whenEnded(call: () => void): void {
    if (this.#atEnd) this.#atEnd.push(call);
    else call();
  }

  #sessionOf(client: pg.PoolClient): { readonly session: HouseSession; forget(): void } {
    const known = this.#connections.get(client);
    if (known) return known;
    const { client: asked, forget } = remembering(client);
    const made = { session: new HouseSession(asked, this.#dialect), forget };
    this.#connections.set(client, made);
    return made;
  }
}

const most = 250;
const names = new Map<string, string>();
const seenOnce = new Set<string>();

/** A name for a statement that has come before, so that each connection prepares it once; none for others, and none past 250. */
function nameOf(text: string): string | undefined {
  const name = names.get(text);
  if (name !== undefined) return name;
  if (names.size >= most || !/^\s*(select|insert|update|delete|with)\b/i.test(text)) return undefined;
  if (!seenOnce.delete(text)) {
    if (seenOnce.size >= 2000) seenOnce.clear();
    seenOnce.add(text);
    return undefined;
  }
  const given = `s${names.size + 1}`;
  names.set(text, given);
  return given;
}
