import { listSummaries, openSummary } from '@jijiao/contract/annualSummary';
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
import { percent } from './figureWords.ts';
import { useSummaryText } from './text.ts';

type Listed = OutputOf<typeof listSummaries>;
type Row = Listed['rows'][number];

/** The annual summaries of a base, by year. */
export default function ListSummariesOfBase() {
  return <BaseFrame tab="summaries">{(base) => <Summaries baseId={base.id} />}</BaseFrame>;
}

function Summaries({ baseId }: { baseId: number }) {
  const t = useSummaryText();
  const says = useFault();
  const columns = useSummaryColumns();
  const { data, error, refetch } = useEndpoint(listSummaries, { params: { id: baseId } });
  return (
    <div className="stack">
      {data && data.openable.length > 0 && <OpenSummaries baseId={baseId} years={data.openable} />}
      <div className="sheet">
        <Table
          name="summaries"
          caption={t('title')}
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

function useSummaryColumns(): readonly Column<Row>[] {
  const t = useSummaryText();
  const { pick } = useLanguage();
  const figure = (value: number | undefined) => (value === undefined ? '—' : value.toLocaleString('en-US'));
  return [
    {
      id: 'year',
      header: t('year'),
      fixed: true,
      sortBy: (row) => row.year,
      cell: (row) =>
        row.execution ? (
          <Link to={`/summaries/${row.id}`}>{t('summary', { year: row.year })}</Link>
        ) : (
          <span>
            {t('summary', { year: row.year })} <small className="faint">{t('unseen')}</small>
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
      id: 'planned',
      header: `${t('personTimes')} · ${t('planned')}`,
      right: true,
      cell: (row) => figure(row.execution?.planned),
    },
    {
      id: 'done',
      header: `${t('personTimes')} · ${t('done')}`,
      right: true,
      cell: (row) => figure(row.execution?.done),
    },
    { id: 'variance', header: t('variance'), right: true, cell: (row) => varianceOfRow(row) },
    {
      id: 'late',
      header: t('timeliness'),
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
  ];
}

function varianceOfRow({ execution }: Row): string {
  return execution?.planned ? percent((execution.done - execution.planned) / execution.planned) : '—';
}

/** The years for which the reader can open a summary, or why not. */
function OpenSummaries({ baseId, years }: { baseId: number; years: Listed['openable'] }) {
  const t = useSummaryText();
  const navigate = useNavigate();
  const open = useAct(openSummary, { onDone: ({ id }) => void navigate({ to: `/summaries/${id}` }) });
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
