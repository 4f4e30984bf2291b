import { listPlans, openPlan } from '@jijiao/contract/annualPlan';
import { Link, useNavigate } from '@tanstack/react-router';
import type { OutputOf } from '../../../api/call.ts';
import { Fault, useFault } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { BaseFrame } from '../../../base/BaseFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { RefusalList } from '../../../kit/Refusal.tsx';
import { State, toneOf } from '../../../kit/State.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { yuan } from './names.ts';
import { usePlanText } from './text.ts';

type Row = OutputOf<typeof listPlans>['rows'][number];

/** The annual plans of a base, by year. */
export default function ListPlansOfBase() {
  return <BaseFrame tab="plans">{(base) => <Plans baseId={base.id} />}</BaseFrame>;
}

function Plans({ baseId }: { baseId: number }) {
  const t = usePlanText();
  const says = useFault();
  const columns = usePlanColumns();
  const { data, error, refetch } = useEndpoint(listPlans, { params: { id: baseId } });
  return (
    <div className="stack">
      {data && data.openable.length > 0 && <OpenPlans baseId={baseId} years={data.openable} />}
      <div className="sheet">
        <Table
          name="plans"
          caption={t('title')}
          chooser
          columns={columns}
          rows={data?.rows}
          rowId={(row) => String(row.id)}
          error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
          empty={<Empty title={t('none')}>{t('noneWhy')}</Empty>}
        />
      </div>
    </div>
  );
}

function usePlanColumns(): readonly Column<Row>[] {
  const t = usePlanText();
  const { pick } = useLanguage();
  const figure = (value: number | undefined) => (value === undefined ? '—' : value.toLocaleString('en-US'));
  return [
    {
      id: 'year',
      header: t('year'),
      fixed: true,
      sortBy: (row) => row.year,
      cell: (row) =>
        row.totals ? (
          <Link to={`/plans/${row.id}`}>{t('plan', { year: row.year })}</Link>
        ) : (
          <span>
            {t('plan', { year: row.year })} <small className="faint">{t('unseen')}</small>
          </span>
        ),
    },
    {
      id: 'state',
      header: t('state'),
      sortBy: (row) => row.state.state,
      cell: (row) => <State tone={toneOf(row.state.tone)}>{pick(row.state.label)}</State>,
    },
    { id: 'number', header: t('number'), cell: (row) => row.number ?? '—' },
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
    {
      id: 'late',
      header: t('timeliness'),
      sortBy: (row) => row.lateOn ?? '',
      cell: (row) =>
        row.lateOn ? (
          <State tone="overdue">{t('late')}</State>
        ) : row.filedOn ? (
          <State tone="done">{t('inTime')}</State>
        ) : row.dueAt ? (
          <DateText value={row.dueAt} weekday={false} />
        ) : (
          '—'
        ),
    },
    { id: 'amendments', header: t('amendments'), right: true, cell: (row) => row.amendments || '—' },
  ];
}

/** The years for which the reader can open a plan, or why not. */
function OpenPlans({ baseId, years }: { baseId: number; years: OutputOf<typeof listPlans>['openable'] }) {
  const t = usePlanText();
  const navigate = useNavigate();
  const open = useAct(openPlan, { onDone: ({ id }) => void navigate({ to: `/plans/${id}` }) });
  const allowed = years.filter(({ refusals }) => refusals.length === 0);
  if (allowed.length === 0) return <RefusalList refusals={years[0]?.refusals ?? []} />;
  return (
    <>
      {open.error && <Fault error={open.error} />}
      <div className="row wrap ways">
        {allowed.map(({ year }, at) => (
          <Button
            key={year}
            icon="plus"
            look={at === 0 ? 'primary' : 'plain'}
            busy={open.isPending}
            onClick={() => open.mutate({ params: { id: baseId }, body: { year } })}
          >
            {t('openYear', { year })}
          </Button>
        ))}
      </div>
    </>
  );
}
