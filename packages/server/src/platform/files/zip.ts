import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import type { Bilingual } from '@jijiao/measures';
import { unsafe } from './refused.ts';

/** An entry of an archive, as its central directory has it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/** How much an archive may hold. */
export interface ZipBounds {
  readonly entries: number;
  /** Bytes of all entries unpacked. */
  readonly total: number;
  /** Times an entry over 1 MB may grow when unpacked. */
  readonly ratio: number;
}

/** For documents, which are unpacked in memory when read. */
export const documentBounds: ZipBounds = { entries: 10_000, total: 200 * 1024 ** 2, ratio: 200 };

/** For archives kept as they are, such as course packages. */
export const archiveBounds: ZipBounds = { entries: 50_000, total: 8 * 1024 ** 3, ratio: 500 };

/**
 * Reads an archive's central directory, without unpacking. Refuses what is broken, encrypted or divided, holds paths that lead out of
 * it, links, entries that lie over one another, or more than the bounds.
 */
export async function readZip(file: FileHandle, fileSize: number, bounds: ZipBounds): Promise<ZipEntry[]> {
  const { count, size, offset } = await findDirectory(file, fileSize);
  if (count > bounds.entries) throw unsafe(bomb);
  if (size > 64 * 1024 ** 2 || offset + size > fileSize) throw unsafe(broken);
  const directory = await readAt(file, offset, size);
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count; ) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) throw unsafe(broken);
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((place) => directory.readUInt16LE(at + place));
    const nameEnd = at + 46 + (nameLength ?? 0);
    const entry = {
      name: directory.toString('utf8', at + 46, nameEnd),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      at: directory.readUInt32LE(at + 42),
    };
    if ((directory.readUInt16LE(at + 8) & 1) !== 0) throw unsafe(encrypted);
    if (((directory.readUInt32LE(at + 38) >>> 16) & 0xf000) === 0xa000 || leadsOut(entry.name)) throw unsafe(escapes);
    if ([entry.packed, entry.size, entry.at].includes(0xffffffff)) throw unsafe(broken);
    entries.push(entry);
    at = nameEnd + (extraLength ?? 0) + (noteLength ?? 0);
  }
  checkSizes(entries, bounds, offset);
  return entries;
}

/**
 * Unpacks every entry and throws the bytes away, to see that none grows past what the directory says of it.
 * The bounds have limited what there is to unpack.
 */
export async function checkContent(file: FileHandle, entries: readonly ZipEntry[]): Promise<void> {
  for (const entry of entries) {
    const head = await readAt(file, entry.at, 30);
    if (head.length < 30 || head.readUInt32LE(0) !== 0x04034b50) throw unsafe(broken);
    const from = entry.at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
    if (entry.method === 0) {
      if (entry.packed !== entry.size) throw unsafe(bomb);
      continue;
    }
    if (entry.method !== 8) throw unsafe(broken);
    if (entry.packed > 0) await inflateWithin(file, from, entry);
  }
}

const broken: Bilingual = { zh: '压缩结构已损坏', en: 'its archive structure is broken' };
const bomb: Bilingual = { zh: '解压后过大（疑似压缩炸弹）', en: 'it grows far too large when unpacked' };
const encrypted: Bilingual = { zh: '内容已加密，请去除密码', en: 'it is encrypted: please remove the password' };
const escapes: Bilingual = { zh: '压缩包内的路径或链接指向包外', en: 'it holds paths or links that lead outside' };

async function inflateWithin(file: FileHandle, from: number, { packed, size }: ZipEntry): Promise<void> {
  let grown = 0;
  const source = file.createReadStream({
    start: from,
    end: from + packed - 1,
    autoClose: false,
    highWaterMark: 256 * 1024,
  });
  try {
    await pipeline(source, createInflateRaw({ chunkSize: 256 * 1024 }), async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        grown += chunk.length;
        if (grown > size) throw unsafe(bomb);
      }
    });
  } catch (error) {
    throw grown > size ? unsafe(bomb) : isZlib(error) ? unsafe(broken) : error;
  }
}

const isZlib = (error: unknown) => error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');

function checkSizes(entries: readonly ZipEntry[], bounds: ZipBounds, end: number): void {
  let total = 0;
  for (const { packed, size } of entries) {
    total += size;
    if (size > 1024 ** 2 && size > packed * bounds.ratio) throw unsafe(bomb);
  }
  if (total > bounds.total) throw unsafe(bomb);
  let reached = 0;
  for (const { at, packed, name } of entries.toSorted((a, b) => a.at - b.at)) {
    if (at < reached) throw unsafe(bomb);
    reached = at + 30 + Buffer.byteLength(name) + packed;
    if (reached > end) throw unsafe(broken);
  }
}

function leadsOut(name: string): boolean {
  return /^[/\\]|^[a-z]:|\p{Cc}/iu.test(name) || name.split(/[/\\]/).includes('..');
}

async function findDirectory(
  file: FileHandle,
  fileSize: number,
): Promise<{ count: number; size: number; offset: number }> {
  const length = Math.min(fileSize, 65_557);
  const end = await readAt(file, fileSize - length, length);
  for (let at = end.length - 22; at >= 0; at--) {
    if (end.readUInt32LE(at) !== 0x06054b50 || at + 22 + end.readUInt16LE(at + 20) !== end.length) continue;
    const [disk, count, all] = [4, 8, 10].map((place) => end.readUInt16LE(at + place));
    const [size, offset] = [12, 16].map((place) => end.readUInt32LE(at + place));
    if (disk !== 0 || count !== all || count === undefined || size === undefined || offset === undefined) break;
    return { count, size, offset };
  }
  throw unsafe(broken);
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
