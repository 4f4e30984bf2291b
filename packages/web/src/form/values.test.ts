import { expect, test } from 'vitest';
import { fenOf, typedYuan, wholeOf, yuanOf } from './values.ts';

test('an amount in yuan becomes whole fen, without a rounding that floating point would bring', () => {
  expect([fenOf('1.1'), fenOf('19.99'), fenOf('3,200,000'), fenOf(' 0.05 ')]).toEqual([110, 1999, 320_000_000, 5]);
  expect([fenOf(''), fenOf('-1'), fenOf('1.234'), fenOf('1e3'), fenOf('十')]).toEqual([null, null, null, null, null]);
});

test('fen are written as yuan, and come back from a field as they were', () => {
  expect(yuanOf(320_000_005)).toBe('3,200,000.05');
  for (const fen of [5, 110, 1999, 320_000_000]) expect(fenOf(typedYuan(fen))).toBe(fen);
});

test('a count is whole and above zero', () => {
  expect([wholeOf('12'), wholeOf('1,200'), wholeOf('0'), wholeOf('1.5'), wholeOf('')]).toEqual([
    12,
    1200,
    null,
    null,
    null,
  ]);
});
