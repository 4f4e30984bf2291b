import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ApiError } from '../../../api/ApiError.ts';
import { useFault } from '../../../api/Fault.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { type Column, type Paging, Table } from '../../../kit/Table.tsx';
import { type PolicyRow, Standing, useKindName, useTitleOf } from './standing.tsx';
import { usePolicyText } from './text.ts';

interface PolicyTableProps {
  rows: readonly PolicyRow[] | undefined;
  error: ApiError | null;
  onRetry: () => void;
  empty: ReactNode;
  paging?: Paging | undefined;
  /** The day for which the rows stand, kept in the links. */
  on?: string | undefined;
}

/** Published documents: what each is, from when to when it holds, whether it holds. */
export function PolicyTable({ rows, error, onRetry, empty, paging, on }: PolicyTableProps) {
  const t = usePolicyText();
  const says = useFault();
  const kindName = useKindName();
  const titleOf = useTitleOf();
  const day = (value: string | null) =>
    value ? <DateText value={value} weekday={false} /> : <span className="faint">{t('unknown')}</span>;
  const columns: readonly Column<PolicyRow>[] = [
    {
      id: 'title',
      header: t('document'),
      fixed: true,
      wrap: true,
      cell: (row) => (
        <div>
          <Link to={`/policies/${row.id}${on ? `?on=${on}` : ''}`}>{titleOf(row)}</Link>
          <div className="sub">
            {row.documentNo}　{row.issuer}
          </div>
        </div>
      ),
    },
    { id: 'kind', header: t('kind'), sortBy: (row) => row.kind, cell: (row) => kindName(row.kind) },
    { id: 'issuedOn', header: t('issuedOn'), sortBy: (row) => row.issuedOn ?? '', cell: (row) => day(row.issuedOn) },
    {
      id: 'validFrom',
      header: t('validFrom'),
      sortBy: (row) => row.validFrom ?? '',
      cell: (row) => day(row.validFrom),
    },
    {
      id: 'validTo',
      header: t('validTo'),
      hidden: true,
      sortBy: (row) => row.validTo ?? '',
      cell: (row) => (row.validTo ? <DateText value={row.validTo} weekday={false} /> : '—'),
    },
    { id: 'standing', header: t('standing'), sortBy: (row) => row.standing, cell: (row) => <Standing row={row} /> },
  ];
  return (
    <Table
      name="policies"
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowId={(row) => String(row.id)}
      error={error ? { message: says(error), onRetry } : undefined}
      empty={empty}
      paging={paging}
    />
  );
}
