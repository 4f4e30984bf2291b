import { expect, test } from 'vitest';
import type { BaseDesk } from '../../../base/BaseFrame.tsx';
import { bodyOfChange, emptyChange, faultsOfChange } from './changeDraft.ts';

const base = { name: '示例基地', host: '示例大学', address: '示范路 1 号', brand: null } as BaseDesk;
const draft = emptyChange('2026-11-23');

test('only the items that are ticked are sent, an emptied one as nothing', () => {
  const typed = { ...draft, after: { address: ' 示范路 9 号 ', brand: ' ' } };
  expect(bodyOfChange(typed).items).toEqual([
    { item: 'address', after: '示范路 9 号' },
    { item: 'brand', after: null },
  ]);
});

test('a draft says what is missing, empty or unchanged', () => {
  expect(faultsOfChange(draft, base)).toEqual({ items: 'choose' });
  const typed = { ...draft, happenedOn: '', after: { name: '', address: '示范路 1 号', brand: '冀训' } };
  expect(faultsOfChange(typed, base)).toEqual({ 'after-name': 'need', 'after-address': 'same', happenedOn: 'need' });
});
