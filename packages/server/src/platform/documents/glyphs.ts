import { closeSync, openSync, readSync } from 'node:fs';
import { fontFiles } from './fonts.ts';

type Ranges = readonly (readonly [first: number, last: number])[];

/** The characters of each font, read when they are first asked for. */
class Fonts {
  #ranges: readonly Ranges[] | undefined;

  get ranges(): readonly Ranges[] {
    this.#ranges ??= fontFiles().map(readCharacterMap);
    return this.#ranges;
  }
}

const fonts = new Fonts();

/**
 * Names the characters of a text that no document can show, each once, in order of appearance: so that a name is
 * settled when it is entered, and not when its certificate fails. Spaces and line ends are no characters here.
 */
export function missingGlyphs(text: string): string[] {
  const known = fonts.ranges;
  const missing = new Set<string>();
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (/\s/u.test(character) || known.some((ranges) => covers(ranges, point))) continue;
    missing.add(character);
  }
  return [...missing];
}

function covers(ranges: Ranges, point: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (!range) return false;
    if (point < range[0]) high = middle - 1;
    else if (point > range[1]) low = middle + 1;
    else return true;
  }
  return false;
}

/** Reads the characters of a font from its `cmap` (OpenType 1.9): format 12 where there is one, else format 4. */
function readCharacterMap(path: string): Ranges {
  const table = readTable(path, 'cmap');
  const count = table.readUInt16BE(2);
  let best: number | undefined;
  let bestFormat = 0;
  for (let i = 0; i < count; i++) {
    const offset = table.readUInt32BE(4 + i * 8 + 4);
    const format = table.readUInt16BE(offset);
    if ((format === 12 || format === 4) && format > bestFormat) {
      best = offset;
      bestFormat = format;
    }
  }
  if (best === undefined) throw new Error(`${path} has no character map of format 4 or 12`);
  return bestFormat === 12 ? readFormat12(table, best) : readFormat4(table, best);
}

function readFormat12(table: Buffer, at: number): Ranges {
  const groups = table.readUInt32BE(at + 12);
  return Array.from({ length: groups }, (_, i) => {
    const group = at + 16 + i * 12;
    return [table.readUInt32BE(group), table.readUInt32BE(group + 4)] as const;
  });
}

function readFormat4(table: Buffer, at: number): Ranges {
  const segments = table.readUInt16BE(at + 6) / 2;
  const ranges: (readonly [number, number])[] = [];
  for (let i = 0; i < segments; i++) {
    const last = table.readUInt16BE(at + 14 + i * 2);
    const first = table.readUInt16BE(at + 16 + segments * 2 + i * 2);
    if (first !== 0xffff) ranges.push([first, last]);
  }
  return ranges;
}

function readTable(path: string, wanted: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const directory = readBytes(file, 0, 12 + readBytes(file, 4, 2).readUInt16BE(0) * 16);
    for (let entry = 12; entry < directory.length; entry += 16) {
      if (directory.toString('latin1', entry, entry + 4) !== wanted) continue;
      return readBytes(file, directory.readUInt32BE(entry + 8), directory.readUInt32BE(entry + 12));
    }
    throw new Error(`${path} has no table ${wanted}`);
  } finally {
    closeSync(file);
  }
}

function readBytes(file: number, from: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, from);
  return bytes;
}
