import { exportBases, listBases } from '@jijiao/contract/register/base';
import { Link } from '@tanstack/react-router';
import { pagingBy, useAddress } from '../../../address.ts';
import { addressOf, type OutputOf } from '../../../api/call.ts';
import { useFault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { areaName, fieldName, levelName, statuses, statusOf } from '../../../baseWords.ts';
import { DateText } from '../../../kit/DateText.tsx';
import { ExportLink } from '../../../kit/ExportLink.tsx';
import { FilterChips, SearchBox } from '../../../kit/Filter.tsx';
import { PageTitle } from '../../../kit/Sheet.tsx';
import { State } from '../../../kit/State.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { useBaseDeskText } from './text.ts';

type Row = OutputOf<typeof listBases>['rows'][number];
type Status = Row['status'];
const size = 20;

/** The bases whose desk the person may open. */
export default function ListBases() {
  const t = useBaseDeskText();
  const { pick, language } = useLanguage();
  const says = useFault();
  useTitle(t('title'));
  const [address, change] = useAddress();
  const { q = '', status = '' } = address;
  const page = Math.max(1, Number(address.page) || 1);
  const filter = { ...(q && { q }), ...(status in statuses && { status: status as Status }) };
  const { data, error, refetch } = useEndpoint(listBases, {
    query: { page, size, ...filter },
  });
  const columns: readonly Column<Row>[] = [
    {
      id: 'number',
      header: t('number'),
      sortBy: (row) => row.number,
      cell: (row) => <span className="num">{row.number}</span>,
    },
    {
      id: 'host',
      header: t('host'),
      fixed: true,
      wrap: true,
      sortBy: (row) => row.host,
      cell: (row) => <Link to={`/desk/bases/${row.id}`}>{row.host}</Link>,
    },
    { id: 'level', header: t('level'), sortBy: (row) => row.level, cell: (row) => pick(levelName(row.level)) },
    { id: 'field', header: t('field'), cell: (row) => pick(fieldName(row.field)) },
    { id: 'area', header: t('area'), cell: (row) => pick(areaName(row.areaCode)) },
    {
      id: 'status',
      header: t('status'),
      sortBy: (row) => row.status,
      cell: (row) => <State tone={statusOf(row.status).tone}>{pick(statusOf(row.status))}</State>,
    },
    {
      id: 'termEndsOn',
      header: t('termEndsOn'),
      sortBy: (row) => row.termEndsOn,
      cell: (row) => <DateText value={row.termEndsOn} weekday={false} />,
    },
  ];
  return (
    <>
      <PageTitle
        title={t('title')}
        sub={t('sub')}
        acts={<ExportLink to={addressOf(exportBases, { query: { ...filter, language } })} />}
      />
      <div className="bar">
        <SearchBox value={q} label={t('search')} onSearch={(words) => change({ q: words, page: undefined })} />
        <FilterChips
          chosen={status ? { status: [status] } : {}}
          filters={[
            {
              id: 'status',
              label: t('status'),
              choices: Object.entries(statuses).map(([value, label]) => ({ value, label: pick(label) })),
            },
          ]}
          onChange={(chosen) => change({ status: chosen.status?.at(-1), page: undefined })}
        />
      </div>
      <div className="sheet">
        <Table
          name="bases"
          caption={t('title')}
          chooser
          columns={columns}
          rows={data?.rows}
          rowId={(row) => String(row.id)}
          error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
          empty={<Empty title={t('none')}>{t('noneWhy')}</Empty>}
          paging={data && pagingBy(change, { page, size, total: data.total })}
        />
      </div>
    </>
  );
}
