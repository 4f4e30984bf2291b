import { expect, test } from 'vitest';
import { isFromOwnPages } from './origin.ts';
import { isWeak, makePasswords } from './password.ts';

test('a hash is argon2id with 19 MiB and two passes, and fits its password in any composition of its characters', async () => {
  const passwords = makePasswords();
  const made = await passwords.hash('café-渤海-0047');
  expect(made).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await passwords.verify(made, 'cafe\u0301-渤海-0047')).toBe(true);
  expect(await passwords.verify(made, 'cafe-渤海-0047')).toBe(false);
  expect(await passwords.verify(null, 'anything')).toBe(false);
});

test('past the bound the rest is refused at once with 429', async () => {
  const passwords = makePasswords({ atOnce: 1, waiting: 2 });
  const all = await Promise.allSettled(Array.from({ length: 6 }, () => passwords.hash('渤海-yan zhao 88')));
  expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(3);
  await expect(passwords.hash('渤海-yan zhao 88')).resolves.toContain('argon2id');
});

test.each([
  'short1!',
  'aaaaaaaaaaaa',
  '1234567890',
  'abcdefghijkl',
  'Password123',
  'zhangsan2026',
  'Hebei12345678',
  'qwertyuiop',
])('%s is too weak for zhangsan', (password) => expect(isWeak(password, 'zhangsan')).toBe(true));

test.each(['渤海-yan zhao 88', 'correct horse battery', 'tR9$wq-Lm2x'])('%s is strong enough', (password) =>
  expect(isWeak(password, 'zhangsan')).toBe(false),
);

test('a change from another site does not count as from our own pages', () => {
  const own = ['https://jj.example.cn'];
  const from = (headers: { fetchSite?: string; origin?: string }, method = 'POST') =>
    isFromOwnPages({ method, own, ...headers });
  expect(from({ fetchSite: 'same-origin' })).toBe(true);
  expect(from({ fetchSite: 'cross-site', origin: 'https://jj.example.cn' })).toBe(false);
  expect(from({ fetchSite: 'same-site' })).toBe(false);
  expect(from({ origin: 'https://evil.example' })).toBe(false);
  expect(from({ origin: 'null' })).toBe(false);
  expect(from({ origin: 'https://jj.example.cn' })).toBe(true);
  expect(from({})).toBe(true);
  expect(from({ fetchSite: 'cross-site' }, 'GET')).toBe(true);
});
