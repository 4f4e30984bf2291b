import { createHash } from 'node:crypto';

/** A table that may only grow, and how its rows are chained. */
export interface Ledger {
  readonly table: string;
  /** The identity column; it counts up and is never reused. */
  readonly idColumn: string;
  readonly chain?: LedgerChain | undefined;
}

/** How the rows of a ledger follow one another: columns `seq` (from 1), `prev_hash` and `hash`. */
export interface LedgerChain {
  /** The column whose equal values make one chain. */
  readonly column: string;
  /** The hash a row must carry; absent, it is the SHA-256 of the row's text, as the database sets it. */
  hashOf?(previous: Buffer | null, row: Readonly<Record<string, unknown>>): Uint8Array;
}

/** A row as it is sealed: its canonical text (without `tx` and `hash`), and its own hash where it carries one. */
export interface LedgerRow {
  readonly table: string;
  readonly id: bigint;
  readonly tx: bigint;
  readonly text: string;
  /** Lower-case hexadecimal; empty where the table has no such column. */
  readonly hash: string;
}

/** The audit. */
export const auditLedger: Ledger = { table: 'audit_entry', idColumn: 'id', chain: { column: 'chain' } };

/** The hash that the database gives a chained row: over the table's name and the row's text, which names the hash before it. */
export function rowHash(table: string, text: string): Buffer {
  return createHash('sha256').update(`${table} ${text}`).digest();
}

/** The leaf of a row in its seal. */
export function leafOf({ table, text, hash }: Pick<LedgerRow, 'table' | 'text' | 'hash'>): Buffer {
  return createHash('sha256').update(`${table} ${text} ${hash}`).digest();
}

/** Root of a Merkle tree over leaves in their order (as RFC 6962: leaves and nodes hashed apart; an odd node goes up as it is). */
export function merkleRoot(leaves: readonly Uint8Array[]): Buffer {
  if (leaves.length === 0) return createHash('sha256').digest();
  let level: Buffer[] = leaves.map((leaf) => createHash('sha256').update(Buffer.of(0)).update(leaf).digest());
  while (level.length > 1) {
    const above: Buffer[] = [];
    for (let place = 0; place < level.length; place += 2) {
      const [left, right] = [level[place], level[place + 1]];
      if (!left) break;
      above.push(right ? createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest() : left);
    }
    level = above;
  }
  return level[0] ?? Buffer.alloc(0);
}

/** The order of rows within a seal: by transaction, then table by name, then identity. */
export function inSealOrder(a: LedgerRow, b: LedgerRow): number {
  if (a.tx !== b.tx) return a.tx < b.tx ? -1 : 1;
  if (a.table !== b.table) return a.table < b.table ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
