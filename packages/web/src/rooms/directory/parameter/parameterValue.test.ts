import { expect, test } from 'vitest';
import { readValue, typedOf } from './parameterValue.ts';

test('a value comes back in the shape it was typed over', () => {
  for (const [value, unit] of [
    [1000, 'people'],
    ['12-31', 'monthDay'],
    [[60, 30, 7], 'days'],
    [{ days: 30, share: 0.7 }, 'days, share'],
    [0.29, 'share'],
    [{ first: 76_000, third: 1999 }, 'fen'],
  ] as const) {
    expect(readValue(value, typedOf(value, unit), unit)).toEqual(value);
  }
});

test('half a number is no value', () => {
  expect(readValue(1000, { '': '' }, 'people')).toBeUndefined();
  expect(readValue({ days: 30, share: 0.7 }, { days: '30', share: 'x' }, 'days, share')).toBeUndefined();
  expect(readValue([60, 30], { '0': '60' }, 'days')).toBeUndefined();
});

test('a share is typed in percent', () => {
  expect(typedOf(0.667, 'share')).toEqual({ '': '66.7' });
  expect(typedOf({ days: 30, share: 0.7 }, 'days, share')).toEqual({ days: '30', share: '70' });
  expect(readValue(0.667, { '': '75' }, 'share')).toBe(0.75);
});

test('money is typed in yuan and kept in fen', () => {
  expect(typedOf(50_000_000, 'fen')).toEqual({ '': '500000' });
  expect(readValue(50_000_000, { '': '19.99' }, 'fen')).toBe(1999);
});
