import { listBatches } from '@jijiao/contract/establishment/batch';
import { Link } from '@tanstack/react-router';
import { useFault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { ButtonLink } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { PageTitle } from '../../../kit/Sheet.tsx';
import { State, toneOf } from '../../../kit/State.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { useSession } from '../../../session.tsx';
import type { Batch } from './shape.ts';
import { useBatchText } from './text.ts';

/** The batches that the person may see, the newest first. */
export default function ListBatches() {
  const t = useBatchText();
  const { pick } = useLanguage();
  useTitle(t('title'));
  const says = useFault();
  const { posts } = useSession();
  const { data, error, refetch } = useEndpoint(listBatches, { query: {} });
  const drafts = posts.some((post) => post.role === 'officer' && post.organisationKind !== 'institution');
  const columns: readonly Column<Batch>[] = [
    {
      id: 'name',
      header: t('name'),
      fixed: true,
      wrap: true,
      sortBy: (row) => row.name,
      cell: (row) => <Link to={`/batches/${row.id}`}>{row.name}</Link>,
    },
    { id: 'year', header: t('year'), sortBy: (row) => row.year, cell: (row) => row.year },
    {
      id: 'window',
      header: t('window'),
      sortBy: (row) => row.closesOn,
      cell: (row) => (
        <span>
          <DateText value={row.opensOn} weekday={false} />–<DateText value={row.closesOn} weekday={false} noYear />
        </span>
      ),
    },
    {
      id: 'state',
      header: t('state'),
      sortBy: (row) => row.state.state,
      cell: (row) => <State tone={toneOf(row.state.tone)}>{pick(row.state.label)}</State>,
    },
    { id: 'quota', header: t('quota'), right: true, sortBy: (row) => row.quota, cell: (row) => row.quota },
    {
      id: 'applications',
      header: t('applications'),
      right: true,
      sortBy: (row) => row.applications,
      cell: (row) => row.applications,
    },
    { id: 'issuer', header: t('issuer'), wrap: true, sortBy: (row) => row.issuer, cell: (row) => row.issuer },
  ];
  return (
    <>
      <PageTitle
        title={t('title')}
        sub={t('sub')}
        acts={
          drafts && (
            <ButtonLink look="primary" icon="plus" to="/batches/new">
              {t('newBatch')}
            </ButtonLink>
          )
        }
      />
      <div className="sheet">
        <Table
          name="batches"
          caption={t('title')}
          columns={columns}
          rows={data?.rows}
          rowId={(row) => String(row.id)}
          error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
          empty={
            <Empty title={t('none')} goto={drafts ? { to: '/batches/new', label: t('newBatch') } : undefined}>
              {t('noneWhy')}
            </Empty>
          }
        />
      </div>
    </>
  );
}
