import { useLanguage } from '../../../language.ts';
import './review.css';
import { castVotes, getReview } from '@jijiao/contract/establishment/review';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useParam } from '../../../address.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { useKept } from '../../../kept.ts';
import { AfterAct } from '../../../kit/AfterAct.tsx';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { ErrorSummary } from '../../../kit/Field.tsx';
import { RadioField } from '../../../kit/SelectField.tsx';
import { PageTitle, Sheet } from '../../../kit/Sheet.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import { useNames } from '../batch/names.ts';
import type { Review, Standing } from './shape.ts';
import { useReviewText } from './text.ts';

/** An expert's vote on every application of the review; until it is closed the last vote counts. */
export default function VoteOnApplications() {
  const { titled } = useLanguage();
  const t = useReviewText();
  useTitle(t('voteTitle'));
  const id = useParam('id');
  const { data: review, error, refetch } = useEndpoint(getReview, { params: { id } });
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!review) return <Loading />;
  const { head } = review;
  return (
    <div className="score-cards">
      <PageTitle
        title={t('voteTitle')}
        sub={t('voteSub')}
        crumbs={[
          { label: t('title'), to: '/reviews' },
          { label: titled(head), to: `/reviews/${head.id}` },
          { label: t('voteTitle') },
        ]}
      />
      {head.state.state === 'discussed' && review.mine ? (
        <Ballot review={review} />
      ) : (
        <Empty title={t('notVoting')} goto={{ to: `/reviews/${head.id}`, label: t('toReview') }}>
          {t('notVotingWhy')}
        </Empty>
      )}
    </div>
  );
}

function Ballot({ review }: { review: Review }) {
  const t = useReviewText();
  const id = review.head.id;
  const [votes, keep, forget] = useKept<Readonly<Record<string, string>>>(`review.${id}.votes`, {});
  const [asked, setAsked] = useState(false);
  const [done, setDone] = useState(false);
  const cast = useAct(castVotes, {
    onDone: () => {
      forget();
      setDone(true);
    },
  });
  const missing = review.standings.filter(({ applicationId }) => !votes[applicationId]);
  if (done) {
    return (
      <AfterAct title={t('voted')} next={t('votedNext')}>
        <ButtonLink to={`/reviews/${id}`}>{t('toReview')}</ButtonLink>
      </AfterAct>
    );
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (missing.length > 0) return;
        const sent = review.standings.map(({ applicationId }) => ({
          applicationId,
          inFavour: votes[applicationId] === 'for',
        }));
        cast.mutate({ params: { id }, body: { votes: sent } });
      }}
    >
      {asked && (
        <ErrorSummary
          errors={Object.fromEntries(
            missing.map(({ applicationId, applicant }) => [`vote-${applicationId}`, `${t('voteAll')}：${applicant}`]),
          )}
        />
      )}
      {cast.error && <Fault error={cast.error} />}
      <Sheet>
        {review.standings.map((standing) => (
          <VoteRow
            key={standing.applicationId}
            standing={standing}
            value={votes[standing.applicationId] ?? ''}
            onChange={(value) => keep({ ...votes, [standing.applicationId]: value })}
          />
        ))}
      </Sheet>
      <div>
        <Button type="submit" look="primary" busy={cast.isPending}>
          {t('vote')}
        </Button>
      </div>
    </form>
  );
}

function VoteRow({
  standing,
  value,
  onChange,
}: {
  standing: Standing;
  value: string;
  onChange: (value: string) => void;
}) {
  const t = useReviewText();
  const names = useNames();
  return (
    <div className="vote-row">
      <div className="grow">
        <Link to={`/applications/${standing.applicationId}`}>{standing.applicant}</Link>
        <div className="small mute">
          {names.field(standing.field)}　{t('mean')} <b className="num">{standing.mean ?? '—'}</b>　{t('spread')}{' '}
          <span className="num">{standing.spread ?? '—'}</span>
        </div>
      </div>
      <RadioField
        name={`vote-${standing.applicationId}`}
        label={standing.applicant}
        value={value}
        onChange={onChange}
        choices={[
          { value: 'for', label: t('inFavour') },
          { value: 'against', label: t('against') },
        ]}
      />
    </div>
  );
}
