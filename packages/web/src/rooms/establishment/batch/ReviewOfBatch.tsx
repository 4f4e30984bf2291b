import { listApplications } from '@jijiao/contract/establishment/application';
import { announceDraw, listReviews } from '@jijiao/contract/establishment/review';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Fault } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { Sheet } from '../../../kit/Sheet.tsx';
import { useLanguage } from '../../../language.ts';
import type { Batch } from './shape.ts';
import { useBatchText } from './text.ts';

/** Beside a batch: its reviews, and for its officers what opens the next step: announcing the draw, drafting the recognition. */
export function ReviewOfBatch({ batch, leads }: { batch: Batch; leads: boolean }) {
  const { titled } = useLanguage();
  const t = useBatchText();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const { data } = useEndpoint(listReviews, {});
  const announce = useAct(announceDraw, {
    onDone: ({ head }) => void navigate({ to: `/reviews/${head.id}` }),
  });
  const reviews = (data?.rows ?? []).filter((row) => row.batchId === batch.id);
  const state = batch.state.state;
  const reviewable = leads && (state === 'closed' || state === 'underReview');
  const recommended = useEndpoint(
    listApplications,
    { query: { batch: batch.id, state: 'recommended', page: 1, size: 1 } },
    { enabled: reviewable },
  );
  // A batch under review gets another one only for what was recommended since.
  const mayAnnounce = reviewable && (reviews.length === 0 || (recommended.data?.total ?? 0) > 0);
  const mayDraft = leads && state === 'ranked';
  return (
    <Sheet title={t('reviews')}>
      <div className="stack">
        {reviews.length === 0 && <p className="small faint">{t('noReview')}</p>}
        {reviews.map((row) => (
          <ButtonLink key={row.id} wide icon="scale" to={`/reviews/${row.id}`}>
            {titled(row)}
          </ButtonLink>
        ))}
        {mayAnnounce && (
          <>
            <p className="small mute">{t('announceDrawWhy')}</p>
            <Button
              wide
              look={reviews.length === 0 ? 'primary' : 'plain'}
              icon="send"
              data-move="announceDraw"
              onClick={() => setAsking(true)}
            >
              {t('announceDraw')}
            </Button>
          </>
        )}
        {mayDraft && (
          <>
            <p className="small mute">{t('draftRecognitionWhy')}</p>
            <ButtonLink wide look="primary" icon="stamp" to={`/decisions/new?batch=${batch.id}`}>
              {t('draftRecognition')}
            </ButtonLink>
          </>
        )}
        {(state === 'noticed' || state === 'announced') && (
          <ButtonLink wide icon="stamp" to="/decisions">
            {t('toDecisions')}
          </ButtonLink>
        )}
      </div>
      {asking && (
        <Dialog open onClose={() => setAsking(false)} title={t('announceDraw')} description={t('announceDrawConfirm')}>
          {announce.error && <Fault error={announce.error} />}
          <div className="row wrap ways">
            <Button
              look="primary"
              busy={announce.isPending}
              onClick={() => announce.mutate({ params: { id: batch.id } })}
            >
              {t('announceDraw')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
          </div>
        </Dialog>
      )}
    </Sheet>
  );
}
