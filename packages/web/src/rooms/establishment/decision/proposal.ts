/** An application that passed its review, as it stands for a recognition. */
export interface Passed {
  readonly id: number;
  readonly applicant: string;
  readonly field: string;
  readonly rank: number | null;
  readonly mean: number | null;
}

/** In the order of rank, equals by mean; those without a rank last. */
export function inRankOrder<Row extends Passed>(rows: readonly Row[]): readonly Row[] {
  const place = (row: Row): number => row.rank ?? Number.POSITIVE_INFINITY;
  return [...rows].sort((a, b) => (place(a) === place(b) ? (b.mean ?? 0) - (a.mean ?? 0) : place(a) - place(b)));
}

/** Whom the ranking proposes while there is room: the first of the order. */
export function proposedByRank(rows: readonly Passed[], room: number): ReadonlySet<number> {
  return new Set(
    inRankOrder(rows)
      .slice(0, Math.max(0, room))
      .map(({ id }) => id),
  );
}

/** Who ranks above someone chosen and is left out; undefined where the order is kept. */
export function findLeapt<Row extends Passed>(rows: readonly Row[], chosen: ReadonlySet<number>): Row | undefined {
  const lowest = Math.max(0, ...rows.filter(({ id }) => chosen.has(id)).map(({ rank }) => rank ?? 0));
  return inRankOrder(rows).find(({ id, rank }) => !chosen.has(id) && rank !== null && rank < lowest);
}
