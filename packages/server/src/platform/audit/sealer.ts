import { and, asc, gt } from 'drizzle-orm';
import type pg from 'pg';
import type { Database, Tx } from '../db/connect.ts';
import {
  appendHeads,
  findLastHead,
  headOf,
  hex,
  type PublishedHead,
  publish,
  type Seal,
  type SealBody,
} from './head.ts';
import { inSealOrder, type Ledger, type LedgerRow, leafOf, merkleRoot } from './ledger.ts';
import { type SealKey, signHead } from './sealKey.ts';
import { findPresent, readRows, sealColumns, steady, toSeal } from './source.ts';
import { seal } from './tables.ts';

/** What the sealer works with. */
export interface SealerParts {
  readonly database: Database;
  readonly ledgers: readonly Ledger[];
  readonly key: SealKey;
  /** The append-only file of published heads, outside the database. */
  readonly headsFile: string;
  /** About how many rows go under one seal; a transaction is never divided. */
  readonly atMost?: number | undefined;
  /** The clock; the real one where none is given. */
  readonly now?: (() => Date) | undefined;
}

const lockKey = 41_010;

/**
 * Seals what has been committed since the last seal, up to the oldest transaction still open. One sealer at a time; gives
 * nothing where another is at work or there is nothing to seal. After a restore, of which the transaction numbers, the cluster's
 * number or the published heads tell, it begins a new era.
 */
export async function sealOnce(parts: SealerParts): Promise<Seal | undefined> {
  const client = await parts.database.pool.connect();
  let locked = false;
  let broken = false;
  try {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [lockKey]);
    locked = rows[0]?.got === true;
    return locked ? await sealLocked(client, parts) : undefined;
  } catch (error) {
    broken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    throw error;
  } finally {
    if (locked && !broken) await client.query('select pg_advisory_unlock($1)', [lockKey]).catch(() => (broken = true));
    client.release(broken);
  }
}

/** Seals once a second, faster while it catches up. `onFault` is told of failures; the next second tries again. */
export function startSealer(
  parts: SealerParts,
  { everyMs = 1000, onFault }: { everyMs?: number; onFault: (error: unknown) => void },
): { stop(): Promise<void> } {
  let ended = false;
  let wake: () => void = () => undefined;
  const run = async () => {
    while (!ended) {
      const made = await sealOnce(parts).catch(onFault);
      const pause = made && made.count >= (parts.atMost ?? usual) ? 20 : everyMs;
      await new Promise<void>((go) => {
        const timer = setTimeout(go, pause);
        wake = () => {
          clearTimeout(timer);
          go();
        };
        if (ended) wake();
      });
    }
  };
  const running = run();
  return {
    async stop() {
      ended = true;
      wake();
      await running;
    },
  };
}

/**
 * The first head sealed after an instant: what nobody could know before, used as the seed of draws. Undefined until it is there.
 * With `after`, the transaction that announced it: a head made while that one was still open does not count.
 */
export async function firstHeadSealedAfter(
  db: Tx,
  instant: Date,
  after?: string,
): Promise<{ height: number; head: string; sealedAt: Date } | undefined> {
  const [row] = await db
    .select({ height: seal.height, head: seal.head, sealedAt: seal.sealedAt })
    .from(seal)
    .where(and(gt(seal.sealedAt, instant), after === undefined ? undefined : gt(seal.toTx, after)))
    .orderBy(asc(seal.height))
    .limit(1);
  return row && { ...row, head: hex(row.head) };
}

const usual = 20_000;

/** A seal that does not say yet when it is made. */
type Draft = Omit<SealBody, 'sealedAt'>;

interface Standing {
  readonly last: Seal | undefined;
  readonly published: PublishedHead | undefined;
  readonly cluster: string | null;
  /** All transactions below it are over. */
  readonly horizon: bigint;
  /** No transaction of this numbering has reached it. */
  readonly next: bigint;
}

async function sealLocked(client: pg.ClientBase, parts: SealerParts): Promise<Seal | undefined> {
  const cluster = await findCluster(client);
  await client.query('begin isolation level repeatable read');
  await steady(client);
  const ledgers = await findPresent(client, parts.ledgers);
  const standing = await look(client, parts, cluster);
  await publishMissing(client, parts, standing);
  const draft = isNewEra(standing)
    ? await carryOver(client, ledgers, standing)
    : await takeNext(client, ledgers, standing, parts.atMost ?? usual);
  if (!draft) {
    await client.query('rollback');
    return undefined;
  }
  const dated = { ...draft, sealedAt: parts.now?.() ?? new Date() };
  const head = headOf(dated);
  const made: Seal = { ...dated, head, signature: signHead(parts.key, head) };
  await insertSeal(client, made);
  const { command } = await client.query('commit');
  if (command !== 'COMMIT') throw new Error('the seal was not committed');
  await appendHeads(parts.headsFile, [publish(made)]);
  return made;
}

async function look(client: pg.ClientBase, { headsFile }: SealerParts, cluster: string | null): Promise<Standing> {
  const seals = await client.query<Record<string, unknown>>(
    `select ${sealColumns} from seal order by height desc limit 1`,
  );
  const snapshot = await client.query<{ horizon: string; next: string }>(
    `select pg_snapshot_xmin(pg_current_snapshot())::text as horizon, pg_snapshot_xmax(pg_current_snapshot())::text as next`,
  );
  const [row] = seals.rows;
  return {
    last: row && toSeal(row),
    published: await findLastHead(headsFile),
    cluster,
    horizon: BigInt(snapshot.rows[0]?.horizon ?? 0),
    next: BigInt(snapshot.rows[0]?.next ?? 0),
  };
}

