import { useLanguage } from '../../../language.ts';
import './review.css';
import { getReview, listScores, submitScores } from '@jijiao/contract/establishment/review';
import { useCallback, useState } from 'react';
import { useParam } from '../../../address.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { AfterAct } from '../../../kit/AfterAct.tsx';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { PageTitle } from '../../../kit/Sheet.tsx';
import { State } from '../../../kit/State.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import { ScoreCard } from './ScoreCard.tsx';
import { itemsOf } from './scoring.ts';
import type { MyScores } from './shape.ts';
import { useReviewText } from './text.ts';

interface CardState {
  readonly total: number;
  readonly left: number;
  readonly unsaved: boolean;
}

/** An expert's scores: a card an application, kept as typed, handed in all at once after a look over the totals. */
export default function ScoreApplications() {
  const { titled } = useLanguage();
  const t = useReviewText();
  useTitle(t('scoresTitle'));
  const id = useParam('id');
  const review = useEndpoint(getReview, { params: { id } });
  const { data, error, refetch } = useEndpoint(listScores, { params: { id }, query: {} });
  const failed = error ?? review.error;
  if (failed) {
    return (
      <Fault
        error={failed}
        onRetry={() => {
          void refetch();
          void review.refetch();
        }}
      />
    );
  }
  if (!data || !review.data) return <Loading />;
  const { head } = review.data;
  const scoring = head.state.state === 'scoring';
  return (
    <div className="score-cards">
      <PageTitle
        title={t('scoresTitle')}
        sub={t('scoresSub')}
        crumbs={[
          { label: t('title'), to: '/reviews' },
          { label: titled(head), to: `/reviews/${head.id}` },
          { label: t('scoresTitle') },
        ]}
      />
      {data.cards.length === 0 || (!scoring && !data.cards.some((card) => card.submitted)) ? (
        <Empty title={t('notScoring')} goto={{ to: `/reviews/${head.id}`, label: t('toReview') }} />
      ) : (
        <Cards key={head.id} review={head.id} scores={data} scoring={scoring} />
      )}
    </div>
  );
}

function Cards({ review, scores, scoring }: { review: number; scores: MyScores; scoring: boolean }) {
  const t = useReviewText();
  const [states, setStates] = useState<Readonly<Record<number, CardState>>>({});
  const [checking, setChecking] = useState(false);
  const [handedIn, setHandedIn] = useState(false);
  const submit = useAct(submitScores, {
    onDone: () => {
      setChecking(false);
      setHandedIn(true);
    },
  });
  const note = useCallback(
    (application: number, state: CardState) => setStates((before) => ({ ...before, [application]: state })),
    [],
  );
  const { sheet, cards } = scores;
  const stateOf = (application: number): CardState =>
    states[application] ?? { total: 0, left: itemsOf(sheet).length, unsaved: false };
  const incomplete = cards.filter((card) => stateOf(card.applicationId).left > 0).length;
  const unsaved = cards.some((card) => stateOf(card.applicationId).unsaved);
  const open = scoring && cards.some((card) => !card.submitted);
  return (
    <div className="stack">
      {handedIn && (
        <AfterAct title={t('handedInTitle')} next={t('handedInNext')}>
          <ButtonLink to={`/reviews/${review}`}>{t('toReview')}</ButtonLink>
        </AfterAct>
      )}
      {cards.map((card, at) => (
        <ScoreCard
          key={card.applicationId}
          review={review}
          sheet={sheet}
          card={card}
          place={t('card', { at: at + 1, count: cards.length })}
          closed={!open}
          onState={note}
        />
      ))}
      {open && (
        <div className="row wrap">
          <Button look="primary" icon="send" onClick={() => setChecking(true)}>
            {t('handIn')}
          </Button>
          {incomplete > 0 && <State tone="todo">{t('notAllDone', { count: incomplete })}</State>}
        </div>
      )}
      {checking && (
        <Dialog open onClose={() => setChecking(false)} title={t('handInCheck')} description={t('handInConfirm')}>
          <table className="bare">
            <tbody>
              {cards.map((card) => {
                const { total, left } = stateOf(card.applicationId);
                return (
                  <tr key={card.applicationId}>
                    <td>{card.applicant}</td>
                    <td>
                      <State tone={left === 0 ? 'done' : 'todo'}>
                        {left === 0 ? t('complete') : t('itemsLeft', { count: left })}
                      </State>
                    </td>
                    <td className="right num">
                      <b>{total}</b>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          {unsaved && <p className="mark-box">{t('savingNow')}</p>}
          {submit.error && <Fault error={submit.error} />}
          <div className="row wrap ways">
            <Button
              look="primary"
              busy={submit.isPending}
              disabled={incomplete > 0 || unsaved}
              onClick={() => submit.mutate({ params: { id: review } })}
            >
              {t('handInAct', { count: cards.length })}
            </Button>
            <Button onClick={() => setChecking(false)}>{t('cancel')}</Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
