import { listReviews } from '@jijiao/contract/establishment/review';
import { reviewMoves } from '@jijiao/measures';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../../api/call.ts';
import { useFault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { PageTitle } from '../../../kit/Sheet.tsx';
import { State, toneOf } from '../../../kit/State.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { useReviewText } from './text.ts';

type Row = OutputOf<typeof listReviews>['rows'][number];

/** The reviews that the person leads, oversees or sits on. */
export default function ListReviews() {
  const t = useReviewText();
  const { pick, titled } = useLanguage();
  const says = useFault();
  useTitle(t('title'));
  const { data, error, refetch } = useEndpoint(listReviews, {});
  const stateOf = (name: string) => Object.entries(reviewMoves.states).find(([each]) => each === name)?.[1];
  const columns: readonly Column<Row>[] = [
    {
      id: 'title',
      header: t('name'),
      fixed: true,
      wrap: true,
      sortBy: (row) => row.title,
      cell: (row) => <Link to={`/reviews/${row.id}`}>{titled(row)}</Link>,
    },
    {
      id: 'state',
      header: t('state'),
      sortBy: (row) => row.state,
      cell: (row) => {
        const state = stateOf(row.state);
        return <State tone={toneOf(state?.tone ?? '')}>{state ? pick(state.label) : row.state}</State>;
      },
    },
    { id: 'batch', header: t('batch'), cell: (row) => <Link to={`/batches/${row.batchId}`}>{t('toBatch')}</Link> },
  ];
  return (
    <>
      <PageTitle title={t('title')} sub={t('sub')} />
      <div className="sheet">
        <Table
          name="reviews"
          caption={t('title')}
          columns={columns}
          rows={data?.rows}
          rowId={(row) => String(row.id)}
          error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
          empty={
            <Empty title={t('none')} goto={{ to: '/batches', label: t('toBatches') }}>
              {t('noneWhy')}
            </Empty>
          }
        />
      </div>
    </>
  );
}
