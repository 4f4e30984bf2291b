import { exportSummary, getSummary, printSummary } from '@jijiao/contract/supervision/annualSummary';
import { article } from '@jijiao/measures';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useParam } from '../../../address.ts';
import { addressOf } from '../../../api/call.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { DossierFrame } from '../../../dossier/DossierFrame.tsx';
import { ButtonLink } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { Section } from '../../../kit/Sheet.tsx';
import { State } from '../../../kit/State.tsx';
import { Loading } from '../../../kit/Waiting.tsx';
import { Account } from './Account.tsx';
import './annualSummary.css';
import { Attachments } from './Attachments.tsx';
import { Corrections } from './Corrections.tsx';
import { ExecutionTable } from './ExecutionTable.tsx';
import { FigureDrawer } from './FigureDrawer.tsx';
import type { FigureName } from './shape.ts';
import { useSummaryText } from './text.ts';

/** An annual summary: planned beside done, each figure with its rows, explanations, the account, attachments. */
export default function ViewSummary() {
  const t = useSummaryText();
  const id = useParam('id');
  const [opened, setOpened] = useState<{ item: number; name: FigureName } | null>(null);
  const { data: summary, error, refetch } = useEndpoint(getSummary, { params: { id } });
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!summary) return <Loading />;
  const { base, head, plan } = summary;
  return (
    <DossierFrame
      dossier={head}
      crumbs={[
        { label: base.number, to: `/desk/bases/${base.id}` },
        { label: t('title'), to: `/desk/bases/${base.id}/summaries` },
        { label: t('summary', { year: summary.year }) },
      ]}
      facts={[
        ...(plan ? [{ label: t('plan'), value: <Link to={`/plans/${plan.id}`}>{plan.number}</Link> }] : []),
        ...(summary.handedInOn
          ? [{ label: t('handedIn'), value: <DateText value={summary.handedInOn} weekday={false} /> }]
          : []),
        ...(summary.lateOn ? [{ label: t('timeliness'), value: <State tone="overdue">{t('late')}</State> }] : []),
        ...(summary.filedOn
          ? [{ label: t('filed'), value: <DateText value={summary.filedOn} weekday={false} /> }]
          : []),
      ]}
      acts={
        <>
          <ButtonLink size="small" icon="download" download to={addressOf(exportSummary, { params: { id: head.id } })}>
            {t('export')}
          </ButtonLink>
          <ButtonLink size="small" icon="print" to={addressOf(printSummary, { params: { id: head.id } })}>
            {t('print')}
          </ButtonLink>
        </>
      }
    >
      <Section id="execution" title={t('execution')} cites={article(20)}>
        {!plan && <p className="mark-box">{t('noPlan')}</p>}
        <p className="small faint execution-help">{t(summary.mayEdit ? 'help' : 'helpRead')}</p>
        <ExecutionTable summary={summary} onOpen={(item, name) => setOpened({ item, name })} />
      </Section>
      <Section id="text" title={t('text')}>
        <Account key={id} summary={summary} />
      </Section>
      <Section id="attachments" title={t('attachments')}>
        <Attachments summary={summary} />
      </Section>
      {summary.corrections.length > 0 && (
        <Section id="corrections" title={t('corrections')}>
          <Corrections summary={summary} />
        </Section>
      )}
      {opened && <FigureDrawer summary={summary} {...opened} onClose={() => setOpened(null)} />}
    </DossierFrame>
  );
}
