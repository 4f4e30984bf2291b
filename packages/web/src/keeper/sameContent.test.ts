import { expect, it } from 'vitest';
import { sameContent } from './sameContent.ts';

it('the same content in another order, or with spaces around a text, is the same', () => {
  expect(sameContent({ a: 1, b: { c: 2, d: ' 三 ' } }, { b: { d: '三', c: 2 }, a: 1 })).toBe(true);
  expect(sameContent({ a: ['x', 'y'] }, { a: ['y', 'x'] })).toBe(false);
  expect(sameContent({ a: null }, { a: '' })).toBe(false);
});
