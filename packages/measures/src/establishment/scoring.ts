import type { ScoringSheet } from '../lists/scoringSheet.ts';
import { type Marks, scoringItems } from './art09-scores.ts';

/** The total of one expert's marks, in points with half points; items without a mark count nothing (Art. 9 (4)). */
export function scoreTotal(sheet: ScoringSheet, marks: Marks): number {
  return scoringItems(sheet).reduce((sum, { id }) => sum + (marks[id] ?? 0), 0);
}

/** What the scores of one application come to. */
export interface Aggregate {
  /** Mean of the scores kept, to two decimals; null without scores. */
  readonly mean: number | null;
  /** Sample standard deviation of the scores kept, to two decimals: how far the experts are apart. */
  readonly spread: number;
  /** The highest and the lowest score left out, if any. */
  readonly dropped: readonly number[];
}

/**
 * Brings the totals of a panel together. The order of the totals does not matter.
 * @param dropExtremes leaves out one highest and one lowest; never where that would leave nothing
 */
export function aggregate(totals: readonly number[], { dropExtremes }: { dropExtremes: boolean }): Aggregate {
  if (totals.length === 0) return { mean: null, spread: 0, dropped: [] };
  const sorted = [...totals].sort((a, b) => a - b);
  const drops = dropExtremes && sorted.length >= 3;
  const kept = drops ? sorted.slice(1, -1) : sorted;
  const mean = kept.reduce((sum, total) => sum + total, 0) / kept.length;
  const squares = kept.reduce((sum, total) => sum + (total - mean) ** 2, 0);
  const spread = kept.length > 1 ? Math.sqrt(squares / (kept.length - 1)) : 0;
  return {
    mean: twoDecimals(mean),
    spread: twoDecimals(spread),
    dropped: drops ? [...sorted.slice(0, 1), ...sorted.slice(-1)] : [],
  };
}

function twoDecimals(value: number): number {
  return Math.round((value + Number.EPSILON) * 100) / 100;
}

/** The middle of some numbers; the mean of the two in the middle where they are even in number. Refuses an empty list. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('an empty list has no median');
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

/** The scores that lie further than `distance` points from the median of the others. They are shown for the discussion, nothing more. */
export function outliers<Score extends { readonly total: number }>(
  scores: readonly Score[],
  distance: number,
): Score[] {
  if (scores.length < 3) return [];
  return scores.filter((score, at) => {
    const others = scores.filter((_, other) => other !== at).map(({ total }) => total);
    return Math.abs(score.total - median(others)) > distance;
  });
}

/**
 * Ranks applications by mean, then by votes in favour. Equals share a rank and the next rank is skipped: 1, 2, 2, 4.
 * The order of equals is that of the input.
 */
export function rank<Entry extends { readonly mean: number; readonly votesFor: number }>(
  entries: readonly Entry[],
): (Entry & { readonly rank: number })[] {
  const better = (a: Entry, b: Entry) => a.mean > b.mean || (a.mean === b.mean && a.votesFor > b.votesFor);
  return entries
    .map((entry) => ({ ...entry, rank: 1 + entries.filter((other) => better(other, entry)).length }))
    .sort((a, b) => a.rank - b.rank);
}
