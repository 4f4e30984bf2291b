import type { ReactNode } from 'react';
import { Button } from '../kit/Button.tsx';
import { ExportLink } from '../kit/ExportLink.tsx';
import { type Filter, FilterChips, SearchBox } from '../kit/Filter.tsx';
import { type Column, Table } from '../kit/Table.tsx';
import { useKitText } from '../kit/text.ts';
import { Empty } from '../kit/Waiting.tsx';
import type { ShownList } from './useListing.ts';

interface Words {
  readonly title: string;
  readonly why: string;
}

interface ListTableProps<Row> {
  list: ShownList<Row>;
  /** The name under which the chosen columns are remembered. */
  name: string;
  caption: string;
  columns: readonly Column<Row>[];
  rowId: (row: Row) => string;
  rowName?: ((row: Row) => string) | undefined;
  /** Said where there is nothing at all. */
  none: Words;
  /** Said where words or filters keep everything away. */
  noneFits?: Words | undefined;
  selection?: { chosen: ReadonlySet<string>; onChoose: (chosen: ReadonlySet<string>) => void } | undefined;
}

/** The rows of a list: headings sort the whole of it, pages turn in the address. */
export function ListTable<Row>({ list, none, noneFits, ...table }: ListTableProps<Row>) {
  const t = useKitText();
  const { rows, error, sorting, paging, isNarrowed } = list;
  const fits = noneFits ?? { title: t('noneFits'), why: t('noneFitsWhy') };
  const { title, why } = isNarrowed ? fits : none;
  const empty =
    paging && paging.page > 0 ? (
      <>
        <Empty title={t('pastEnd')} />
        <p className="row end">
          <Button onClick={() => paging.onPage(0)}>{t('firstPage')}</Button>
        </p>
      </>
    ) : (
      <Empty title={title}>{why}</Empty>
    );
  return (
    <div className="sheet">
      <Table chooser {...table} rows={rows} error={error} sorting={sorting} paging={paging} empty={empty} />
    </div>
  );
}

interface ListBarProps {
  list: Omit<ShownList<unknown>, 'rows'>;
  /** What can be looked for; without it there is no box for words. */
  search?: string | undefined;
  filters?: readonly Filter[] | undefined;
  /** Buttons at the right, before the one that takes the list away. */
  children?: ReactNode;
}

/** Over a list: the box for words, its filters, and the same list as a spreadsheet. */
export function ListBar({ list, search, filters, children }: ListBarProps) {
  const chosen = Object.fromEntries(Object.entries(list.chosen).map(([name, value]) => [name, [value]]));
  return (
    <div className="bar">
      {search && <SearchBox value={list.q} label={search} onSearch={list.search} />}
      {filters && <FilterChips chosen={chosen} filters={filters} onChange={list.choose} />}
      {(children || list.exportTo) && (
        <span className="end row wrap">
          {children}
          {list.exportTo && <ExportLink to={list.exportTo} />}
        </span>
      )}
    </div>
  );
}
