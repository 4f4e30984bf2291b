import { getAmendment, printPlan, saveAmendmentReason } from '@jijiao/contract/supervision/annualPlan';
import { article } from '@jijiao/measures';
import { Link } from '@tanstack/react-router';
import { useParam } from '../../../address.ts';
import { addressOf, call, type OutputOf } from '../../../api/call.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { DossierFrame } from '../../../dossier/DossierFrame.tsx';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { KeptText } from '../../../keeper/KeptText.tsx';
import { ButtonLink } from '../../../kit/Button.tsx';
import { Section, Trio } from '../../../kit/Sheet.tsx';
import { State } from '../../../kit/State.tsx';
import { Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { ItemsTable } from '../annualPlan/ItemsTable.tsx';
import { yuan } from '../annualPlan/names.ts';
import { usePlanText } from '../annualPlan/text.ts';
import '../annualPlan/annualPlan.css';

type Amendment = OutputOf<typeof getAmendment>;

/** An amendment of a plan on file: why, what differs item by item, the items as they will be. */
export default function ViewAmendment() {
  const t = usePlanText();
  const id = useParam('id');
  const { data: amendment, error, refetch } = useEndpoint(getAmendment, { params: { id } });
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!amendment) return <Loading />;
  const { base, plan, head } = amendment;
  return (
    <DossierFrame
      dossier={head}
      crumbs={[
        { label: base.number, to: `/desk/bases/${base.id}` },
        { label: t('title'), to: `/desk/bases/${base.id}/plans` },
        { label: t('plan', { year: plan.year }), to: `/plans/${plan.id}` },
        { label: t('amendmentTitle') },
      ]}
      facts={[{ label: t('title'), value: <Link to={`/plans/${plan.id}`}>{plan.number}</Link> }]}
      acts={
        <ButtonLink size="small" icon="print" to={addressOf(printPlan, { params: { id: head.id } })}>
          {t('print')}
        </ButtonLink>
      }
    >
      <Section id="reason" title={t('reason')} cites={article(20)}>
        {amendment.mayEdit ? (
          <Reason key={head.id} amendment={amendment} />
        ) : (
          <p className="prose">{amendment.reason}</p>
        )}
      </Section>
      <Section id="differences" title={t('differences')}>
        <Differences amendment={amendment} />
      </Section>
      <Section id="items" title={t('planItemsAfter')}>
        <ItemsTable
          planId={head.id}
          acts={
            <ButtonLink size="small" icon="upload" to={`/plans/${head.id}/import`}>
              {t('importSheet')}
            </ButtonLink>
          }
        />
      </Section>
    </DossierFrame>
  );
}

function Reason({ amendment }: { amendment: Amendment }) {
  const t = usePlanText();
  const { id } = amendment.head;
  return (
    <KeptText
      place={`planAmendment.${id}.reason`}
      changes={[getAmendment]}
      reading={{ text: amendment.reason ?? '', version: amendment.reasonVersion }}
      send={(reason, version, key) => call(saveAmendmentReason, { params: { id }, body: { reason, version } }, { key })}
      reread={async () => {
        const now = await call(getAmendment, { params: { id } });
        return now.mayEdit ? { text: now.reason ?? '', version: now.reasonVersion } : null;
      }}
      name="reason"
      part="reason"
      label={t('reason')}
      help={t('reasonHelp')}
      rows={3}
      maxLength={lengthAt(factsOf(saveAmendmentReason.body), 'reason')}
    />
  );
}

const tones = { added: 'done', changed: 'soon', dropped: 'refused' } as const;

function Differences({ amendment: { before, after, differences } }: { amendment: Amendment }) {
  const t = usePlanText();
  const { pick } = useLanguage();
  const change = (was: number, is: number, show = (value: number) => value.toLocaleString('en-US')) =>
    was === is ? show(is) : `${show(was)} → ${show(is)}`;
  return (
    <>
      <Trio
        figures={[
          { label: t('items'), value: change(before.items, after.items) },
          { label: t('personTimes'), value: change(before.personTimes, after.personTimes) },
          { label: `${t('budget')} (${t('yuan')})`, value: change(before.budgetFen, after.budgetFen, yuan) },
        ]}
      />
      {differences.length === 0 && <p className="faint">{t('differencesNone')}</p>}
      {differences.map(({ change: kind, itemId, title, members }) => (
        <section key={`${kind}${itemId}`} className="difference">
          <h3 className="row wrap">
            <State tone={tones[kind]}>{t(kind)}</State> {title}
          </h3>
          {members.length > 0 && (
            <table className="cards differences">
              <thead>
                <tr>
                  <th scope="col">{t('member')}</th>
                  <th scope="col">{t('before')}</th>
                  <th scope="col">{t('after')}</th>
                </tr>
              </thead>
              <tbody>
                {members.map(({ member, label, before: was, after: is }) => (
                  <tr key={member}>
                    <td data-label={t('member')}>{pick(label)}</td>
                    <td data-label={t('before')}>
                      <del>{pick(was) || t('blank')}</del>
                    </td>
                    <td data-label={t('after')}>
                      <ins>{pick(is) || t('blank')}</ins>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      ))}
    </>
  );
}
