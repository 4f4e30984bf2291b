import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keepSecret } from '../personal/index.ts';

/** The key that signs seals (Ed25519). It lives in a file outside the database, so that who owns the database cannot seal. */
export interface SealKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** Reads `seal.key` of a folder, or draws it; writes `seal.pub` beside it, which auditors take away. */
export async function keepSealKey(folder: string): Promise<SealKey> {
  const path = join(folder, 'seal.key');
  const draw = () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const privateKey = createPrivateKey(await keepSecret(path, draw));
  await chmod(path, 0o600);
  const publicKey = createPublicKey(privateKey);
  await writeFile(join(folder, 'seal.pub'), writePublicKey(publicKey));
  return { privateKey, publicKey };
}

/** The public key in PEM. */
export function writePublicKey(publicKey: KeyObject): string {
  return publicKey.export({ type: 'spki', format: 'pem' }).toString();
}

/** A public key from PEM. */
export function readPublicKey(pem: string): KeyObject {
  return createPublicKey(pem);
}

const purpose = Buffer.from('jijiao seal\n');

/** The signature over a head. */
export function signHead(key: SealKey, head: Uint8Array): Buffer {
  return sign(null, Buffer.concat([purpose, head]), key.privateKey);
}

/** Whether a signature is over this head. */
export function isSigned(publicKey: KeyObject, head: Uint8Array, signature: Uint8Array): boolean {
  return verify(null, Buffer.concat([purpose, head]), publicKey, signature);
}
