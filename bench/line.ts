/** One line of a bench: what was measured, against what, and whether the goal of the project holds. */
export interface Line {
  /** `floor read`: the bench first. */
  readonly name: string;
  readonly figure: number;
  readonly unit: string;
  /** The floor or peer of the same run; absent where the goal is an absolute figure. */
  readonly floor?: number | undefined;
  readonly goal: string;
  /** From figure and ratio. */
  readonly holds: boolean;
  /** Figure over floor. */
  readonly ratio?: number | undefined;
  /** What one has to know to read the line. */
  readonly note?: string | undefined;
}

/** A bench of its own file: `bench/<name>.bench.ts`. */
export type Bench = () => Promise<readonly Line[]>;

const round = (value: number) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** The line as it is printed: name, figure, floor, ratio, goal, holds or not. */
export function printed({ name, figure, unit, floor, ratio, goal, holds, note }: Line): string {
  return [
    name.padEnd(34),
    `${round(figure)} ${unit}`.padEnd(16),
    (floor === undefined ? '—' : `${round(floor)} ${unit}`).padEnd(16),
    (ratio === undefined ? '—' : ratio.toFixed(2)).padEnd(7),
    goal.padEnd(30),
    `${holds ? 'holds' : 'MISSED'}${note ? `   ${note}` : ''}`,
  ].join('  ');
}

/** The heading over the lines. */
export const heading = [
  'name'.padEnd(34),
  'figure'.padEnd(16),
  'floor'.padEnd(16),
  'ratio'.padEnd(7),
  'goal'.padEnd(30),
  '',
].join('  ');

/** The middle value; NaN of nothing. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The value that `share` of the values do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/**
 * Takes several measurements in turn, six rounds, and gives the median of each over the last five: what warms up, and what
 * the machine does meanwhile, falls on all alike.
 */
export async function interleaved(measures: readonly (() => Promise<number>)[], rounds = 5): Promise<number[]> {
  const taken: number[][] = measures.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [place, measure] of measures.entries()) {
      const value = await measure();
      if (round > 0) taken[place]?.push(value);
    }
  }
  return taken.map(median);
}