/** A crash between commit and publication leaves seals unpublished; they are published before the next. */
async function publishMissing(client: pg.ClientBase, parts: SealerParts, { last, published }: Standing): Promise<void> {
  if (!last || last.height <= (published?.height ?? 0)) return;
  const { rows } = await client.query<Record<string, unknown>>(
    `select ${sealColumns} from seal where height > $1 order by height`,
    [published?.height ?? 0],
  );
  await appendHeads(parts.headsFile, rows.map(toSeal).map(publish));
}

function isNewEra({ last, published, cluster, horizon }: Standing): boolean {
  if (!last) return published !== undefined;
  const ahead =
    published &&
    (published.height > last.height || (published.height === last.height && published.head !== hex(last.head)));
  return (
    Boolean(ahead) ||
    BigInt(last.toTx) > horizon ||
    (last.cluster !== null && cluster !== null && last.cluster !== cluster)
  );
}

/**
 * The first seal of an era: every row of the numbering before that no seal covers. Such rows are known by their identity: all that
 * comes after a restore has a higher one.
 */
async function carryOver(client: pg.ClientBase, ledgers: readonly Ledger[], standing: Standing): Promise<Draft> {
  const { last, published, cluster, next } = standing;
  const base: Record<string, string> = {};
  const rows: LedgerRow[] = [];
  for (const ledger of ledgers) {
    const sealed = last?.upTo[ledger.table] ?? '0';
    const id = `t."${ledger.idColumn}"`;
    const found = await client.query<{ base: string }>(
      `select greatest($1::bigint, max(${id}))::text as base from "${ledger.table}" t where t.tx >= $2::text::xid8`,
      [sealed, String(next)],
    );
    const from = found.rows[0]?.base ?? sealed;
    base[ledger.table] = from;
    const condition = `(${id} <= $1::bigint and t.tx >= $2::text::xid8) or (${id} > $1::bigint and ${id} <= $3::bigint)`;
    rows.push(...(await readRows(client, ledger, condition, [sealed, last?.toTx ?? '0', from])));
  }
  const era = Math.max(last?.era ?? 0, published?.era ?? 0) + 1;
  const height = Math.max(last?.height ?? 0, published?.height ?? 0) + 1;
  const span = { era, height, cluster, fromTx: '0', toTx: '0', base, upTo: { ...last?.upTo, ...base } };
  return body(span, rows, last);
}

async function takeNext(
  client: pg.ClientBase,
  ledgers: readonly Ledger[],
  { last, cluster, horizon }: Standing,
  atMost: number,
): Promise<Draft | undefined> {
  const from = last?.toTx ?? '0';
  const base = last?.base ?? {};
  const inSpan = (ledger: Ledger, to: string) =>
    `t.tx >= $1::text::xid8 and t.tx < ${to}::text::xid8 and t."${ledger.idColumn}" > ${BigInt(base[ledger.table] ?? 0)}`;
  const each = ledgers.map((ledger) => `select t.tx from "${ledger.table}" t where ${inSpan(ledger, '$2')}`);
  if (each.length === 0) return undefined;
  const full = await client.query<{ tx: string }>(
    `select tx::text as tx from (${each.join(' union all ')}) t order by t.tx limit 1 offset ${atMost - 1}`,
    [from, String(horizon)],
  );
  const to = full.rows[0] ? String(BigInt(full.rows[0].tx) + 1n) : String(horizon);
  const rows: LedgerRow[] = [];
  for (const ledger of ledgers) rows.push(...(await readRows(client, ledger, inSpan(ledger, '$2'), [from, to])));
  if (rows.length === 0) return undefined;
  const upTo: Record<string, string> = { ...last?.upTo };
  for (const { table, id } of rows) if (id > BigInt(upTo[table] ?? 0)) upTo[table] = String(id);
  const span = { era: last?.era ?? 1, height: (last?.height ?? 0) + 1, cluster, fromTx: from, toTx: to, base, upTo };
  return body(span, rows, last);
}

function body(
  span: Omit<Draft, 'count' | 'merkleRoot' | 'prevHead'>,
  rows: LedgerRow[],
  last: Seal | undefined,
): Draft {
  return {
    ...span,
    count: rows.length,
    merkleRoot: merkleRoot(rows.sort(inSealOrder).map(leafOf)),
    prevHead: last?.head ?? Buffer.alloc(0),
  };
}

async function insertSeal(client: pg.ClientBase, made: Seal): Promise<void> {
  await client.query(
    `insert into seal (era, height, cluster, from_tx, to_tx, count, base, up_to, merkle_root, prev_head, head, signature, sealed_at)
     values ($1, $2, $3, $4::text::xid8, $5::text::xid8, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[made.era, made.height, made.cluster, made.fromTx, made.toTx, made.count, made.base, made.upTo],
      ...[made.merkleRoot, made.prevHead, made.head, made.signature, made.sealedAt],
    ],
  );
}

async function findCluster(client: pg.ClientBase): Promise<string | null> {
  const allowed = await client.query<{ may: boolean }>(
    "select has_function_privilege('pg_control_system()', 'execute') as may",
  );
  if (!allowed.rows[0]?.may) return null;
  const { rows } = await client.query<{ id: string }>('select system_identifier::text as id from pg_control_system()');
  return rows[0]?.id ?? null;
}
