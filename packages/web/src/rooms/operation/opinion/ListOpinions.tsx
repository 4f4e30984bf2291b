import { listOpinions } from '@jijiao/contract/operation/opinion';
import { Link } from '@tanstack/react-router';
import { pagingBy, useAddress } from '../../../address.ts';
import type { OutputOf } from '../../../api/call.ts';
import { useFault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { DateText } from '../../../kit/DateText.tsx';
import { PageTitle } from '../../../kit/Sheet.tsx';
import { State } from '../../../kit/State.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { Tabs } from '../../../kit/Tabs.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { useOpinionText } from './text.ts';

type Row = OutputOf<typeof listOpinions>['rows'][number];
const size = 20;

/** What was put before the person as a member of evaluation groups, and what the person signed. */
export default function ListOpinions() {
  const { titled } = useLanguage();
  const t = useOpinionText();
  const says = useFault();
  useTitle(t('title'));
  const [address, change] = useAddress();
  const tab = address['tab'] === 'signed' ? 'signed' : 'toSign';
  const page = Math.max(1, Number(address['page']) || 1);
  const { data, error, refetch } = useEndpoint(listOpinions, { query: { tab, page, size } });
  const columns: readonly Column<Row>[] = [
    {
      id: 'title',
      header: t('what'),
      fixed: true,
      wrap: true,
      cell: (row) => <Link to={`/opinions/${row.id}`}>{titled(row)}</Link>,
    },
    { id: 'kind', header: t('kind'), cell: (row) => t(row.kind) },
    { id: 'n', header: t('n'), cell: (row) => t('version', { n: row.n }) },
    {
      id: 'putAt',
      header: t('putAt'),
      sortBy: (row) => row.putAt,
      cell: (row) => <DateText value={row.putAt} weekday={false} />,
    },
    ...(tab === 'signed'
      ? [
          {
            id: 'verdict',
            header: t('verdict'),
            cell: (row: Row) => (
              <State tone={row.favour ? 'done' : 'soon'}>{t(row.favour ? 'favour' : 'against')}</State>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <PageTitle title={t('title')} sub={t('sub')} />
      <Tabs
        label={t('tabs')}
        current={tab}
        tabs={[
          { id: 'toSign', label: t('toSign'), to: '/opinions' },
          { id: 'signed', label: t('signed'), to: '/opinions?tab=signed' },
        ]}
      />
      <div className="sheet">
        <Table
          name="opinions"
          caption={t('title')}
          columns={columns}
          rows={data?.rows}
          rowId={(row) => String(row.id)}
          error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
          empty={tab === 'toSign' ? <Empty title={t('none')}>{t('noneWhy')}</Empty> : <Empty title={t('noneSigned')} />}
          paging={data && data.total > size ? pagingBy(change, { page, size, total: data.total }) : undefined}
        />
      </div>
    </>
  );
}
