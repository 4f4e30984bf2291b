import { createReadStream } from 'node:fs';
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';

/** Part of a file, by its first and last byte. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Where the bytes of files lie. Keys are of our making. */
export interface Bytes {
  /** A folder on this machine for what is still coming in. */
  readonly incoming: string;
  /** Takes over a whole file that lies in `incoming`; the same key twice is the same content and changes nothing. */
  put(path: string, key: string, size: number): Promise<void>;
  open(key: string, range?: ByteRange): Promise<Readable>;
  delete(key: string): Promise<void>;
}

/** Bytes in a folder of this machine: written under a temporary name, then renamed. */
export function bytesInFolder(folder: string): Bytes {
  const at = (key: string) => join(folder, key);
  return {
    incoming: join(folder, 'incoming'),
    async put(path, key, size) {
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

/** An object store that speaks S3. Keys come from the usual AWS environment or `credentials`. */
export interface ObjectStoreSettings {
  readonly bucket: string;
  readonly region: string;
  readonly endpoint?: string | undefined;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
  /** A folder on this machine for what is still coming in. */
  readonly incoming: string;
}

/** Bytes in an object store. A file comes in on this machine first: nothing unchecked reaches the store. */
export function bytesInObjectStore({ bucket, region, endpoint, credentials, incoming }: ObjectStoreSettings): Bytes {
  const client = new S3Client({
    region,
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    ...(credentials ? { credentials } : {}),
  });
  const place = (key: string) => ({ Bucket: bucket, Key: key });
  return {
    incoming,
    async put(path, key, size) {
      const there = await client.send(new HeadObjectCommand(place(key))).catch(() => undefined);
      if (there?.ContentLength !== size) {
        await client.send(new PutObjectCommand({ ...place(key), Body: createReadStream(path), ContentLength: size }));
      }
      await rm(path, { force: true });
    },
    async open(key, range) {
      const wanted = range ? { Range: `bytes=${range.start}-${range.end}` } : {};
      const { Body } = await client.send(new GetObjectCommand({ ...place(key), ...wanted }));
      if (!(Body instanceof Readable)) throw new Error('the object store gave no stream');
      return Body;
    },
    async delete(key) {
      await client.send(new DeleteObjectCommand(place(key)));
    },
  };
}
