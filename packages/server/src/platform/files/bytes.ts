import { createReadStream } from 'node:fs';
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** Part of a file, by its first and last byte. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** What a whole file is known by. */
export interface Content {
  /** Bytes. */
  readonly size: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** Where the bytes of files lie. Keys are of our making. */
export interface Bytes {
  /** A folder on this machine for what is still coming in. */
  readonly incoming: string;
  /** Takes over a whole file that lies in `incoming`; the same key twice is the same content and changes nothing. */
  put(path: string, key: string, content: Content): Promise<void>;
  open(key: string, range?: ByteRange): Promise<Readable>;
  delete(key: string): Promise<void>;
}

/** Bytes in a folder of this machine: written under a temporary name, then renamed. */
export function bytesInFolder(folder: string): Bytes {
  const at = (key: string) => join(folder, key);
  return {
    incoming: join(folder, 'incoming'),
    async put(path, key, { size }) {
      const there = await stat(at(key)).catch(() => undefined);
      if (there?.size === size) return rm(path, { force: true });
      await mkdir(dirname(at(key)), { recursive: true });
      await rename(path, at(key)).catch(async (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EXDEV') throw error;
        await copyFile(path, `${at(key)}.new`);
        await rename(`${at(key)}.new`, at(key));
        await rm(path, { force: true });
      });
    },
    async open(key, range) {
      await stat(at(key));
      return createReadStream(at(key), range ?? {});
    },
    delete: (key) => rm(at(key), { force: true }),
  };
}
