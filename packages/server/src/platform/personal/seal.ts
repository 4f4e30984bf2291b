import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Keys } from './keys.ts';

/** A sealed value that cannot be opened: its key is unknown, or it was changed, or it stood in another column. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

const nonceLength = 12;
const tagLength = 16;
const head = 1 + nonceLength + tagLength;

/**
 * Seals a text for one column (AES-256-GCM): key number, nonce, tag, text; 29 bytes more than the text.
 * The column's name, such as `person.citizen_id`, is bound in: a value moved to another column does not open.
 */
export function seal(keys: Keys, column: string, text: string): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', keyOf(keys, keys.current), nonce);
  cipher.setAAD(Buffer.from(column));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.of(keys.current), nonce, cipher.getAuthTag(), body]);
}

/** Opens what `seal` gave for the same column. Refuses with SealBroken. */
export function open(keys: Keys, column: string, sealed: Uint8Array): string {
  if (sealed.length < head) throw new SealBroken(`A value of ${column} is cut`);
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const key = keyOf(keys, bytes[0] ?? 0);
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + nonceLength), {
    authTagLength: tagLength,
  });
  decipher.setAAD(Buffer.from(column));
  decipher.setAuthTag(bytes.subarray(1 + nonceLength, head));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(head)), decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new SealBroken(`A value of ${column} was changed or stood elsewhere`, { cause });
  }
}

/** Whether a value is sealed under an earlier key and wants sealing anew. */
export function isSealedEarlier(keys: Keys, sealed: Uint8Array): boolean {
  return sealed[0] !== keys.current;
}

function keyOf(keys: Keys, number: number): Buffer {
  const key = keys.sealing.get(number);
  if (!key) throw new SealBroken(`Sealing key ${number} is not configured`);
  return key;
}
