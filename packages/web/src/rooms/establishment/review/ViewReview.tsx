import './review.css';
import { getReview } from '@jijiao/contract/establishment/review';
import { article, percent } from '@jijiao/measures';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParam } from '../../../address.ts';
import { Fault } from '../../../api/Fault.tsx';
import { keyOf, useEndpoint } from '../../../api/hooks.ts';
import { DossierFrame } from '../../../dossier/DossierFrame.tsx';
import { AfterAct } from '../../../kit/AfterAct.tsx';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { Meter } from '../../../kit/Figures.tsx';
import { Section } from '../../../kit/Sheet.tsx';
import { Loading } from '../../../kit/Waiting.tsx';
import { useSession } from '../../../session.tsx';
import { Declaration } from './Declaration.tsx';
import { DrawRecord } from './DrawRecord.tsx';
import { MySeat } from './MySeat.tsx';
import { Panel } from './Panel.tsx';
import { DiscussDialog, DrawDialog, ReplaceDialog, VisitDialog } from './ReviewDialogs.tsx';
import { Standings } from './Standings.tsx';
import type { Review } from './shape.ts';
import { useReviewText } from './text.ts';

const dialogs = {
  draw: DrawDialog,
  replace: ReplaceDialog,
  replaceDuringScoring: ReplaceDialog,
  discuss: DiscussDialog,
  visit: VisitDialog,
} as const;
type DialogName = keyof typeof dialogs;

const isDialog = (name: string): name is DialogName => name in dialogs;

/** One review: its draws in the open, the panel, scores and ranking, visits, discussion; the acts of officer and expert. */
export default function ViewReview() {
  const t = useReviewText();
  const id = useParam('id');
  const [open, setOpen] = useState<DialogName | null>(null);
  const [left, setLeft] = useState<'left' | 'stoodAside' | null>(null);
  const client = useQueryClient();
  const { data: review, error, refetch } = useEndpoint(getReview, { params: { id } }, { enabled: left === null });
  // Whoever has left the panel sees the review no more: nothing of it stays on the screen or in this tab.
  const leave = (how: 'left' | 'stoodAside'): void => {
    setLeft(how);
    client.removeQueries({ queryKey: keyOf(getReview) });
  };
  if (left) {
    return (
      <AfterAct title={t(left)} next={t('leftNext')}>
        <ButtonLink to="/reviews">{t('toReviews')}</ButtonLink>
      </AfterAct>
    );
  }
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!review) return <Loading />;
  const Opened = open && dialogs[open];
  return (
    <DossierFrame
      dossier={review.head}
      crumbs={[{ label: t('title'), to: '/reviews' }, { label: review.batch }]}
      facts={[
        { label: t('passMark'), value: review.passMark },
        { label: t('quorum'), value: percent(review.quorum) },
      ]}
      contents={[
        { id: 'draw', label: t('draw') },
        { id: 'panel', label: t('panel') },
        { id: 'standings', label: t('standings') },
        { id: 'visits', label: t('visits') },
        { id: 'minutes', label: t('minutes') },
      ]}
      acts={
        <ButtonLink size="small" icon="folder" to={`/batches/${review.batchId}`}>
          {t('toBatch')}
        </ButtonLink>
      }
      onForm={(move) => isDialog(move) && setOpen(move)}
      aside={<MySeat review={review} onLeft={() => leave('left')} />}
    >
      <Declaration review={review} onStoodAside={() => leave('stoodAside')} />
      <Section id="draw" title={t('draw')} cites={article(9, 4)}>
        {review.draws.map((draw) => (
          <DrawRecord key={draw.round} draw={draw} review={review.head.id} />
        ))}
      </Section>
      <Section id="panel" title={t('panel')} cites={article(9, 4)} state={<Progress review={review} />}>
        <Panel review={review} />
      </Section>
      <Section
        id="standings"
        title={t('standings')}
        footer={review.dropExtremes && <span className="small mute">{t('droppedRule')}</span>}
      >
        <Standings review={review} />
      </Section>
      <Visits review={review} onRecord={() => setOpen('visit')} />
      <Section id="minutes" title={t('minutes')}>
        {review.minutes ? <p className="prose">{review.minutes}</p> : <p className="mute">{t('noMinutes')}</p>}
      </Section>
      {Opened && <Opened review={review} onClose={() => setOpen(null)} />}
    </DossierFrame>
  );
}

function Progress({ review }: { review: Review }) {
  const t = useReviewText();
  const seated = review.seats.filter((seat) => seat.status === 'seated');
  const need = seated.length * review.standings.length;
  const have = seated.reduce((sum, seat) => sum + seat.submitted, 0);
  if (need === 0 || review.head.state.state !== 'scoring') return null;
  return (
    <span className="small row">
      <Meter share={have / need} label={t('progress')} />
      {t('progressWord', { have, need })}
    </span>
  );
}

function Visits({ review, onRecord }: { review: Review; onRecord: () => void }) {
  const t = useReviewText();
  const { posts } = useSession();
  const officer = posts.some((post) => post.role === 'officer' && post.organisationKind !== 'institution');
  const mayRecord = officer && ['scoring', 'closed', 'discussed'].includes(review.head.state.state);
  const visits = review.standings.flatMap(({ applicant, visits: made }) =>
    made.map((visit) => ({ ...visit, applicant })),
  );
  return (
    <Section
      id="visits"
      title={t('visits')}
      footer={
        mayRecord && (
          <Button size="small" icon="plus" onClick={onRecord}>
            {t('recordVisit')}
          </Button>
        )
      }
    >
      {visits.length === 0 && <p className="mute">{t('noVisits')}</p>}
      <ul className="plain-list">
        {visits.map((visit) => (
          <li key={`${visit.applicant}-${visit.on}-${visit.findings}`}>
            <b>{visit.applicant}</b>　<DateText value={visit.on} />
            <p className="prose">{visit.findings}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
