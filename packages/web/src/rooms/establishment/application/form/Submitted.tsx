import type { DossierHeadShape } from '../../../../dossier/shape.ts';
import { AfterAct } from '../../../../kit/AfterAct.tsx';
import { ButtonLink } from '../../../../kit/Button.tsx';
import { DateText } from '../../../../kit/DateText.tsx';
import { useApplicationText } from '../text.ts';

/** After submitting: the number, who has it, by when, what comes next. */
export function Submitted({ head }: { head: DossierHeadShape }) {
  const t = useApplicationText();
  return (
    <AfterAct
      title={t('submitted')}
      number={head.number ?? undefined}
      nowWith={head.turn ?? head.guidingUnit ?? undefined}
      by={head.dueAt && <DateText value={head.dueAt} />}
      next={t('submittedNext')}
    >
      <ButtonLink look="primary" to={`/applications/${head.id}`}>
        {t('toDossier')}
      </ButtonLink>
      <ButtonLink to="/work">{t('toWork')}</ButtonLink>
    </AfterAct>
  );
}
