import { type ReactNode, useMemo, useState } from 'react';
import { Button } from './Button.tsx';
import { ColumnChooser, useColumns } from './columns.tsx';
import { Icon } from './Icon.tsx';
import { useRowKeys } from './keys.ts';
import { useKitText } from './text.ts';
import { Empty, ErrorState, Loading } from './Waiting.tsx';

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** What it sorts by; without it the column does not sort. */
  sortBy?: ((row: Row) => string | number) | undefined;
  /** Numbers stand right. */
  right?: boolean | undefined;
  /** Left out until chosen. */
  hidden?: boolean | undefined;
  /** Cannot be left out; the first of them is the title of the card on a phone. */
  fixed?: boolean | undefined;
  wrap?: boolean | undefined;
}

export interface Sorting {
  column: string;
  descending: boolean;
}

export interface Paging {
  /** From 0. */
  page: number;
  size: number;
  total: number;
  /** There are more than `total`: counting stopped there. */
  capped?: boolean | undefined;
  onPage: (page: number) => void;
}

export interface ServerSorting {
  value: Sorting | null;
  onSort: (sorting: Sorting) => void;
  columns?: readonly string[] | undefined;
}

interface TableProps<Row> {
  /** The name under which the chosen columns are remembered. */
  name: string;
  /** What the table shows, for those who do not see it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[] | undefined;
  rowId: (row: Row) => string;
  rowName?: ((row: Row) => string) | undefined;
  error?: { message?: string; onRetry?: () => void } | undefined;
  empty?: ReactNode;
  /** Where it is sorted elsewhere, by these columns where they are named; without it the rows at hand are sorted here. */
  sorting?: ServerSorting | undefined;
  selection?: { chosen: ReadonlySet<string>; onChoose: (chosen: ReadonlySet<string>) => void } | undefined;
  paging?: Paging | undefined;
  /** Offers the column chooser above the table. */
  chooser?: boolean | undefined;
}

/** A register: sorts, lets columns be chosen and remembers them, selects, pages; rows become cards on a phone. */
export function Table<Row>({
  name,
  caption,
  columns,
  rows,
  rowId,
  rowName,
  error,
  empty,
  sorting,
  selection,
  paging,
  chooser,
}: TableProps<Row>) {
  const t = useKitText();
  const [ownSort, setOwnSort] = useState<Sorting | null>(null);
  const { shown, toggle } = useColumns(name, columns);
  useRowKeys();
  const sort = sorting ? sorting.value : ownSort;
  const onSort = sorting?.onSort ?? setOwnSort;
  const sorted = useMemo(
    () => (sorting || !ownSort ? rows : sortRows(rows, columns, ownSort)),
    [rows, columns, ownSort, sorting],
  );

  if (error) return <ErrorState message={error.message} onRetry={error.onRetry} />;
  if (!sorted) return <Loading />;
  if (sorted.length === 0) return empty ?? <Empty />;

  const chosen = selection?.chosen ?? new Set<string>();
  const choose = (ids: readonly string[], on: boolean): void => {
    const next = new Set(chosen);
    for (const id of ids) on ? next.add(id) : next.delete(id);
    selection?.onChoose(next);
  };
  const pageIds = sorted.map(rowId);
  const all = pageIds.every((id) => chosen.has(id));
  const some = !all && pageIds.some((id) => chosen.has(id));

  return (
    <div className="register">
      {chooser && (
        <div className="register-tools">
          <ColumnChooser columns={columns} shown={shown} onToggle={toggle} />
        </div>
      )}
      <table className="nw cards">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {selection && (
              <th className="pick" scope="col">
                <input
                  type="checkbox"
                  className="cb"
                  aria-label={t('selectAll')}
                  checked={all}
                  ref={(box) => {
                    if (box) box.indeterminate = some;
                  }}
                  onChange={() => choose(pageIds, !all)}
                />
              </th>
            )}
            {shown.map((column) => (
              <HeaderCell
                key={column.id}
                column={column}
                sort={sort}
                onSort={onSort}
                sortable={sorting?.columns ? sorting.columns.includes(column.id) : Boolean(column.sortBy)}
              />
            ))}
          </tr>
        </thead>
        <tbody data-rows>
          {sorted.map((row) => {
            const id = rowId(row);
            return (
              <tr key={id} data-row className={chosen.has(id) ? 'sel' : ''}>
                {selection && (
                  <td className="pick">
                    <input
                      type="checkbox"
                      className="cb"
                      aria-label={t('selectRow', { name: rowName?.(row) ?? id })}
                      checked={chosen.has(id)}
                      onChange={() => choose([id], !chosen.has(id))}
                    />
                  </td>
                )}
                {shown.map((column) => (
                  <td
                    key={column.id}
                    data-label={column.header}
                    className={`${column.right ? 'right num' : ''}${column.wrap ? ' wraps' : ''}`}
                  >
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {paging && <Pager {...paging} shown={sorted.length} />}
    </div>
  );
}

interface HeaderCellProps<Row> {
  column: Column<Row>;
  sort: Sorting | null;
  onSort: (sorting: Sorting) => void;
  sortable: boolean;
}

function HeaderCell<Row>({ column, sort, onSort, sortable }: HeaderCellProps<Row>) {
  const t = useKitText();
  const active = sort?.column === column.id ? sort : null;
  const direction = active ? (active.descending ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" className={column.right ? 'right' : ''} aria-sort={direction}>
      {sortable ? (
        <button
          type="button"
          title={t('sortBy', { name: column.header })}
          onClick={() => onSort({ column: column.id, descending: active ? !active.descending : false })}
        >
          {column.header}
          <Icon name={active ? (active.descending ? 'down' : 'up') : 'unsorted'} />
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}

function Pager({ page, size, total, capped = false, shown, onPage }: Paging & { shown: number }) {
  const t = useKitText();
  const from = total === 0 ? 0 : page * size + 1;
  const to = page * size + shown;
  const isLast = capped ? shown < size : to >= total;
  return (
    <div className="pager">
      <span>{t(capped ? 'pageOfMany' : 'pageOf', { from, to, total: total.toLocaleString('en-US') })}</span>
      {(page > 0 || !isLast) && (
        <span className="row end">
          <Button size="small" disabled={page === 0} onClick={() => onPage(page - 1)}>
            {t('previous')}
          </Button>
          <Button size="small" disabled={isLast} onClick={() => onPage(page + 1)}>
            {t('next')}
          </Button>
        </span>
      )}
    </div>
  );
}

function sortRows<Row>(
  rows: readonly Row[] | undefined,
  columns: readonly Column<Row>[],
  sort: Sorting,
): readonly Row[] | undefined {
  const by = columns.find((column) => column.id === sort.column)?.sortBy;
  if (!rows || !by) return rows;
  const order = sort.descending ? -1 : 1;
  return [...rows].sort((left, right) => {
    const [a, b] = [by(left), by(right)];
    return (
      order *
      (typeof a === 'number' && typeof b === 'number'
        ? a - b
        : String(a).localeCompare(String(b), 'zh-CN', { numeric: true }))
    );
  });
}
