import { declineSeat, listReviews } from '@jijiao/contract/establishment/review';
import { listWork } from '@jijiao/contract/platform/dossier';
import { useState } from 'react';
import { Fault } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { CheckField, TextArea } from '../../../kit/Field.tsx';
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
  const [reason, setReason] = useState('');
  const [interest, setInterest] = useState(false);
  const [asked, setAsked] = useState(false);
  const act = useAct(declineSeat, { changes: [listReviews, listWork], onDone: onLeft });
  return (
    <Dialog open onClose={onClose} title={t('leave')} description={t('leaveWhy')}>
      {act.error && <Fault error={act.error} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (reason.trim()) act.mutate({ params: { id: review }, body: { reason, interest } });
        }}
      >
        <CheckField name="interest" label={t('interest')} value={interest} onChange={setInterest} />
        <TextArea
          name="reason"
          label={t('reason')}
          maxLength={1000}
          value={reason}
          error={asked && !reason.trim() ? t('need') : undefined}
          onChange={setReason}
        />
        <div className="row wrap">
          <Button type="submit" look="danger" busy={act.isPending}>
            {t('leaveAct')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
