import { expect, it } from 'vitest';
import { hoursOf, itemName, tenthsOf, writeYears } from './words.ts';

it('hours go to tenths and back, and what is no number of hours is none', () => {
  expect(tenthsOf('24.5')).toBe(245);
  expect(tenthsOf(' 16 ')).toBe(160);
  expect(hoursOf(245)).toBe('24.5');
  for (const typed of ['', '十六', '1.25', '-3']) expect(tenthsOf(typed)).toBeNull();
});

it('years and chosen items are written in both languages', () => {
  expect(writeYears({ fromYear: 2027, toYear: 2029 })).toEqual({ zh: '2027–2029年', en: '2027–2029' });
  expect(writeYears({ fromYear: 2027, toYear: 2027 }).zh).toBe('2027年');
  expect(itemName('audience', 'backbone')).toMatchObject({ zh: '骨干', en: 'Backbone' });
  expect(itemName('need', 'gone')).toEqual({ zh: 'gone', en: 'gone' });
});
