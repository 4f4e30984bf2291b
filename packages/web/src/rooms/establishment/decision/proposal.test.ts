import { expect, test } from 'vitest';
import { findLeapt, inRankOrder, proposedByRank } from './proposal.ts';

const row = (id: number, rank: number | null, mean: number) => ({ id, applicant: `${id}`, field: 'law', rank, mean });
const rows = [row(3, 3, 76), row(1, 1, 90), row(4, null, 75), row(2, 2, 82)];

test('who passed is listed in the order of rank', () => {
  expect(inRankOrder(rows).map(({ id }) => id)).toEqual([1, 2, 3, 4]);
});

test('the ranking proposes as many as there is room for', () => {
  expect([...proposedByRank(rows, 2)]).toEqual([1, 2]);
  expect([...proposedByRank(rows, -1)]).toEqual([]);
});

test('someone who ranks above a chosen one and is left out is named', () => {
  expect(findLeapt(rows, new Set([1, 3]))?.id).toBe(2);
  expect(findLeapt(rows, new Set([1, 2]))).toBeUndefined();
  expect(findLeapt([row(1, 1, 90), row(2, 1, 90)], new Set([1]))).toBeUndefined();
});
