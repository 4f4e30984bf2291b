import '../decision/decision.css';
import { getObjection } from '@jijiao/contract/establishment/objection';
import { useParam } from '../../../address.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { DossierFrame } from '../../../dossier/DossierFrame.tsx';
import { ButtonLink } from '../../../kit/Button.tsx';
import { Facts, Section } from '../../../kit/Sheet.tsx';
import { Loading } from '../../../kit/Waiting.tsx';
import { useDecisionText } from '../decision/text.ts';

/** One objection against a notice: what it says, from whom, and its answer; taken up and answered by the moves beside it. */
export default function ViewObjection() {
  const t = useDecisionText();
  const id = useParam('id');
  const { data: objection, error, refetch } = useEndpoint(getObjection, { params: { id } });
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!objection) return <Loading />;
  const decision = `/decisions/${objection.decisionId}`;
  return (
    <DossierFrame
      dossier={objection.head}
      crumbs={[
        { label: t('title'), to: '/decisions' },
        { label: t('decision'), to: decision },
        { label: objection.receiptNo },
      ]}
      acts={
        <ButtonLink size="small" icon="folder" to={decision}>
          {t('toTheDecision')}
        </ButtonLink>
      }
    >
      <Section id="objection" title={t('objection')}>
        <p className="prose">{objection.text}</p>
        <div className="ways">
          <Facts
            facts={[
              { label: t('about'), value: objection.about ?? t('aboutWhole') },
              { label: t('name'), value: objection.name ?? t('anonymous') },
              { label: t('contact'), value: objection.contact ?? t('noContact') },
            ]}
          />
        </div>
      </Section>
      <Section id="answer" title={t('answer')}>
        {objection.answer ? <p className="prose">{objection.answer}</p> : <p className="mute">{t('noAnswer')}</p>}
      </Section>
    </DossierFrame>
  );
}
