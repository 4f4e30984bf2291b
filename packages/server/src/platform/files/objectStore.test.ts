import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { eq, sql } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { connect } from '../db/connect.ts';
import { testDatabase } from '../db/testing.ts';
import { deleteFile, openFile, storeFile, sweepFiles } from './files.ts';
import { openTestStore, testStoreKeys } from './objectStore.testing.ts';
import { bytesInObjectStore, type ObjectStoreSettings } from './objectStore.ts';
import { signed } from './signature.ts';
import { file } from './tables.ts';

const store = await openTestStore();
const testing = await testDatabase();
const { db, close } = connect(testing.appUrl);
const incoming = await mkdtemp(join(tmpdir(), 'files-'));
afterAll(async () => {
  await store.close();
  await close();
  await testing.close();
  await rm(incoming, { recursive: true, force: true });
});

const at = (more: Partial<ObjectStoreSettings> = {}) =>
  bytesInObjectStore(
    { ...testStoreKeys, endpoint: store.endpoint, bucket: 'files', pathStyle: true, ...more },
    incoming,
  );
const parts = { db, bytes: at() };
const pdf = (size: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size), Buffer.from('\n%%EOF\n')]);
const keep = (content: Buffer, bytes = parts.bytes) =>
  storeFile(
    { db, bytes },
    { stream: Readable.from([content]), name: 'a.pdf', limitBytes: 1e8, allowed: ['pdf'], kind: 'test', uploadedBy: 1 },
  );
const refusal = (work: Promise<unknown>): Promise<{ status: number; code: string; cause: Error }> =>
  work.then(
    () => Promise.reject(new Error('it was done')),
    (error) => error,
  );

test('a request is signed as the description of Signature Version 4 signs its own example', () => {
  const { authorization } = signed(
    {
      method: 'GET',
      url: new URL('https://examplebucket.s3.amazonaws.com/test.txt'),
      headers: { range: 'bytes=0-9' },
      sha256: createHash('sha256').digest('hex'),
      at: new Date('2013-05-24T00:00:00Z'),
    },
    { key: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', region: 'us-east-1' },
  );
  expect(authorization).toBe(
    'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,' +
      'SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,' +
      'Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  );
});

test('a file of some megabytes lies in the store under its hash and comes back, whole and in parts', async () => {
  const content = pdf(5_000_000);
  const row = await keep(content);
  expect(row.sha256).toBe(createHash('sha256').update(content).digest('hex'));
  expect([...store.objects.keys()]).toEqual([`/files/${row.sha256.slice(0, 2)}/${row.sha256}`]);
  const whole = await openFile(parts, row.id);
  expect(whole && (await buffer(await whole.read())).equals(content)).toBe(true);
  expect(whole && (await buffer(await whole.read({ start: 1, end: 3 }))).toString()).toBe('PDF');
  expect(await readdir(incoming)).toEqual([]);
});

test('the same content is sent once, and goes with the sweep when its last file has been deleted for a day', async () => {
  const content = pdf(1000);
  const [one, two] = [await keep(content), await keep(content)];
  expect(store.answered.filter((each) => each.startsWith('200 PUT') && each.includes(one.sha256))).toHaveLength(1);
  await deleteFile(db, one.id);
  await deleteFile(db, two.id);
  const longAgo = { deletedAt: sql`now() - interval '2 days'` };
  await db.update(file).set(longAgo).where(eq(file.id, one.id));
  expect(await sweepFiles(parts)).toBe(0);
  await db.update(file).set(longAgo).where(eq(file.storageKey, two.storageKey));
  expect(await sweepFiles(parts)).toBe(1);
  expect(store.objects.has(`/files/${one.storageKey}`)).toBe(false);
  await expect(parts.bytes.open(one.storageKey)).rejects.toMatchObject({ status: 503 });
});

test('a sweep that the store fails in removes no record, and the next one goes on', async () => {
  const row = await keep(pdf(1000));
  await db.update(file).set({ deletedAt: sql`now() - interval '2 days'` }).where(eq(file.id, row.id));
  const elsewhere = at({ bucket: 'none' });
  const sweep = (bytes: typeof elsewhere) => db.transaction((tx) => sweepFiles({ db: tx, bytes }));
  await expect(sweep(elsewhere)).rejects.toMatchObject({ status: 503 });
  expect(await db.$count(file, eq(file.id, row.id))).toBe(1);
  expect(await sweep(parts.bytes)).toBe(1);
});

test('a sweep waits for its next turn while an upload is being recorded', async () => {
  await db.transaction(async (upload) => {
    await storeFile(
      { db: upload, bytes: parts.bytes },
      {
        stream: Readable.from([pdf(10)]),
        name: 'a.pdf',
        limitBytes: 1e8,
        allowed: ['pdf'],
        kind: 'test',
        uploadedBy: 1,
      },
    );
    expect(await db.transaction((tx) => sweepFiles({ db: tx, bytes: parts.bytes }))).toBe(0);
  });
});

describe('the store fails, the person is told 503, and nothing half is kept:', () => {
  async function leavesNothing(work: () => Promise<unknown>) {
    const [records, objects] = [await db.$count(file), store.objects.size];
    const error = await refusal(work());
    expect([await db.$count(file), store.objects.size, await readdir(incoming)]).toEqual([records, objects, []]);
    expect(error).toMatchObject({ status: 503, code: 'filesUnavailable' });
    return error.cause.message;
  }

  test('the line is cut in the middle of an upload; sent again, the file is whole', async () => {
    const content = pdf(3_000_000);
    store.cutAfter(1_000_000);
    expect(await leavesNothing(() => keep(content))).toMatch(/PUT http.*(ECONNRESET|EPIPE|hang up)/);
    const row = await keep(content);
    expect(store.objects.get(`/files/${row.storageKey}`)?.equals(content)).toBe(true);
  });

  test.each<[string, Partial<ObjectStoreSettings>, string]>([
    [
      'the secret is wrong',
      { secret: 'another' },
      '403 SignatureDoesNotMatch: the signature is not the one of the secret',
    ],
    ['the key is unknown', { key: 'nobody' }, '403 InvalidAccessKeyId'],
    ['there is no such bucket', { bucket: 'none' }, '404 NoSuchBucket'],
    ['nobody listens', { endpoint: 'http://127.0.0.1:1' }, 'ECONNREFUSED'],
  ])('%s', async (_, settings, said) => {
    const bytes = at(settings);
    const message = await leavesNothing(() => keep(pdf(200_000), bytes));
    expect(message).toContain(said);
    expect(message).not.toContain(testStoreKeys.secret);
  });

  test('the body is not what was signed', async () => {
    const path = join(incoming, 'changed');
    await writeFile(path, 'changed');
    const put = parts.bytes.put(path, 'aa/bb', {
      size: 7,
      sha256: createHash('sha256').update('before').digest('hex'),
    });
    expect((await refusal(put)).cause.message).toContain('400 XAmzContentSHA256Mismatch');
    await rm(path);
  });
});

test('a line that was kept open and closed by the store is opened anew', async () => {
  const row = await keep(pdf(1000));
  await buffer(await parts.bytes.open(row.storageKey));
  store.hangUp();
  expect((await buffer(await parts.bytes.open(row.storageKey))).length).toBe(row.size);
});

test('a bucket stands before the host where the store wants it there', async () => {
  const bytes = at({ pathStyle: false, endpoint: 'http://localhost:1' });
  expect((await refusal(bytes.open('aa/bb'))).cause.message).toContain('GET http://files.localhost:1/aa/bb');
});
