import { createInflateRaw } from 'node:zlib';
import { SpreadsheetRefused } from './shapes.ts';

const mebibyte = 1024 * 1024;

/** What a workbook may hold once unpacked, and no more: 100,000 rows of a roster take about a third of it. */
const limits = {
  entries: 2000,
  total: 160 * mebibyte,
  sharedStrings: 64 * mebibyte,
  strings: 700_000,
  /** Excel ends a cell at 32,767 characters; each may be written as an entity of ten bytes. */
  textRun: 330_000,
};

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

/**
 * Looks into the zip container (APPNOTE 6.3) before anything reads it: what the central directory declares, then what
 * each entry really unpacks to, streamed and thrown away. Refuses bombs, encrypted and zip64 files, XML with a
 * document type, and cells longer than a spreadsheet can have.
 */
export async function checkContainer(bytes: Buffer): Promise<void> {
  if (bytes.length > 8 && bytes.readUInt32BE(0) === 0xd0cf11e0) {
    throw new SpreadsheetRefused(
      bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'protected' : 'notASpreadsheet',
    );
  }
  const entries = readDirectory(bytes);
  const declared = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (declared > limits.total) throw new SpreadsheetRefused('tooLarge');
  let left = limits.total;
  for (const entry of entries) left -= await measure(bytes, entry, left);
}

function readDirectory(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > bytes.length) throw new SpreadsheetRefused('notASpreadsheet');
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > limits.entries || at === 0xffffffff) throw new SpreadsheetRefused('tooLarge');
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== 0x02014b50) throw new SpreadsheetRefused('notASpreadsheet');
    if (bytes.readUInt16LE(at + 8) & 1) throw new SpreadsheetRefused('protected');
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  if (new Set(entries.map((entry) => entry.name.toLowerCase())).size !== entries.length) {
    throw new SpreadsheetRefused('notASpreadsheet');
  }
  return entries;
}

async function measure(bytes: Buffer, entry: Entry, left: number): Promise<number> {
  const { at, packed } = entry;
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== 0x04034b50) throw new SpreadsheetRefused('notASpreadsheet');
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (start + packed > bytes.length) throw new SpreadsheetRefused('notASpreadsheet');
  const content = bytes.subarray(start, start + packed);
  const inspect = inspector(entry.name, left);
  if (entry.method === 0) {
    inspect(content);
  } else if (entry.method === 8) {
    const inflate = createInflateRaw({ chunkSize: 128 * 1024 });
    inflate.end(content);
    try {
      for await (const chunk of inflate) inspect(chunk as Buffer);
    } catch (error) {
      throw error instanceof SpreadsheetRefused ? error : new SpreadsheetRefused('notASpreadsheet');
    }
  } else {
    throw new SpreadsheetRefused('notASpreadsheet');
  }
  const size = inspect(Buffer.alloc(0));
  if (size !== entry.unpacked) throw new SpreadsheetRefused('notASpreadsheet');
  return size;
}

/** Takes the chunks of one entry and gives its size so far; throws when the entry is more than a workbook may hold. */
function inspector(name: string, left: number): (chunk: Buffer) => number {
  const isXml = /\.(xml|rels|vml)$/i.test(name);
  const isStrings = /sharedStrings\.xml$/i.test(name);
  const most = isStrings ? Math.min(left, limits.sharedStrings) : left;
  let size = 0;
  let run = 0;
  let strings = 0;
  return (chunk) => {
    if (isXml && size === 0 && chunk.length > 0) refuseDocumentType(chunk);
    size += chunk.length;
    if (size > most) throw new SpreadsheetRefused('tooLarge');
    if (!isXml || chunk.length === 0) return size;
    const first = chunk.indexOf(0x3c);
    if (run + (first < 0 ? chunk.length : first) > limits.textRun) throw new SpreadsheetRefused('tooLarge');
    run = first < 0 ? run + chunk.length : chunk.length - 1 - chunk.lastIndexOf(0x3c);
    if (isStrings) {
      for (let at = chunk.indexOf('<si'); at >= 0; at = chunk.indexOf('<si', at + 3)) strings += 1;
      if (strings > limits.strings) throw new SpreadsheetRefused('tooLarge');
    }
    return size;
  };
}

function refuseDocumentType(chunk: Buffer): void {
  const head = chunk.toString('latin1', 0, 4096).replaceAll('\0', '');
  if (/<!(DOCTYPE|ENTITY)/i.test(head)) throw new SpreadsheetRefused('notASpreadsheet');
}
