import { expect, test } from 'vitest';
import { type BatchDraft, bodyOf, emptyDraft, freshId } from './batchDraft.ts';
import { faultsOf } from './batchFaults.ts';

const whole: BatchDraft = {
  ...emptyDraft(2026),
  name: '第一批',
  opensOn: '2026-11-01',
  closesOn: '2026-11-30',
  fields: ['healthCare'],
  quota: '5',
};
const words = (draft: BatchDraft) => faultsOf(draft).map(({ word }) => word);

test('a draft with everything in it can be saved, and is sent with its numbers', () => {
  expect(words(whole)).toEqual([]);
  expect(bodyOf(whole)).toMatchObject({ quota: 5, areas: null, favouredField: null, sheet: { passMark: 75 } });
});

test('an empty draft names everything that is missing at once', () => {
  expect(words(emptyDraft(2026))).toEqual(['needName', 'needWindow', 'needField', 'needQuota']);
});

test('a window that closes before it opens is refused', () => {
  expect(words({ ...whole, closesOn: '2026-10-31' })).toEqual(['windowOrder']);
});

test('the items of a criterion add up to it, and the sheet to 100', () => {
  const [first, ...others] = whole.criteria;
  if (!first) throw new Error('the sheet of the house has criteria');
  const uneven = { ...whole, criteria: [{ ...first, max: '30' }, ...others] };
  expect(words(uneven)).toEqual(['needCriterionSum', 'needTotal']);
});

test('half a number is a gap in the sheet, not a zero', () => {
  const [first, ...others] = whole.criteria;
  if (!first) throw new Error('the sheet of the house has criteria');
  expect(words({ ...whole, criteria: [{ ...first, max: '' }, ...others] })).toEqual(['needSheet']);
});

test('no more experts come from outside than the panel has', () => {
  expect(words({ ...whole, size: '5', outsideMin: '6' })).toEqual(['needPanel']);
});

test('a fresh id is one that nothing has', () => {
  expect(freshId('criterion', [{ id: 'criterion-2' }])).toBe('criterion-3');
});
