import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../../platform/auth/actor.ts';
import { bytesInObjectStore } from '../../../platform/files/index.ts';
import { openTestStore, testStoreKeys } from '../../../platform/files/objectStore.testing.ts';
import { createLogger } from '../../../platform/logging/index.ts';
import { readSettings } from '../../../settings.ts';
import { openDirectory } from '../organisation/directory.fixture.ts';
import { fileRoutes } from './file.routes.ts';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
const store = await openTestStore();
const incoming = await mkdtemp(join(tmpdir(), 'jijiao-incoming-'));
const lines: string[] = [];
const logger = createLogger({ destination: { write: (line) => void lines.push(line) } });
const environment = {
  FILES_S3_ENDPOINT: store.endpoint,
  FILES_S3_BUCKET: 'files',
  FILES_S3_REGION: testStoreKeys.region,
  FILES_S3_KEY: testStoreKeys.key,
  FILES_S3_SECRET: testStoreKeys.secret,
};
const read = (env: Record<string, string>) => readSettings(env, { embedded: true }).files;

/** A house whose files lie in the store that the environment names. */
async function openStoring(env: Record<string, string>) {
  const settings = read(env);
  if (!settings) throw new Error('no object store is named');
  const directory = await openDirectory(fileRoutes, { bytes: bytesInObjectStore(settings, incoming), logger });
  const applicant = await directory.someone('applicant', 'applicant', directory.organisations.yanshan);
  const upload = (as: Actor | undefined) => directory.post('/api/files?name=a.pdf', { as, bytes: pdf });
  return { ...directory, applicant, upload };
}

let house: Awaited<ReturnType<typeof openStoring>>;
let mistaken: Awaited<ReturnType<typeof openStoring>>;
beforeAll(async () => {
  house = await openStoring(environment);
  mistaken = await openStoring({ ...environment, FILES_S3_SECRET: 'another' });
});
afterAll(async () => {
  await Promise.all([house.close(), mistaken.close(), store.close()]);
  await rm(incoming, { recursive: true, force: true });
});

test('files are in a folder unless a store is named, and half of a store is refused, naming all that is missing', () => {
  expect(read({})).toBeNull();
  expect(read({ ...environment, FILES_S3_PATH_STYLE: '0' })).toMatchObject({ bucket: 'files', pathStyle: false });
  expect(() => read({ FILES_S3_BUCKET: 'files', FILES_S3_KEY: 'k' })).toThrow(
    'FILES_S3_ENDPOINT, FILES_S3_REGION, FILES_S3_SECRET',
  );
  expect(() => read({ FILES_S3_PATH_STYLE: '1' })).toThrow('FILES_S3_ENDPOINT, FILES_S3_BUCKET, FILES_S3_REGION');
  expect(() => read({ ...environment, FILES_S3_ENDPOINT: 'store.example.cn' })).toThrow('no http or https address');
});

test('a file goes through the store, and only to whom it may be shown', async () => {
  const { body } = await house.upload(house.applicant);
  expect(store.objects.size).toBe(1);
  expect((await house.get(`/api/files/${body.id}`, { as: house.applicant })).status).toBe(200);
  const stranger = await house.someone('stranger', 'applicant', house.organisations.ligong);
  expect((await house.get(`/api/files/${body.id}`, { as: stranger })).status).toBe(404);
  expect((await house.upload(undefined)).status).toBe(401);
});

test('with a wrong secret the person hears 503 and what to do, the log says why, and no secret stands in either', async () => {
  store.objects.clear();
  const { status, body } = await mistaken.upload(mistaken.applicant);
  expect(status).toBe(503);
  expect(body).toMatchObject({ error: 'filesUnavailable', message: { zh: expect.stringContaining('请稍后再试') } });
  const line = lines.find((each) => each.includes('SignatureDoesNotMatch')) ?? '';
  expect(JSON.parse(line)).toMatchObject({ level: 'error', endpoint: '/api/files', err: { code: 'filesUnavailable' } });
  expect(`${line}${JSON.stringify(body)}`).not.toMatch(/another|a\/secret/);
  expect([store.objects.size, await readdir(incoming)]).toEqual([0, []]);
});
