import { expect, test } from 'vitest';
import { goodMarks, isMark, keptMarks, typedOf } from './scoring.ts';
import type { MyScores } from './shape.ts';

const item = (id: string, max: number) => ({ id, zh: id, en: id, max, guide: { zh: '', en: '' } });
const sheet: MyScores['sheet'] = {
  passMark: 60,
  criteria: [{ id: 'c', zh: '', en: '', article: 8, max: 15, items: [item('a', 10), item('b', 5)] }],
};

test('a mark lies from 0 to the points of its item, in half points', () => {
  expect(isMark('0', 5)).toBe(true);
  expect(isMark('4.5', 5)).toBe(true);
  expect(isMark('5.5', 5)).toBe(false);
  expect(isMark('-1', 5)).toBe(false);
  expect(isMark('4.3', 5)).toBe(false);
  expect(isMark('', 5)).toBe(false);
});

test('only good marks are kept; what is half typed waits on the screen', () => {
  expect(goodMarks(sheet, { a: '9.5', b: '7', gone: '3' })).toEqual({ a: 9.5 });
});

test('a mark out of range does not erase the good one before it, an empty one does', () => {
  expect(keptMarks(sheet, { a: '95', b: '4' }, { a: 9.5, b: 1 })).toEqual({ marks: { a: 9.5, b: 4 }, whole: false });
  expect(keptMarks(sheet, { a: '', b: '４．５' }, { a: 9.5, b: 1 })).toEqual({ marks: { b: 4.5 }, whole: true });
});

test('marks on record come back as they are typed', () => {
  expect(typedOf({ a: 9.5 })).toEqual({ a: '9.5' });
});
