import { expect, test } from 'vitest';
import { codeOf, readTyped } from './code.ts';

test('the code is the end of the address on the plaque', () => {
  expect(codeOf('https://jijiao.example/v/ABCD2345EFGH6789?x=1')).toBe('ABCD2345EFGH6789');
});

test('a code may be typed in groups and in small letters, or come with its whole address', () => {
  for (const typed of [
    'abcd-2345-efgh-6789',
    ' ABCD 2345 EFGH 6789 ',
    'https://jijiao.example/plaques/ABCD2345EFGH6789/',
  ])
    expect(readTyped(typed)).toEqual({ code: 'ABCD2345EFGH6789' });
});

test('what is no code is read as the number of a base', () => {
  expect(readTyped('冀继基2026-001')).toEqual({ number: '冀继基2026-001' });
  expect(readTyped('100%')).toEqual({ number: '100%' });
});
