import type { BodySent } from '@jijiao/contract';
import { declineSeat, listReviews } from '@jijiao/contract/establishment/review';
import { listWork } from '@jijiao/contract/platform/dossier';
import { useState } from 'react';
import { useAct } from '../../../api/hooks.ts';
import { FormField } from '../../../form/FormField.tsx';
import { FormDialog } from '../../../form/FormFrame.tsx';
import { factsOf } from '../../../form/facts.ts';
import { useForm } from '../../../form/useForm.ts';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { Sheet } from '../../../kit/Sheet.tsx';
import type { Review } from './shape.ts';
import { useReviewText } from './text.ts';

/** What an expert of the panel does: score, vote, or give the seat back. */
export function MySeat({ review, onLeft }: { review: Review; onLeft: () => void }) {
  const t = useReviewText();
  const [leaving, setLeaving] = useState(false);
  const id = review.head.id;
  const state = review.head.state.state;
  if (!review.mine) return null;
  return (
    <Sheet title={t('mine')}>
      <div className="stack">
        {['drawn', 'scoring'].includes(state) && !review.declared && (
          <p className="small">
            <a href="#declaration">{t('declareFirst')}</a>
          </p>
        )}
        {state === 'scoring' && review.declared && (
          <ButtonLink wide look="primary" icon="edit" to={`/reviews/${id}/scores`}>
            {t('mineScores')}
          </ButtonLink>
        )}
        {state === 'discussed' && (
          <ButtonLink wide look="primary" icon="check" to={`/reviews/${id}/vote`}>
            {t('mineVote')}
          </ButtonLink>
        )}
        {['closed', 'discussed', 'voted', 'ranked'].includes(state) && (
          <ButtonLink wide to={`/reviews/${id}/scores`}>
            {t('mineLook')}
          </ButtonLink>
        )}
        {(state === 'drawn' || state === 'scoring') && (
          <Button wide look="quiet" onClick={() => setLeaving(true)}>
            {t('leave')}
          </Button>
        )}
      </div>
      {leaving && <LeaveDialog review={id} onClose={() => setLeaving(false)} onLeft={onLeft} />}
    </Sheet>
  );
}

function LeaveDialog({ review, onClose, onLeft }: { review: number; onClose: () => void; onLeft: () => void }) {
  const t = useReviewText();
  const act = useAct(declineSeat, { changes: [listReviews, listWork], onDone: onLeft });
  const form = useForm<BodySent<typeof declineSeat>>(factsOf(declineSeat.body), {
    start: {},
    needed: ['reason'],
    acts: [act],
  });
  return (
    <FormDialog
      small
      title={t('leave')}
      description={t('leaveWhy')}
      form={form}
      send={t('leaveAct')}
      danger
      onSend={() => form.send((body) => act.mutate({ params: { id: review }, body }))}
      onClose={onClose}
    >
      <FormField form={form} name="interest" label={t('interest')} />
      <FormField form={form} name="reason" label={t('reason')} />
    </FormDialog>
  );
}
