import { exportApplications, listApplications } from '@jijiao/contract/establishment/application';
import { Link } from '@tanstack/react-router';
import { pagingBy, useAddress } from '../../../address.ts';
import { addressOf, type OutputOf } from '../../../api/call.ts';
import { useFault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { ExportLink } from '../../../kit/ExportLink.tsx';
import { SearchBox } from '../../../kit/Filter.tsx';
import { State, toneOf } from '../../../kit/State.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { useNames } from './names.ts';
import { useBatchText } from './text.ts';

type Row = OutputOf<typeof listApplications>['rows'][number];
const size = 20;

/** The applications of one batch, searched and paged by the address. */
export function ApplicationsOfBatch({ batch }: { batch: number }) {
  const t = useBatchText();
  const { pick, language } = useLanguage();
  const names = useNames();
  const says = useFault();
  const [address, change] = useAddress();
  const words = address.q ?? '';
  const page = Math.max(1, Number(address.page) || 1);
  const { data, error, refetch } = useEndpoint(listApplications, {
    query: { batch, page, size, ...(words && { q: words }) },
  });
  const ranked = data?.rows.some((row) => row.rank !== null) ?? false;
  const columns: readonly Column<Row>[] = [
    {
      id: 'applicant',
      header: t('applicant'),
      fixed: true,
      wrap: true,
      cell: (row) => <Link to={`/applications/${row.id}`}>{row.applicant}</Link>,
    },
    { id: 'number', header: t('number'), cell: (row) => row.number ?? '—' },
    { id: 'field', header: t('field'), cell: (row) => names.field(row.field) },
    { id: 'area', header: t('area'), hidden: true, cell: (row) => (row.areaCode ? names.area(row.areaCode) : '—') },
    {
      id: 'state',
      header: t('state'),
      cell: (row) => <State tone={toneOf(row.state.tone)}>{pick(row.state.label)}</State>,
    },
    { id: 'mean', header: t('mean'), right: true, hidden: !ranked, cell: (row) => row.mean ?? '—' },
    { id: 'rank', header: t('rank'), right: true, hidden: !ranked, cell: (row) => row.rank ?? '—' },
  ];
  return (
    <>
      <div className="bar">
        <SearchBox value={words} label={t('searchApplications')} onSearch={(q) => change({ q, page: undefined })} />
        <span className="end">
          <ExportLink
            quiet
            to={addressOf(exportApplications, { query: { batch, ...(words && { q: words }), language } })}
          />
        </span>
      </div>
      <Table
        name="applicationsOfBatch"
        caption={t('applications')}
        chooser
        columns={columns}
        rows={data?.rows}
        rowId={(row) => String(row.id)}
        error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
        empty={<Empty title={t('noApplications')}>{t('noApplicationsWhy')}</Empty>}
        paging={data && pagingBy(change, { page, size, total: data.total })}
      />
    </>
  );
}
