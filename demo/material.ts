import { deflateSync } from 'node:zlib';
import { render } from '../packages/server/src/platform/documents/index.ts';

/** A page of evidence as a real PDF. */
export function evidencePdf(title: string, lines: readonly string[]): Promise<Uint8Array> {
  return render('list', {
    title,
    columns: ['序号', '内容'],
    rows: lines.map((line, index) => [String(index + 1), line]),
  });
}

/** A small real PNG: bands of colour in place of a photograph. */
export function photograph(seed: number, width = 320, height = 200): Uint8Array {
  const raw = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * (width * 3 + 1) + 1 + x * 3;
      const ground = y > height * 0.6;
      raw[at] = ground ? 120 + ((x + seed * 13) % 40) : 150 + ((y + seed) % 60);
      raw[at + 1] = ground ? 130 : 180 + ((x * seed) % 30);
      raw[at + 2] = ground ? 110 : 210;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(8 + body.length);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc(body), 4 + body.length);
  return framed;
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}
