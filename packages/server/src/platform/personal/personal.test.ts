import { createHmac, randomBytes } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  blindIndex,
  isSealedEarlier,
  KeysUnusable,
  keepKeys,
  maskCitizenId,
  maskCreditCode,
  maskName,
  maskPhone,
  open,
  readKeys,
  SealBroken,
  seal,
} from './index.ts';

const draw = () => randomBytes(32).toString('base64');
const blind = draw();
const first = draw();
const keys = readKeys({ sealing: `1:${first}`, blind });
const citizenId = '11010519491231002X';

test('a sealed number opens in its column only, and each seal differs', () => {
  const sealed = seal(keys, 'person.citizen_id', citizenId);
  expect(sealed).toHaveLength(47);
  expect(open(keys, 'person.citizen_id', sealed)).toBe(citizenId);
  expect(seal(keys, 'person.citizen_id', citizenId)).not.toEqual(sealed);
  expect(() => open(keys, 'person.phone', sealed)).toThrow(SealBroken);
});

test('a seal changed at any byte, or cut, does not open', () => {
  const sealed = seal(keys, 'person.citizen_id', citizenId);
  for (let place = 0; place < sealed.length; place++) {
    const changed = Buffer.from(sealed);
    changed[place] = (changed[place] ?? 0) ^ 1;
    expect(() => open(keys, 'person.citizen_id', changed)).toThrow(SealBroken);
  }
  expect(() => open(keys, 'person.citizen_id', sealed.subarray(0, 20))).toThrow(SealBroken);
});

test('after a change of keys the old seals open and are known as earlier', () => {
  const sealed = seal(keys, 'person.citizen_id', citizenId);
  const rotated = readKeys({ sealing: `1:${first}, 2:${draw()}`, blind });
  expect(open(rotated, 'person.citizen_id', sealed)).toBe(citizenId);
  expect(isSealedEarlier(rotated, sealed)).toBe(true);
  expect(isSealedEarlier(rotated, seal(rotated, 'person.citizen_id', citizenId))).toBe(false);
});

test('the blind index is HMAC-SHA-256 and differs by column', () => {
  const expected = createHmac('sha256', keys.blind).update(`person.citizen_id\0${citizenId}`).digest();
  expect(blindIndex(keys, 'person.citizen_id', citizenId)).toEqual(expected);
  expect(blindIndex(keys, 'person.phone', citizenId)).not.toEqual(expected);
});

test('keys that are short or not numbered are refused', () => {
  expect(() => readKeys({ sealing: '1:YWJj', blind })).toThrow(KeysUnusable);
  expect(() => readKeys({ sealing: first, blind })).toThrow(KeysUnusable);
  expect(() => readKeys({ sealing: `256:${first}`, blind })).toThrow(KeysUnusable);
});

test('kept keys are drawn once, even by many at once, and closed to others', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'keys-'));
  const [one, ...others] = await Promise.all(Array.from({ length: 5 }, () => keepKeys(folder)));
  for (const other of others) expect(other.blind).toEqual(one?.blind);
  expect((await stat(join(folder, 'secret.key'))).mode & 0o777).toBe(0o600);
  await rm(folder, { recursive: true });
});

test('masks leave what tells two people apart and no more', () => {
  expect(['张', '张三', '张小三', '欧阳小三'].map(maskName)).toEqual(['*', '张*', '张*三', '欧**三']);
  expect(maskCitizenId('130102199003071234')).toBe('1301**********1234');
  expect(maskPhone('13812341234')).toBe('138****1234');
  expect(maskPhone('0335-80123412')).toBe('0335-80****12');
  expect(maskPhone('0335-8012312')).toBe('0335-80***12');
  expect(maskCreditCode('91350100M000100Y43')).toBe('9135************43');
  expect(maskPhone('12345')).toBe('*****');
});
