import { getPlan, openAmendment, printPlan } from '@jijiao/contract/supervision/annualPlan';
import { copyPlanItems } from '@jijiao/contract/supervision/annualPlan.items';
import { article } from '@jijiao/measures';
import { Link, useNavigate } from '@tanstack/react-router';
import { useAddress, useParam } from '../../../address.ts';
import { addressOf } from '../../../api/call.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { DossierFrame } from '../../../dossier/DossierFrame.tsx';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { Section } from '../../../kit/Sheet.tsx';
import { State, toneOf } from '../../../kit/State.tsx';
import { Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import './annualPlan.css';
import { ItemsTable } from './ItemsTable.tsx';
import { useItemText } from './itemText.ts';
import type { Plan } from './shape.ts';
import { Totals } from './Totals.tsx';
import { usePlanText } from './text.ts';

/** An annual plan: its items, what they add up to, its filings and amendments, moves and timeline. */
export default function ViewPlan() {
  const t = usePlanText();
  const items = useItemText();
  const id = useParam('id');
  const [{ on }, change] = useAddress();
  const { data: plan, error, refetch } = useEndpoint(getPlan, { params: { id } });
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!plan) return <Loading />;
  return (
    <DossierFrame
      dossier={plan.head}
      crumbs={[
        { label: plan.base.number, to: `/desk/bases/${plan.base.id}` },
        { label: t('title'), to: `/desk/bases/${plan.base.id}/plans` },
        { label: t('plan', { year: plan.year }) },
      ]}
      facts={[
        ...(plan.handedInOn
          ? [{ label: t('handedIn'), value: <DateText value={plan.handedInOn} weekday={false} /> }]
          : []),
        ...(plan.lateOn ? [{ label: t('timeliness'), value: <State tone="overdue">{t('late')}</State> }] : []),
        ...(plan.filedOn ? [{ label: t('filed'), value: <DateText value={plan.filedOn} weekday={false} /> }] : []),
      ]}
      acts={
        <ButtonLink size="small" icon="print" to={addressOf(printPlan, { params: { id: plan.head.id } })}>
          {t('print')}
        </ButtonLink>
      }
    >
      <Section id="items" title={items('items')} cites={article(20)}>
        {on && (
          <p className="mark-box">
            {t('asOn', { date: on })}{' '}
            <button type="button" className="textual" onClick={() => change({ on: undefined })}>
              {t('showNow')}
            </button>
          </p>
        )}
        <ItemsTable planId={plan.head.id} on={on} acts={<WritingActs plan={plan} />} />
      </Section>
      <Section id="totals" title={t('totals')}>
        <Totals totals={plan.totals} />
      </Section>
      {plan.revision > 0 && <History plan={plan} onDay={(day) => change({ on: day })} />}
    </DossierFrame>
  );
}

function WritingActs({ plan }: { plan: Plan }) {
  const t = usePlanText();
  const copy = useAct(copyPlanItems);
  const { id } = plan.head;
  return (
    <>
      {copy.data && (
        <span className="small" role="status">
          {t('copied', { copied: copy.data.copied, already: copy.data.already })}
        </span>
      )}
      {copy.error && <Fault error={copy.error} />}
      {plan.lastYear && plan.lastYear.items > 0 && (
        <Button
          size="small"
          icon="copy"
          busy={copy.isPending}
          onClick={() => copy.mutate({ params: { id }, body: {} })}
        >
          {t('copy', { count: plan.lastYear.items })}
        </Button>
      )}
      <ButtonLink size="small" icon="upload" to={`/plans/${id}/import`}>
        {t('importSheet')}
      </ButtonLink>
    </>
  );
}

/** The filings of a plan, each of which can be looked at, and its amendments. */
function History({ plan, onDay }: { plan: Plan; onDay: (day: string) => void }) {
  const t = usePlanText();
  const { pick } = useLanguage();
  const navigate = useNavigate();
  const begin = useAct(openAmendment, { onDone: ({ id }) => void navigate({ to: `/plan-amendments/${id}` }) });
  return (
    <Section
      id="history"
      title={t('history')}
      footer={
        plan.amendable?.length === 0 && (
          <Button
            icon="edit"
            busy={begin.isPending}
            onClick={() => begin.mutate({ params: { id: plan.head.id }, body: {} })}
          >
            {t('amend')}
          </Button>
        )
      }
    >
      {begin.error && <Fault error={begin.error} />}
      <table className="cards">
        <thead>
          <tr>
            <th scope="col">{t('filed')}</th>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('reason')}</th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {plan.revisions.map((revision) => (
            <tr key={revision.n}>
              <td data-label={t('filed')}>
                <DateText value={revision.filedOn} weekday={false} />
              </td>
              <td data-label={t('number')}>{revision.number ?? '—'}</td>
              <td data-label={t('reason')}>
                {revision.n === 1
                  ? t('filingFirst')
                  : (plan.amendments.find(({ id }) => id === revision.dossierId)?.reason ??
                    t('filing', { n: revision.n }))}
              </td>
              <td>
                <button type="button" className="textual" onClick={() => onDay(revision.filedOn)}>
                  {t('showDay')}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {plan.amendments.length > 0 && (
        <ul className="plain" aria-label={t('amendmentList')}>
          {plan.amendments.map((each) => (
            <li key={each.id} className="row wrap">
              <Link to={`/plan-amendments/${each.id}`}>{each.number ?? t('amendmentTitle')}</Link>
              <State tone={toneOf(each.state.tone)}>{pick(each.state.label)}</State>
              <span className="small faint">{each.reason}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
