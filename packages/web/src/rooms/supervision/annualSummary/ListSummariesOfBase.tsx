import { exportSummaries, listSummaries, openSummary } from '@jijiao/contract/supervision/annualSummary';
import { signedPercent } from '@jijiao/measures';
import { addressOf, type OutputOf } from '../../../api/call.ts';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { BaseFrame } from '../../../base/BaseFrame.tsx';
import type { Column } from '../../../kit/Table.tsx';
import { useLanguage } from '../../../language.ts';
import { YearsOfBase } from '../YearsOfBase.tsx';
import { useSummaryText } from './text.ts';

type Row = OutputOf<typeof listSummaries>['rows'][number];

/** The annual summaries of a base, by year. */
export default function ListSummariesOfBase() {
  return <BaseFrame tab="summaries">{(base) => <Summaries baseId={base.id} />}</BaseFrame>;
}

function Summaries({ baseId }: { baseId: number }) {
  const t = useSummaryText();
  const figures = useSummaryFigures();
  const { language } = useLanguage();
  const { data, error, refetch } = useEndpoint(listSummaries, { params: { id: baseId } });
  return (
    <YearsOfBase
      baseId={baseId}
      name="summaries"
      at="/summaries"
      words={{
        title: t('title'),
        none: t('none'),
        noneWhy: t('noneWhy'),
        of: (year) => t('summary', { year }),
        open: (year) => t('openYear', { year }),
      }}
      rows={data?.rows}
      seen={(row) => row.execution !== null}
      figures={figures}
      openable={data?.openable ?? []}
      open={useAct(openSummary)}
      exportTo={addressOf(exportSummaries, { params: { id: baseId }, query: { language } })}
      error={error}
      onRetry={() => void refetch()}
    />
  );
}

function useSummaryFigures(): readonly Column<Row>[] {
  const t = useSummaryText();
  const figure = (value: number | undefined) => (value === undefined ? '—' : value.toLocaleString('en-US'));
  return [
    {
      id: 'planned',
      header: t('personTimesPlanned'),
      right: true,
      cell: (row) => figure(row.execution?.planned),
    },
    {
      id: 'done',
      header: t('personTimesDone'),
      right: true,
      cell: (row) => figure(row.execution?.done),
    },
    { id: 'variance', header: t('variance'), right: true, cell: (row) => varianceOfRow(row) },
  ];
}

function varianceOfRow({ execution }: Row): string {
  return execution?.planned ? signedPercent((execution.done - execution.planned) / execution.planned) : '—';
}
