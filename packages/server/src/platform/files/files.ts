import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../db/connect.ts';
import type { ByteRange, Bytes } from './bytes.ts';
import { cleanName } from './name.ts';
import { cut, empty, FileRefused, tooLarge } from './refused.ts';
import { checkType } from './sniff.ts';
import { file } from './tables.ts';
import { type FileType, fileTypes } from './types.ts';

/** A file as the house knows it. */
export type StoredFile = typeof file.$inferSelect;

/** A file that comes in. */
export interface Incoming {
  readonly stream: Readable;
  /** As the sender calls it; it is cleaned. */
  readonly name: string;
  readonly limitBytes: number;
  readonly allowed: readonly FileType[];
  /** What it is evidence of. */
  readonly kind: string;
  readonly uploadedBy: number | null;
  readonly dossierId?: number | null | undefined;
  /** Bytes announced by the sender, where known: too many are refused before the first one. */
  readonly announcedBytes?: number | undefined;
}

/**
 * Takes in a file: streams it to this machine's disk, counting and hashing, checks its true type, and only then hands it to the store
 * under its SHA-256. Refuses with FileRefused: empty, cut, too large (at the byte that is too many), wrong type, unsafe. Of a refused
 * file nothing stays.
 */
export async function storeFile({ db, bytes }: { db: Tx; bytes: Bytes }, coming: Incoming): Promise<StoredFile> {
  if ((coming.announcedBytes ?? 0) > coming.limitBytes) throw tooLarge(coming.limitBytes);
  await mkdir(bytes.incoming, { recursive: true });
  const path = join(bytes.incoming, randomUUID());
  try {
    const { size, sha256 } = await receive(coming, path);
    const type = await withFile(path, (handle) => checkType(handle, size, coming.name, coming.allowed));
    const storageKey = `${sha256.slice(0, 2)}/${sha256}`;
    await db.execute(sql`select pg_advisory_xact_lock_shared(${sweepLock})`);
    await bytes.put(path, storageKey, { size, sha256 });
    const [row] = await db
      .insert(file)
      .values({
        name: cleanName(coming.name, type),
        size,
        type: fileTypes[type].mime,
        sha256,
        storageKey,
        uploadedBy: coming.uploadedBy,
        dossierId: coming.dossierId ?? null,
        kind: coming.kind,
      })
      .returning();
    if (!row) throw new Error('the file was not recorded');
    return row;
  } finally {
    await rm(path, { force: true });
  }
}

/** The record of a file that is not deleted. */
export async function findFile(db: Tx, id: string): Promise<StoredFile | undefined> {
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)) return undefined;
  const [row] = await db
    .select()
    .from(file)
    .where(and(eq(file.id, id), isNull(file.deletedAt)));
  return row;
}

/** A file's record, and the way to its bytes. */
export interface Opened {
  readonly file: StoredFile;
  /** The bytes, or a part of them. */
  read(range?: ByteRange): Promise<Readable>;
}

/** Opens a file; whether someone may see it was asked before. */
export async function openFile({ db, bytes }: { db: Tx; bytes: Bytes }, id: string): Promise<Opened | undefined> {
  const found = await findFile(db, id);
  return found && { file: found, read: (range) => bytes.open(found.storageKey, range) };
}

/** Marks a file as deleted; its bytes go with the next sweep unless another file has the same content. */
export async function deleteFile(db: Tx, id: string): Promise<void> {
  await db
    .update(file)
    .set({ deletedAt: sql`now()` })
    .where(and(eq(file.id, id), isNull(file.deletedAt)));
}

// Held by uploads between putting their bytes and committing their record, and alone by the sweep: it removes no bytes that an upload
// has just found to be there.
const sweepLock = 41_020;

/**
 * Removes bytes that no file has needed for a day, and what broken uploads left. Gives how many contents went, none while an upload is being recorded. Runs in a transaction of
 * its own: where the store fails, the records stay for the next time.
 */
export async function sweepFiles({ db, bytes }: { db: Tx; bytes: Bytes }): Promise<number> {
  const dayAgo = Date.now() - 86_400_000;
  for (const name of await readdir(bytes.incoming).catch(() => [])) {
    const left = await stat(join(bytes.incoming, name)).catch(() => undefined);
    if (left && left.mtimeMs < dayAgo) await rm(join(bytes.incoming, name), { force: true });
  }
  const alone = await db.execute<{ got: boolean }>(sql`select pg_try_advisory_xact_lock(${sweepLock}) as got`);
  if (!alone.rows[0]?.got) return 0;
  const { rows } = await db.execute<{ storage_key: string }>(sql`
    delete from file f where deleted_at < now() - interval '1 day' and not exists (
      select from file o where o.storage_key = f.storage_key and (o.deleted_at is null or o.deleted_at >= now() - interval '1 day'))
    returning storage_key`);
  const keys = new Set(rows.map((row) => row.storage_key));
  for (const key of keys) await bytes.delete(key);
  return keys.size;
}

async function receive({ stream, limitBytes }: Incoming, path: string): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > limitBytes) return done(tooLarge(limitBytes));
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    await pipeline(stream, count, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
  } catch (error) {
    if (error instanceof FileRefused || isOfDisk(error)) throw error;
    throw cut();
  }
  if (size === 0) throw empty();
  return { size, sha256: hash.digest('hex') };
}

const isOfDisk = (error: unknown) =>
  error instanceof Error && 'syscall' in error && (error.syscall === 'write' || error.syscall === 'open');

async function withFile<T>(path: string, use: (handle: FileHandle) => Promise<T>): Promise<T> {
  const handle = await open(path, 'r');
  try {
    return await use(handle);
  } finally {
    await handle.close();
  }
}
