import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoringSheet } from '../lists/scoringSheet.ts';
import { scoringItems } from './art09-scores.ts';
import { aggregate, median, outliers, rank, scoreTotal } from './scoring.ts';

const totals = fc.array(
  fc.integer({ min: 0, max: 200 }).map((half) => half / 2),
  { minLength: 1, maxLength: 15 },
);

describe('the total of a score', () => {
  it('is 100 with every item at its most, and counts what is there', () => {
    expect(
      scoreTotal(scoringSheet, Object.fromEntries(scoringItems(scoringSheet).map(({ id, max }) => [id, max]))),
    ).toBe(100);
    expect(scoreTotal(scoringSheet, { 'faculty.mix': 7.5, 'means.venue': 6, 'record.projects': null })).toBe(13.5);
  });
});

describe('the aggregate', () => {
  it('drops one highest and one lowest', () => {
    expect(aggregate([90, 60, 80, 80, 85], { dropExtremes: true })).toEqual({
      mean: 81.67,
      spread: 2.89,
      dropped: [60, 90],
    });
    expect(aggregate([90, 60], { dropExtremes: true })).toEqual({ mean: 75, spread: 21.21, dropped: [] });
    expect(aggregate([], { dropExtremes: true })).toEqual({ mean: null, spread: 0, dropped: [] });
  });

  it('lies between the lowest and the highest, whatever the order', () => {
    fc.assert(
      fc.property(totals, fc.boolean(), (list, dropExtremes) => {
        const there = aggregate(list, { dropExtremes });
        expect(aggregate([...list].reverse(), { dropExtremes })).toEqual(there);
        expect(there.mean).toBeGreaterThanOrEqual(Math.min(...list));
        expect(there.mean).toBeLessThanOrEqual(Math.max(...list));
      }),
    );
  });

  it('is not moved by how far out one of five scores lies', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (low) => {
        expect(aggregate([low, 70, 75, 80, 90], { dropExtremes: true }).mean).toBe(75);
      }),
    );
  });
});

describe('outliers', () => {
  it('are those far from the median of the others', () => {
    const scores = [80, 82, 79, 81, 55].map((total, expert) => ({ expert, total }));
    expect(outliers(scores, 15)).toEqual([{ expert: 4, total: 55 }]);
    expect(outliers(scores.slice(3), 15)).toEqual([]);
    expect(median([3, 1, 2, 10])).toBe(2.5);
  });
});

describe('the ranking', () => {
  it('goes by mean, then votes, and equals share a rank', () => {
    const entries = [
      { id: 'a', mean: 80, votesFor: 5 },
      { id: 'b', mean: 90, votesFor: 4 },
      { id: 'c', mean: 80, votesFor: 5 },
      { id: 'd', mean: 80, votesFor: 6 },
      { id: 'e', mean: 70, votesFor: 7 },
    ];
    expect(rank(entries).map((entry) => [entry.id, entry.rank])).toEqual([
      ['b', 1],
      ['d', 2],
      ['a', 3],
      ['c', 3],
      ['e', 5],
    ]);
  });
});
