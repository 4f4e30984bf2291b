import { listOverviewBases } from '@jijiao/contract/supervision/planOverview';
import { areas } from '@jijiao/measures';
import { Link } from '@tanstack/react-router';
import { pagingBy, useAddress } from '../../../address.ts';
import type { ArgumentsOf, OutputOf } from '../../../api/call.ts';
import { useFault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { DateText } from '../../../kit/DateText.tsx';
import { State, toneOf } from '../../../kit/State.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { useOverviewText } from './text.ts';

type Row = OutputOf<typeof listOverviewBases>['rows'][number];
type Find = ArgumentsOf<typeof listOverviewBases>['query'];
const size = 20;

/** The bases whose plans or summaries stand where one looks, with host, dates and days. */
export function BasesAt({ find }: { find: Find }) {
  const t = useOverviewText();
  const { pick } = useLanguage();
  const says = useFault();
  const [address, change] = useAddress();
  const page = Math.max(1, Number(address['page']) || 1);
  const { data, error, refetch } = useEndpoint(listOverviewBases, { query: { ...find, page, size } });
  const list = find.of === 'summary' ? 'summaries' : 'plans';
  const date = (value: string | null) => (value ? <DateText value={value} weekday={false} /> : '—');
  const columns: readonly Column<Row>[] = [
    {
      id: 'host',
      header: t('host'),
      fixed: true,
      wrap: true,
      cell: (row) => (
        <div>
          <Link to={row.filingId === null ? `/desk/bases/${row.baseId}/${list}` : `/${list}/${row.filingId}`}>
            {row.host}
          </Link>
          <div className="sub">{row.number}</div>
        </div>
      ),
    },
    { id: 'unit', header: t('unit'), wrap: true, cell: (row) => row.unit ?? '—' },
    {
      id: 'area',
      header: t('area'),
      cell: (row) => pick(areas.find(({ code }) => code === row.areaCode) ?? { zh: '—', en: '—' }),
    },
    {
      id: 'state',
      header: t('state'),
      cell: (row) => <State tone={toneOf(row.state.tone)}>{pick(row.state.label)}</State>,
    },
    { id: 'due', header: t('due'), hidden: true, cell: (row) => date(row.dueOn) },
    { id: 'handedIn', header: t('handedInOn'), cell: (row) => date(row.handedInOn) },
    { id: 'filed', header: t('filedOn'), hidden: true, cell: (row) => date(row.filedOn) },
    { id: 'filing', header: t('filing'), cell: (row) => row.filingNumber ?? '—' },
    { id: 'daysLate', header: t('daysLate'), right: true, cell: (row) => row.daysLate ?? '—' },
  ];
  return (
    <Table
      name="planOverviewBases"
      caption={t('list')}
      chooser
      columns={columns}
      rows={data?.rows}
      rowId={(row) => String(row.baseId)}
      error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
      empty={<Empty title={t('none')}>{t('noneWhy')}</Empty>}
      paging={data && pagingBy(change, { page, size, total: data.total })}
    />
  );
}
