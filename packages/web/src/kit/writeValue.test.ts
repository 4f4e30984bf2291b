import { parameters } from '@jijiao/measures';
import { expect, test } from 'vitest';
import { memberName } from './memberNames.ts';
import { unitInWords } from './units.ts';
import { writeValue } from './writeValue.ts';

const words = {
  language: 'zh' as const,
  nameOf: (name: string) => memberName(name).zh,
  list: (names: readonly string[]) => names.join('、'),
};

test('a value is written on one line, a share in percent', () => {
  expect(writeValue(1000, 'people', words)).toBe('1,000');
  expect(writeValue(0.667, 'share', words)).toBe('66.7%');
  expect(writeValue({ first: 76_000, third: 500 }, 'fen', words)).toBe('一类 760、三类 5');
  expect(writeValue({ days: 30, share: 0.7 }, 'days, share', words)).toBe('天数 30、比例 70.0%');
});

test('a day of the year is written as a day', () => {
  expect(writeValue('12-31', 'monthDay', words)).toBe('12月31日');
  expect(writeValue('04-30', 'monthDay', { ...words, language: 'en' })).toBe('30 Apr');
});

test('no parameter shows a word of English on a Chinese page', () => {
  for (const { initial, unit } of parameters) {
    expect(`${writeValue(initial, unit, words)}${unitInWords(unit).zh}`).not.toMatch(/[A-Za-z]/);
  }
});
