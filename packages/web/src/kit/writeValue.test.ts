import { expect, test } from 'vitest';
import { memberName } from './memberNames.ts';
import { writeValue } from './writeValue.ts';

const words = {
  nameOf: (name: string) => memberName(name).zh,
  list: (names: readonly string[]) => names.join('、'),
};

test('a value is written on one line, a share in percent', () => {
  expect(writeValue(1000, 'people', words)).toBe('1,000');
  expect(writeValue(0.667, 'share', words)).toBe('66.7%');
  expect(writeValue({ first: 76_000, third: 5 }, 'fen', words)).toBe('一类 76,000、三类 5');
  expect(writeValue({ days: 30, share: 0.7 }, 'days, share', words)).toBe('天数 30、比例 70.0%');
});
