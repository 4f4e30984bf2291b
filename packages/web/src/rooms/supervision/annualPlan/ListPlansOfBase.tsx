import { listPlans, openPlan } from '@jijiao/contract/supervision/annualPlan';
import type { OutputOf } from '../../../api/call.ts';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { BaseFrame } from '../../../base/BaseFrame.tsx';
import type { Column } from '../../../kit/Table.tsx';
import { YearsOfBase } from '../YearsOfBase.tsx';
import { yuan } from './names.ts';
import { usePlanText } from './text.ts';

type Row = OutputOf<typeof listPlans>['rows'][number];

/** The annual plans of a base, by year. */
export default function ListPlansOfBase() {
  return <BaseFrame tab="plans">{(base) => <Plans baseId={base.id} />}</BaseFrame>;
}

function Plans({ baseId }: { baseId: number }) {
  const t = usePlanText();
  const figures = usePlanFigures();
  const { data, error, refetch } = useEndpoint(listPlans, { params: { id: baseId } });
  return (
    <YearsOfBase
      baseId={baseId}
      name="plans"
      at="/plans"
      words={{
        title: t('title'),
        none: t('none'),
        noneWhy: t('noneWhy'),
        of: (year) => t('plan', { year }),
        open: (year) => t('openYear', { year }),
      }}
      rows={data?.rows}
      seen={(row) => row.totals !== null}
      figures={figures}
      openable={data?.openable ?? []}
      open={useAct(openPlan)}
      error={error}
      onRetry={() => void refetch()}
    />
  );
}

function usePlanFigures(): readonly Column<Row>[] {
  const t = usePlanText();
  const figure = (value: number | undefined) => (value === undefined ? '—' : value.toLocaleString('en-US'));
  return [
    {
      id: 'items',
      header: t('items'),
      right: true,
      sortBy: (row) => row.totals?.items ?? 0,
      cell: (row) => figure(row.totals?.items),
    },
    {
      id: 'personTimes',
      header: t('personTimes'),
      right: true,
      sortBy: (row) => row.totals?.personTimes ?? 0,
      cell: (row) => figure(row.totals?.personTimes),
    },
    {
      id: 'budget',
      header: `${t('budget')} (${t('yuan')})`,
      right: true,
      sortBy: (row) => row.totals?.budgetFen ?? 0,
      cell: (row) => (row.totals ? yuan(row.totals.budgetFen) : '—'),
    },
    { id: 'amendments', header: t('amendments'), right: true, cell: (row) => row.amendments || '—' },
  ];
}
