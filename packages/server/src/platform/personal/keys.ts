import { createHmac, hash, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Keys for personal numbers: sealing keys by number, the one that seals now, and the key of blind indexes. */
export interface Keys {
  readonly sealing: ReadonlyMap<number, Buffer>;
  /** The number of the key new seals are made with. */
  readonly current: number;
  readonly blind: Buffer;
  /** Inner and outer pad of the blind key, as HMAC uses them. */
  readonly pads: { readonly inner: Buffer; readonly outer: Buffer };
}

/** A key is missing, of the wrong length or numbered outside 1–255. */
export class KeysUnusable extends Error {
  override readonly name = 'KeysUnusable';
}

/** The configuration of keys: each of 32 bytes in base64, sealing keys as `1:…,2:…` of which the last seals. */
export interface KeySettings {
  readonly sealing: string;
  readonly blind: string;
}

/** Reads keys from their settings. Refuses with KeysUnusable. */
export function readKeys({ sealing, blind }: KeySettings): Keys {
  const keys = new Map<number, Buffer>();
  let current = 0;
  for (const part of sealing.split(',')) {
    const found = /^\s*(\d{1,3}):(\S+)\s*$/.exec(part);
    const number = Number(found?.[1]);
    if (!found?.[2] || number < 1 || number > 255)
      throw new KeysUnusable('A sealing key is written as NUMBER:BASE64, numbers 1–255');
    keys.set(number, decode(found[2], `sealing key ${number}`));
    current = number;
  }
  return makeKeys(keys, current, decode(blind, 'blind index key'));
}

/**
 * Keys for a run without configured ones: derived from a secret of 32 bytes drawn once and kept in `secret.key` of the data folder,
 * readable by its owner alone. Whoever loses that file cannot read the personal numbers any more.
 */
export async function keepKeys(folder: string): Promise<Keys> {
  const secret = await keepSecret(join(folder, 'secret.key'), () => randomBytes(32).toString('base64'));
  const root = decode(secret.trim(), 'secret.key');
  return makeKeys(new Map([[1, derive(root, 'sealing 1')]]), 1, derive(root, 'blind index'));
}

/** Reads a secret file, or draws and writes it with mode 600 where there is none; safe when several do it at once. */
export async function keepSecret(path: string, draw: () => string): Promise<string> {
  await mkdir(join(path, '..'), { recursive: true });
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      const drawn = draw();
      await file.writeFile(drawn);
      await file.sync();
      return drawn;
    } finally {
      await file.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  // Another process may be between making the file and filling it.
  for (let tries = 0; tries < 50; tries++) {
    const found = await readFile(path, 'utf8');
    if (found !== '') return found;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new KeysUnusable(`${path} is empty`);
}

/** A key of 32 bytes for one purpose, from a secret (HKDF, RFC 5869). */
export function derive(secret: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `jijiao ${purpose}`, 32));
}

/** HMAC-SHA-256 of a text under a key derived for the purpose; for what is signed and comes back from a browser. */
export function sign(keys: Keys, purpose: string, text: string): string {
  return createHmac('sha256', derive(keys.blind, purpose)).update(text).digest('base64url');
}

/** The blind index of a value in a column: HMAC-SHA-256, by two plain hashes because the HMAC object costs five times as much. */
export function blindIndex(keys: Keys, column: string, value: string): Buffer {
  const inner = hash('sha256', Buffer.concat([keys.pads.inner, Buffer.from(`${column}\0${value}`)]), 'buffer');
  return hash('sha256', Buffer.concat([keys.pads.outer, inner]), 'buffer');
}

function makeKeys(sealing: ReadonlyMap<number, Buffer>, current: number, blind: Buffer): Keys {
  const pad = (byte: number) => {
    const block = Buffer.alloc(64, byte);
    for (const [place, value] of blind.entries()) block[place] = value ^ byte;
    return block;
  };
  return { sealing, current, blind, pads: { inner: pad(0x36), outer: pad(0x5c) } };
}

function decode(text: string, what: string): Buffer {
  const key = Buffer.from(text, 'base64');
  if (key.length !== 32) throw new KeysUnusable(`The ${what} must be 32 bytes in base64`);
  return key;
}
