import type { KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Writable } from 'node:stream';
import type { PublishedHead, Seal } from './head.ts';
import type { Ledger, LedgerRow } from './ledger.ts';
import { readPublicKey, writePublicKey } from './sealKey.ts';
import type { LedgerSource } from './source.ts';

/** An export was cut, or is none. */
export class ExportUnusable extends Error {
  override readonly name = 'ExportUnusable';
}

const format = 'jijiao ledger 1';

/**
 * Writes everything an auditor needs to verify without the database, one JSON object a line: format and public key, published heads,
 * seals, rows, and an end that counts them. Personal numbers are in it only as they are in the ledgers: not at all.
 */
export async function exportLedger(source: LedgerSource, out: Writable): Promise<void> {
  const write = async (line: object) => {
    if (!out.write(`${JSON.stringify(line)}\n`)) await once(out, 'drain');
  };
  await write({
    format,
    publicKey: writePublicKey(source.publicKey),
    tables: source.ledgers.map(({ table }) => table),
  });
  for (const head of source.heads) await write({ head });
  for (const each of source.seals) await write({ seal: bytesAsHex(each) });
  let rows = 0;
  for await (const { table, id, tx, text, hash } of source.rows()) {
    rows++;
    await write({ row: [table, String(id), String(tx), text, hash] });
  }
  await write({ end: { heads: source.heads.length, seals: source.seals.length, rows } });
}

/** What an auditor brings along rather than trusts the export for. */
export interface Trusted {
  readonly publicKey?: KeyObject | undefined;
  readonly heads?: readonly PublishedHead[] | undefined;
}

/**
 * Opens an export for `verifyLedger`. `ledgers` say how rows are chained. With a public key or heads of the auditor's own, those in the
 * file are not used. Refuses with ExportUnusable.
 */
export async function openExport(
  path: string,
  ledgers: readonly Ledger[],
  trusted: Trusted = {},
): Promise<LedgerSource> {
  const heads: PublishedHead[] = [];
  const seals: Seal[] = [];
  let first: { publicKey: string; tables: string[] } | undefined;
  let rows = 0;
  let end: { heads: number; seals: number; rows: number } | undefined;
  for await (const line of readLines(path)) {
    if (line.format === format) first = line as unknown as { publicKey: string; tables: string[] };
    else if (line.head) heads.push(line.head);
    else if (line.seal) seals.push(hexAsBytes(line.seal));
    else if (line.row) rows++;
    else if (line.end) end = line.end;
  }
  if (!first) throw new ExportUnusable('The file is no export of the ledger');
  if (end?.rows !== rows || end.heads !== heads.length || end.seals !== seals.length) {
    throw new ExportUnusable('The export was cut');
  }
  const { publicKey, tables } = first;
  return {
    ledgers: ledgers.filter(({ table }) => tables.includes(table)),
    publicKey: trusted.publicKey ?? readPublicKey(publicKey),
    heads: trusted.heads ?? heads,
    seals,
    rows: () => readRows(path),
  };
}

interface Line {
  readonly format?: string;
  readonly head?: PublishedHead;
  readonly seal?: Record<string, unknown>;
  readonly row?: readonly [string, string, string, string, string];
  readonly end?: { heads: number; seals: number; rows: number };
}

async function* readLines(path: string): AsyncGenerator<Line> {
  for await (const line of createInterface({
    input: createReadStream(path, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    try {
      yield JSON.parse(line) as Line;
    } catch {
      throw new ExportUnusable('The export was cut');
    }
  }
}

async function* readRows(path: string): AsyncGenerator<LedgerRow> {
  for await (const { row } of readLines(path)) {
    if (!row) continue;
    const [table, id, tx, text, hash] = row;
    yield { table, id: BigInt(id), tx: BigInt(tx), text, hash };
  }
}

const binary = ['merkleRoot', 'prevHead', 'head', 'signature'] as const;

function bytesAsHex(each: Seal): Record<string, unknown> {
  return { ...each, ...Object.fromEntries(binary.map((name) => [name, Buffer.from(each[name]).toString('hex')])) };
}

function hexAsBytes(line: Record<string, unknown>): Seal {
  const bytes = Object.fromEntries(binary.map((name) => [name, Buffer.from(String(line[name]), 'hex')]));
  return { ...line, ...bytes, sealedAt: new Date(String(line.sealedAt)) } as Seal;
}
