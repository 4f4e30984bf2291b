import { createHash } from 'node:crypto';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import type { seal } from './tables.ts';

/** A seal as the database keeps it. */
export type Seal = typeof seal.$inferSelect;

/** What of a seal its head is over. */
export type SealBody = Omit<Seal, 'head' | 'signature'>;

/** A published head: one line of `heads.log`. */
export interface PublishedHead {
  readonly era: number;
  readonly height: number;
  readonly sealedAt: string;
  readonly head: string;
  readonly signature: string;
}

/** The head of a seal: SHA-256 over everything it says, the head before it included. */
export function headOf(body: SealBody): Buffer {
  const ordered = (map: Readonly<Record<string, string>>) => Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([
    body.era,
    body.height,
    body.cluster,
    body.fromTx,
    body.toTx,
    body.count,
    ordered(body.base),
    ordered(body.upTo),
    hex(body.merkleRoot),
    hex(body.prevHead),
    body.sealedAt.toISOString(),
  ]);
  return createHash('sha256').update(text).digest();
}

/** What is published of a seal. */
export function publish({ era, height, sealedAt, head, signature }: Seal): PublishedHead {
  return { era, height, sealedAt: sealedAt.toISOString(), head: hex(head), signature: hex(signature) };
}

/** Adds heads to the append-only file and waits until they are on the disk. */
export async function appendHeads(path: string, heads: readonly PublishedHead[]): Promise<void> {
  if (heads.length === 0) return;
  const file = await open(path, 'a+', 0o644);
  try {
    // A line cut by a crash stays alone on its line.
    const end = await readEnd(file, 1);
    if (end !== '' && end !== '\n') await file.writeFile('\n');
    await file.writeFile(heads.map((head) => `${JSON.stringify(head)}\n`).join(''));
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The heads of the file, oldest first; none where there is no file. A last line cut by a crash is left out. */
export async function readHeads(path: string): Promise<PublishedHead[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return parseHeads(text);
}

/** The last head of the file, without reading the whole of it. */
export async function findLastHead(path: string): Promise<PublishedHead | undefined> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!file) return undefined;
  try {
    return parseHeads(await readEnd(file, 8192)).at(-1);
  } finally {
    await file.close();
  }
}

async function readEnd(file: FileHandle, length: number): Promise<string> {
  const { size } = await file.stat();
  const from = Math.max(0, size - length);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
  return buffer.toString('utf8', 0, bytesRead);
}

/** The heads of a text in the form of the file. */
export function parseHeads(text: string): PublishedHead[] {
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .flatMap((line) => {
      try {
        return line === '' ? [] : [JSON.parse(line) as PublishedHead];
      } catch {
        return [];
      }
    });
}

/** Lower-case hexadecimal. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}
