/** Width and height of a picture in pixels, from its header alone; undefined where the header does not tell. */
export function pictureSize(head: Buffer): { width: number; height: number } | undefined {
  try {
    if (head.toString('latin1', 1, 4) === 'PNG') return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
    if (head.toString('latin1', 0, 3) === 'GIF') return { width: head.readUInt16LE(6), height: head.readUInt16LE(8) };
    if (head.toString('latin1', 8, 12) === 'WEBP') return webpSize(head);
    if (head.readUInt16BE(0) === 0xffd8) return jpegSize(head);
  } catch (error) {
    // The header ends before it has told.
    if (!(error instanceof RangeError)) throw error;
  }
  return undefined;
}

function webpSize(head: Buffer): { width: number; height: number } | undefined {
  const form = head.toString('latin1', 12, 16);
  if (form === 'VP8X') return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 };
  if (form === 'VP8 ') return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff };
  if (form !== 'VP8L') return undefined;
  const bits = head.readUInt32LE(21);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

function jpegSize(head: Buffer): { width: number; height: number } | undefined {
  for (let at = 2; ; ) {
    if (head.readUInt8(at) !== 0xff) return undefined;
    const marker = head.readUInt8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { width: head.readUInt16BE(at + 7), height: head.readUInt16BE(at + 5) };
    if (marker === 0xff) at += 1;
    else at += 2 + head.readUInt16BE(at + 2);
  }
}
