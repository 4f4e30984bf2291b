import type { CellFault } from './CellFields.tsx';

/** A row of a sheet that was not taken. */
export interface BadRow {
  readonly row: number;
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly CellFault[];
}

/** What was typed anew, by row and column. */
export type Typed = Readonly<Record<number, Readonly<Record<string, string>>>>;

/** The rows with what was typed in them. */
export const rowsWith = (rows: readonly BadRow[], typed: Typed) =>
  rows.map(({ row, values }) => ({ row, values: { ...values, ...typed[row] } }));

/** The rows in which something was typed: they alone are handed in. */
export const touched = (rows: readonly BadRow[], typed: Typed): readonly BadRow[] =>
  rows.filter(({ row }) => Object.keys(typed[row] ?? {}).length > 0);

/** Rows that would fit if every wrong cell in them took its suggestion. */
export const curable = (rows: readonly BadRow[]): readonly BadRow[] =>
  rows.filter(({ faults }) => faults.every(({ cure }) => cure !== undefined));

/** What was typed, and the suggestions in every row that they mend; what a person typed stays. */
export function withCures(rows: readonly BadRow[], typed: Typed): Typed {
  const cured = curable(rows).map(({ row, faults }) => [
    row,
    { ...Object.fromEntries(faults.map(({ column, cure = '' }) => [column, cure])), ...typed[row] },
  ]);
  return { ...typed, ...Object.fromEntries(cured) };
}

/** The rows after some were handed in: those that are still wrong instead of those that were sent. */
export function afterSending(
  rows: readonly BadRow[],
  sent: readonly BadRow[],
  stillBad: readonly BadRow[],
): readonly BadRow[] {
  const gone = new Set(sent.map(({ row }) => row));
  return [...rows.filter(({ row }) => !gone.has(row)), ...stillBad].sort((a, b) => a.row - b.row);
}
