import { recommendApplication } from '@jijiao/contract/establishment/application';
import { useState } from 'react';
import { useAct } from '../../../../api/hooks.ts';
import { factsOf, lengthAt } from '../../../../form/facts.ts';
import { useKept } from '../../../../kept.ts';
import { NumberField, TextArea } from '../../../../kit/Field.tsx';
import { useLanguage } from '../../../../language.ts';
import type { ApplicationShape } from '../shape.ts';
import { useApplicationText } from '../text.ts';
import { type ApplicationMoveProps, MoveForm } from './MoveForm.tsx';

/** Signs the recommendation: the opinion and the rank among those that the unit recommends. */
export function RecommendApplication({
  application,
  onDone,
  onClose,
}: ApplicationMoveProps & { application: ApplicationShape }) {
  const t = useApplicationText();
  const { pick } = useLanguage();
  const { id, version, moves } = application.head;
  const [typed, setTyped, forget] = useKept(`application.${id}.recommend`, { opinion: '', rank: '' });
  const [tried, setTried] = useState(false);
  const act = useAct(recommendApplication);
  const rank = /^\d{1,3}$/.test(typed.rank.trim()) ? Number(typed.rank) : 0;
  const errors = {
    rank: rank >= 1 && rank <= 500 ? undefined : t('rankMissing'),
    opinion: typed.opinion.trim() ? undefined : t('opinionMissing'),
  };
  const shown: Partial<typeof errors> = tried ? errors : {};
  const confirm = moves.find(({ name }) => name === 'recommend')?.confirm;
  const make = (): void => {
    setTried(true);
    if (errors.rank || errors.opinion) return;
    act.mutate(
      { params: { id }, body: { version, opinion: typed.opinion.trim(), rank } },
      {
        onSuccess: () => {
          forget();
          onDone();
        },
      },
    );
  };
  return (
    <MoveForm
      title={t('recommendTitle')}
      say={confirm ? pick(confirm) : ''}
      act={t('recommendTitle')}
      errors={shown}
      fault={act.error}
      busy={act.isPending}
      onMake={make}
      onClose={onClose}
    >
      <NumberField
        name="rank"
        label={t('rankLabel')}
        help={t('rankHelp')}
        unit={t('rankUnit')}
        value={typed.rank}
        error={shown.rank}
        onChange={(value) => setTyped({ ...typed, rank: value })}
      />
      <TextArea
        name="opinion"
        label={t('opinion')}
        help={t('opinionHelp')}
        rows={6}
        maxLength={lengthAt(factsOf(recommendApplication.body), 'opinion')}
        value={typed.opinion}
        error={shown.opinion}
        onChange={(opinion) => setTyped({ ...typed, opinion })}
      />
    </MoveForm>
  );
}
