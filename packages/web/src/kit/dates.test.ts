import { expect, test } from 'vitest';
import { beijingDay, todayInBeijing, writeDate } from './dates.ts';

test('a date is written as people write it, in both languages', () => {
  expect(writeDate('2026-11-23', 'zh', { weekday: true })).toBe('2026年11月23日（周一）');
  expect(writeDate('2026-11-23', 'en', { weekday: true })).toBe('23 Nov 2026 (Mon)');
});

test('only a date of this year leaves its year out', () => {
  const year = todayInBeijing().slice(0, 4);
  expect(writeDate(`${year}-11-23`, 'zh', { noYear: true })).toBe('11月23日');
  expect(writeDate('2020-11-23', 'zh', { noYear: true })).toBe('2020年11月23日');
  expect(writeDate('2020-11-23', 'en', { noYear: true })).toBe('23 Nov 2020');
});

test('a moment late in the day of Greenwich belongs to the next day in Beijing', () => {
  expect(beijingDay('2026-11-23T16:05:00Z')).toEqual({ date: '2026-11-24', time: '00:05' });
  expect(writeDate('2026-11-18T08:05:00Z', 'zh', { time: true })).toBe('2026年11月18日 16:05');
});
