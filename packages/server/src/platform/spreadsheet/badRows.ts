import type { BadCell, ImportColumn, SheetRecord } from './importRows.ts';
import type { SheetToWrite } from './shapes.ts';

/** A row that is not taken, whole, so that it can be corrected where it is shown. */
export interface BadRow {
  readonly row: number;
  readonly values: Record<string, string>;
  readonly faults: readonly Omit<BadCell, 'row' | 'value'>[];
}

type Columns = Readonly<Record<string, ImportColumn>>;

/** The longest text of a cell that is shown and sent back. */
const longestCell = 1000;

/** The rows that bad cells are in, in their order in the sheet. */
export function badRowsOf(records: readonly SheetRecord[], bad: readonly BadCell[]): BadRow[] {
  const faults = Map.groupBy(bad, ({ row }) => row);
  return records.flatMap(({ row, values }) => {
    const here = faults.get(row);
    if (!here) return [];
    const shown = Object.entries(values).map(([key, value]) => [key, value.slice(0, longestCell)]);
    return [
      {
        row,
        values: Object.fromEntries(shown),
        faults: here.map(({ column, cell, says, cure }) => ({
          column,
          cell,
          says,
          ...(cure !== undefined && { cure }),
        })),
      },
    ];
  });
}

/** Bad rows as a sheet of the same columns, what is wrong standing behind each row: corrected there, it can be imported as it is. */
export function badRowsSheet(name: string, columns: Columns, rows: readonly BadRow[]): SheetToWrite {
  const list = Object.entries(columns);
  return {
    name,
    columns: [
      ...list.map(([, { header }]) => ({ header: header.zh, width: 16 })),
      { header: '须改正', width: 60 },
      { header: '原行号', width: 10 },
    ],
    rows: rows.map(({ row, values, faults }) => [
      ...list.map(([key]) => values[key] ?? ''),
      faults.map(({ column, says }) => `${columns[column]?.header.zh ?? column}：${says.zh}`).join('；'),
      row,
    ]),
  };
}
