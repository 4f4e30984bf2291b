import { exportChanges, listChanges } from '@jijiao/contract/register/changeFiling';
import { registeredItems } from '@jijiao/measures';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { pagingBy, useAddress } from '../../../address.ts';
import { addressOf, type OutputOf } from '../../../api/call.ts';
import { useFault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { DateText } from '../../../kit/DateText.tsx';
import { ExportLink } from '../../../kit/ExportLink.tsx';
import { FilterChips } from '../../../kit/Filter.tsx';
import { State, toneOf } from '../../../kit/State.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { useLanguage } from '../../../language.ts';
import { useChangeText } from './text.ts';

type Row = OutputOf<typeof listChanges>['rows'][number];
const size = 20;

/** Change filings, of one base or of all that the person sees; paged and filtered by the address. */
export function ChangeTable({ base, empty }: { base?: number | undefined; empty: ReactNode }) {
  const t = useChangeText();
  const { pick, language } = useLanguage();
  const says = useFault();
  const [address, change] = useAddress();
  const page = Math.max(1, Number(address.page) || 1);
  const late = address.late === 'true';
  const filter = { ...(base !== undefined && { base }), ...(late && { late: 'true' as const }) };
  const { data, error, refetch } = useEndpoint(listChanges, {
    query: { page, size, ...filter },
  });
  const names = (row: Row) =>
    registeredItems
      .filter(({ id }) => row.items.includes(id))
      .map(pick)
      .join(language === 'zh' ? '、' : ', ');
  const columns: readonly Column<Row>[] = [
    {
      id: 'items',
      header: t('items'),
      fixed: true,
      wrap: true,
      cell: (row) => <Link to={`/changes/${row.id}`}>{names(row) || '—'}</Link>,
    },
    ...(base === undefined
      ? [
          {
            id: 'base',
            header: t('base'),
            wrap: true,
            sortBy: (row: Row) => row.baseNumber,
            cell: (row: Row) => row.baseName,
          },
        ]
      : []),
    { id: 'number', header: t('number'), sortBy: (row) => row.number ?? '', cell: (row) => row.number ?? t('pending') },
    {
      id: 'happenedOn',
      header: t('happenedOn'),
      sortBy: (row) => row.happenedOn,
      cell: (row) => <DateText value={row.happenedOn} weekday={false} />,
    },
    {
      id: 'handedInOn',
      header: t('handedInOn'),
      sortBy: (row) => row.handedInOn ?? '',
      cell: (row) => (row.handedInOn ? <DateText value={row.handedInOn} weekday={false} /> : t('pending')),
    },
    {
      id: 'late',
      header: t('timeliness'),
      sortBy: (row) => Number(row.late),
      cell: (row) =>
        row.handedInOn ? <State tone={row.late ? 'overdue' : 'done'}>{t(row.late ? 'late' : 'inTime')}</State> : '—',
    },
    {
      id: 'state',
      header: t('state'),
      sortBy: (row) => row.state.state,
      cell: (row) => <State tone={toneOf(row.state.tone)}>{pick(row.state.label)}</State>,
    },
  ];
  return (
    <>
      <div className="bar">
        <FilterChips
          chosen={late ? { late: ['true'] } : {}}
          filters={[{ id: 'late', label: t('timeliness'), choices: [{ value: 'true', label: t('onlyLate') }] }]}
          onChange={(chosen) => change({ late: chosen.late?.at(-1), page: undefined })}
        />
        <span className="end">
          <ExportLink quiet to={addressOf(exportChanges, { query: { ...filter, language } })} />
        </span>
      </div>
      <div className="sheet">
        <Table
          name="changes"
          caption={t('all')}
          chooser
          columns={columns}
          rows={data?.rows}
          rowId={(row) => String(row.id)}
          error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
          empty={empty}
          paging={data && pagingBy(change, { page, size, total: data.total })}
        />
      </div>
    </>
  );
}
