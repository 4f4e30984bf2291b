import { expect, test } from 'vitest';
import { faultOfItem, faultOfItems, sentItems } from './changeItems.ts';

const base = { name: '示例基地', host: '示例大学', address: '示范路 1 号', brand: null };

test('only the items that are ticked are sent, in the order of the register, an emptied one as nothing', () => {
  const typed = [
    { item: 'brand', after: ' ' },
    { item: 'address', after: ' 示范路 9 号 ' },
  ];
  expect(sentItems(typed)).toEqual([
    { item: 'address', after: '示范路 9 号' },
    { item: 'brand', after: null },
  ]);
});

test('items say what is missing, empty or unchanged', () => {
  expect(faultOfItems([], base)).toBe('choose');
  expect(faultOfItem({ item: 'name', after: '' }, base)).toBe('need');
  expect(faultOfItem({ item: 'address', after: '示范路 1 号' }, base)).toBe('same');
  expect(faultOfItem({ item: 'brand', after: '冀训' }, base)).toBeUndefined();
  const typed = [
    { item: 'brand', after: '冀训' },
    { item: 'address', after: '示范路 1 号' },
  ];
  expect(faultOfItems(typed, base)).toBe('same');
  expect(faultOfItems(typed.slice(0, 1), base)).toBeUndefined();
});
