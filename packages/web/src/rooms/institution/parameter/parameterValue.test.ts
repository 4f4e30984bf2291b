import { expect, test } from 'vitest';
import { memberName } from './memberNames.ts';
import { readValue, typedOf, writeValue } from './parameterValue.ts';

const writing = { separator: '、', nameOf: (name: string) => memberName(name).zh };

test('a value comes back in the shape it was typed over', () => {
  for (const value of [1000, '12-31', [60, 30, 7], { days: 30, share: 0.7 }]) {
    expect(readValue(value, typedOf(value))).toEqual(value);
  }
});

test('half a number is no value', () => {
  expect(readValue(1000, { '': '' })).toBeUndefined();
  expect(readValue({ days: 30, share: 0.7 }, { days: '30', share: 'x' })).toBeUndefined();
  expect(readValue([60, 30], { '0': '60' })).toBeUndefined();
});

test('a value is written on one line', () => {
  expect(writeValue(1000, writing)).toBe('1,000');
  expect(writeValue({ first: 76_000, third: 5 }, writing)).toBe('一类 76,000、三类 5');
});
