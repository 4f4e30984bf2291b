import type { KeyObject } from 'node:crypto';
import type pg from 'pg';
import type { Database } from '../db/connect.ts';
import { type PublishedHead, readHeads, type Seal } from './head.ts';
import type { Ledger, LedgerRow } from './ledger.ts';
import { seal } from './tables.ts';

/** What is verified: seals, published heads, and every row of every ledger, from a database or from an export. */
export interface LedgerSource {
  readonly ledgers: readonly Ledger[];
  readonly publicKey: KeyObject;
  readonly heads: readonly PublishedHead[];
  readonly seals: readonly Seal[];
  rows(): AsyncIterable<LedgerRow>;
}

/** What a ledger is read from. */
export interface OpenedLedger {
  readonly ledgers: readonly Ledger[];
  readonly publicKey: KeyObject;
  readonly headsFile: string;
}

/**
 * Opens a database for verifying, as it stands at one moment. `use` gets the source; the snapshot ends with it.
 */
export async function openDatabase<T>(
  database: Database,
  { ledgers, publicKey, headsFile }: OpenedLedger,
  use: (source: LedgerSource) => Promise<T>,
): Promise<T> {
  // Heads first: whatever is published by now was committed before, and is in the snapshot that follows.
  const heads = await readHeads(headsFile);
  const client = await database.pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query("set local statement_timeout = '10min'");
    await steady(client);
    const present = await findPresent(client, ledgers);
    const seals = await readSeals(client);
    return await use({ ledgers: present, publicKey, heads, seals, rows: () => readAll(client, present) });
  } finally {
    const ended = await client.query('rollback').then(
      () => true,
      () => false,
    );
    client.release(!ended);
  }
}

/** Settings under which the text of a row is the same everywhere, until the transaction ends. */
export async function steady(client: pg.ClientBase): Promise<void> {
  await client.query("set local timezone = 'UTC'; set local bytea_output = 'hex'; set local extra_float_digits = 1");
}

/** Those of the ledgers that the database has. */
export async function findPresent(client: pg.ClientBase, ledgers: readonly Ledger[]): Promise<readonly Ledger[]> {
  const { rows } = await client.query<{ table: string }>(
    `select table_name as table from information_schema.columns
      where table_schema = 'public' and column_name = 'tx' and table_name = any($1)`,
    [ledgers.map(({ table }) => table)],
  );
  const present = new Set(rows.map(({ table }) => table));
  return ledgers.filter(({ table }) => present.has(table));
}

/** Rows of a ledger that meet a condition, in the order named. The condition is ours, its values are parameters. */
export async function readRows(
  client: pg.ClientBase,
  { table, idColumn }: Ledger,
  condition: string,
  values: readonly unknown[],
): Promise<LedgerRow[]> {
  const { rows } = await client.query<{ id: string; tx: string; text: string; hash: string }>(
    `select t."${idColumn}"::text as id, t.tx::text as tx, (select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(t) - 'tx' - 'hash')
        where value <> 'null'::jsonb)::text as text,
      coalesce(substr(to_jsonb(t) ->> 'hash', 3), '') as hash
     from "${table}" t where ${condition}`,
    [...values],
  );
  return rows.map(({ id, tx, text, hash }) => ({ table, id: BigInt(id), tx: BigInt(tx), text, hash }));
}

const page = 5000;

async function* readAll(client: pg.ClientBase, ledgers: readonly Ledger[]): AsyncGenerator<LedgerRow> {
  for (const ledger of ledgers) {
    for (let after: string | null = null; ; ) {
      const id = `t."${ledger.idColumn}"`;
      const condition = `$1::bigint is null or ${id} > $1::bigint order by ${id} limit ${page}`;
      const rows: LedgerRow[] = await readRows(client, ledger, condition, [after]);
      yield* rows;
      const last = rows.at(-1);
      if (!last || rows.length < page) break;
      after = String(last.id);
    }
  }
}

async function readSeals(client: pg.ClientBase): Promise<Seal[]> {
  const { rows } = await client.query<Record<string, unknown>>(`
    select ${sealColumns} from seal order by height`);
  return rows.map(toSeal);
}

/** The columns of a seal under their names in code. */
export const sealColumns = Object.entries({ ...seal })
  .flatMap(([name, column]) => (isColumn(column) ? [`"${column.name}" as "${name}"`] : []))
  .join(', ');

function isColumn(value: unknown): value is { name: string } {
  return typeof value === 'object' && value !== null && 'columnType' in value;
}

/** A row read by `sealColumns`. */
export function toSeal(row: Record<string, unknown>): Seal {
  return row as Seal;
}
