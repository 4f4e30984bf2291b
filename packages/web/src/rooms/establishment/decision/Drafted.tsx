import { AfterAct } from '../../../kit/AfterAct.tsx';
import { ButtonLink } from '../../../kit/Button.tsx';
import type { Decision } from './shape.ts';
import { useDecisionText } from './text.ts';

/** What stays after a draft: its subject, who signs, what comes next. */
export function Drafted({ decision }: { decision: Decision }) {
  const t = useDecisionText();
  return (
    <AfterAct
      title={t('drafted')}
      number={decision.subject}
      nowWith={decision.head.turn ?? t('signers')}
      next={t('draftedNext')}
    >
      <ButtonLink look="primary" to={`/decisions/${decision.head.id}`}>
        {t('toDecision')}
      </ButtonLink>
    </AfterAct>
  );
}
