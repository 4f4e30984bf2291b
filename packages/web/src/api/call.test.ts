import { endpoint } from '@jijiao/contract';
import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { ApiError } from './ApiError.ts';
import { addressOf, call } from './call.ts';

const submit = endpoint({
  id: 'sample.submit',
  method: 'POST',
  path: '/api/samples/:id/acts',
  summary: { zh: '办理', en: 'Act' },
  action: 'signedIn',
  params: z.strictObject({ id: z.coerce.number() }),
  query: z.strictObject({ q: z.string().optional(), field: z.array(z.string()).optional() }),
  body: z.strictObject({ opinion: z.string() }),
  output: z.strictObject({ number: z.string() }),
});
const sent = { params: { id: 7 }, query: {}, body: { opinion: '同意' } };

afterEach(() => vi.unstubAllGlobals());

function answering(status: number, body: unknown) {
  const fetched = vi.fn(async (_address: string, _options: RequestInit) => Response.json(body, { status }));
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

test('parameters stand in the path, and empty values stay out of the query', () => {
  expect(addressOf(submit, { params: { id: 7 }, query: { q: '', field: ['装备', '医疗'] } })).toBe(
    '/api/samples/7/acts?field=%E8%A3%85%E5%A4%87&field=%E5%8C%BB%E7%96%97',
  );
});

test('a write carries the key it is given, so that a second try is the same act', async () => {
  const fetched = answering(200, { number: '冀继申〔2026〕0047' });
  expect(await call(submit, sent, { key: 'key-1' })).toEqual({ number: '冀继申〔2026〕0047' });
  expect(fetched.mock.calls[0]?.[1].headers).toMatchObject({ 'idempotency-key': 'key-1' });
});

test('a refusal of the law comes back with its rules and may not be tried again as it is', async () => {
  const refusal = {
    rule: 'r',
    cites: { kind: 'article', article: 8 },
    says: { zh: '不足', en: 'short' },
    remedy: { zh: '补', en: 'add' },
  };
  answering(409, { error: 'refused', message: { zh: '暂不能办理', en: 'Not yet' }, refusals: [refusal] });
  const error = await call(submit, sent).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 409, code: 'refused', refusals: [refusal], mayRetry: false });
});

test('where the network does not answer, the status is 0 and the act may be tried again', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('no network');
  });
  await expect(call(submit, sent)).rejects.toMatchObject({ status: 0, mayRetry: true });
});

test('a stale act comes back with what now stands, a throttled one with the seconds to wait', async () => {
  answering(409, { error: 'stale', current: { version: 4 } });
  await expect(call(submit, sent)).rejects.toMatchObject({ code: 'stale', current: { version: 4 } });
  answering(429, { error: 'tooMany', retryAfter: 30 });
  await expect(call(submit, sent)).rejects.toMatchObject({ retryAfter: 30, mayRetry: true });
});
