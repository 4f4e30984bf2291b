import type { Bilingual } from '@jijiao/measures';
import type { CellFault } from './CellFields.tsx';

/** A cell that could not be taken, as a sheet is read cell by cell. */
export interface BadCell {
  readonly row: number;
  readonly cell: string;
  readonly column: string;
  readonly value: string;
  readonly says: Bilingual;
  readonly cure?: string | undefined;
}

/** A row of a sheet with its wrong cells, each known by its address. */
export interface CellRow {
  readonly row: number;
  readonly faults: readonly CellFault[];
  /** What stands in each cell, and the name of its column, by address. */
  readonly values: Readonly<Record<string, string>>;
  readonly names: Readonly<Record<string, string>>;
}

/** Wrong cells by row, in the order of the sheet; a cell with two faults is one cell that says both. */
export function cellsByRow(bad: readonly BadCell[]): readonly CellRow[] {
  const rows = groupedBy(bad, ({ row }) => row);
  return [...rows].map(([row, cells]) => ({
    row,
    faults: [...groupedBy(cells, ({ cell }) => cell)].map(([cell, faults]) => ({
      column: cell,
      cell,
      says: {
        zh: faults.map(({ says }) => says.zh).join('；'),
        en: faults.map(({ says }) => says.en).join('; '),
      },
      cure: faults.find(({ cure }) => cure !== undefined)?.cure,
    })),
    values: Object.fromEntries(cells.map(({ cell, value }) => [cell, value])),
    names: Object.fromEntries(cells.map(({ cell, column }) => [cell, column])),
  }));
}

function groupedBy<T, Key>(list: readonly T[], keyOf: (each: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const each of list) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}
