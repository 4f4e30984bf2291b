import type { Locator } from 'playwright-core';
import { holds } from './story.ts';

/** Dark modules of a symbol, row by row. */
type Modules = readonly (readonly boolean[])[];

/** Data codewords of each block, by version and by the two bits of the level: M, L, H, Q (ISO/IEC 18004, table 9). */
const blocks: Readonly<Record<number, readonly (readonly number[])[]>> = {
  1: [[16], [19], [9], [13]],
  2: [[28], [34], [16], [22]],
  3: [[44], [55], [13, 13], [17, 17]],
  4: [[32, 32], [80], [9, 9, 9, 9], [24, 24]],
  5: [[43, 43], [108], [11, 11, 12, 12], [15, 15, 16, 16]],
  6: [
    [27, 27, 27, 27],
    [68, 68],
    [15, 15, 15, 15],
    [19, 19, 19, 19],
  ],
};

const masks: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

/** The text of the QR code in a picture of a page, read from its points as a phone does. It reads undamaged symbols up to version 6. */
export async function readQrCode(picture: Locator): Promise<string> {
  return readSymbol(await findModules(picture));
}

/** Draws the picture and looks at the middle of each module; the first dark run is the edge of a finder: seven modules. */
async function findModules(picture: Locator): Promise<Modules> {
  return picture.evaluate(async (element) => {
    const image = element as HTMLImageElement;
    await image.decode();
    const side = 1000;
    const canvas = new OffscreenCanvas(side, side);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('the picture cannot be drawn');
    pen.fillStyle = 'white';
    pen.fillRect(0, 0, side, side);
    pen.drawImage(image, 0, 0, side, side);
    const { data } = pen.getImageData(0, 0, side, side);
    const isDark = (x: number, y: number) => (data[(Math.round(y) * side + Math.round(x)) * 4 + 1] ?? 255) < 128;
    let edge = 0;
    while (edge < side && !isDark(edge, edge)) edge++;
    let run = 0;
    while (edge + run < side && isDark(edge + run, edge)) run++;
    const module = run / 7;
    const count = Math.round((side - 2 * edge) / module);
    const middle = (at: number) => edge + ((at + 0.5) * (side - 2 * edge)) / count;
    return Array.from({ length: count }, (_, row) =>
      Array.from({ length: count }, (_, column) => isDark(middle(column), middle(row))),
    );
  });
}

function readSymbol(modules: Modules): string {
  const size = modules.length;
  const version = (size - 17) / 4;
  const dark = (row: number, column: number) => Number(modules[row]?.[column] ?? false);
  const bits = (...places: readonly number[]) => places.reduce((sum, column) => sum * 2 + dark(8, column), 0);
  const lengths = blocks[version]?.[bits(0, 1) ^ 0b10];
  const mask = masks[bits(2, 3, 4) ^ 0b101];
  holds(lengths && mask, `the symbol of ${size} modules cannot be read`);
  const stream = codewords(size, (row, column) => Boolean(dark(row, column)) !== mask(row, column));
  return readBytes(deinterleave(stream, lengths));
}

/** Walks the columns in pairs from the right, up and down by turns, past every module that holds no data. */
function codewords(size: number, bitAt: (row: number, column: number) => boolean): number[] {
  const read: boolean[] = [];
  let upwards = true;
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2, upwards = !upwards) {
    for (let step = 0; step < size; step++) {
      const row = upwards ? size - 1 - step : step;
      for (const column of [right, right - 1]) if (!isPattern(size, row, column)) read.push(bitAt(row, column));
    }
  }
  return Array.from({ length: Math.floor(read.length / 8) }, (_, at) =>
    read.slice(at * 8, at * 8 + 8).reduce((sum, bit) => sum * 2 + Number(bit), 0),
  );
}

/** Finders with their margin and format, the two timing lines, and the one alignment pattern of versions 2 to 6. */
function isPattern(size: number, row: number, column: number): boolean {
  const finder = (row < 9 && (column < 9 || column >= size - 8)) || (column < 9 && row >= size - 8);
  const near = (at: number) => Math.abs(at - (size - 7)) <= 2;
  return finder || row === 6 || column === 6 || (size > 21 && near(row) && near(column));
}

/** Puts the data codewords of each block together again; what follows them corrects errors and is not needed here. */
function deinterleave(stream: readonly number[], lengths: readonly number[]): number[] {
  const parts: number[][] = lengths.map(() => []);
  let next = 0;
  for (let at = 0; at < Math.max(...lengths); at++)
    for (const [index, length] of lengths.entries()) if (at < length) parts[index]?.push(stream[next++] ?? 0);
  return parts.flat();
}

/** Reads one segment of bytes: four bits of mode, eight of length, the bytes. */
function readBytes(data: readonly number[]): string {
  const byteAt = (at: number) => (((data[at] ?? 0) << 4) | ((data[at + 1] ?? 0) >> 4)) & 0xff;
  holds((data[0] ?? 0) >> 4 === 0b0100, 'the symbol holds no bytes');
  return new TextDecoder().decode(Uint8Array.from({ length: byteAt(0) }, (_, at) => byteAt(at + 1)));
}
