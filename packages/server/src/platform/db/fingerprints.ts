import { createHash } from 'node:crypto';

interface Fingerprint {
  readonly name: string;
  readonly sha256: string;
}

/** SHA-256 of a text, in hexadecimal. */
export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Names and hashes as `sha256sum` writes and checks them, a file a line. */
export function writeFingerprints(files: readonly Fingerprint[]): string {
  return files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
}

/** Reads what `writeFingerprints` wrote, in its order. */
export function readFingerprints(text: string): Fingerprint[] {
  return [...text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)].map(([, sha256 = '', name = '']) => ({ name, sha256 }));
}

/** Names of files that are no longer what they were, or are gone. */
export function findChanged(before: readonly Fingerprint[], now: readonly Fingerprint[]): string[] {
  const present = new Map(now.map(({ name, sha256 }) => [name, sha256]));
  return before.filter(({ name, sha256 }) => present.get(name) !== sha256).map(({ name }) => name);
}
