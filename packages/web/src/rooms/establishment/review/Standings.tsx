import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { State } from '../../../kit/State.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { Empty } from '../../../kit/Waiting.tsx';
import { useNames } from '../batch/names.ts';
import { MemberSheets } from './MemberSheets.tsx';
import type { Review, Standing } from './shape.ts';
import { useReviewText } from './text.ts';

/** How the applications stand: mean, spread, votes, rank; the experts' totals beneath once the scores are closed. */
export function Standings({ review }: { review: Review }) {
  const t = useReviewText();
  const names = useNames();
  const columns: readonly Column<Standing>[] = [
    {
      id: 'applicant',
      header: t('applicant'),
      fixed: true,
      wrap: true,
      cell: (row) => <Link to={`/applications/${row.applicationId}`}>{row.applicant}</Link>,
    },
    { id: 'field', header: t('field'), sortBy: (row) => row.field, cell: (row) => names.field(row.field) },
    {
      id: 'rank',
      header: t('rank'),
      right: true,
      sortBy: (row) => row.rank ?? 9999,
      cell: (row) => <b>{row.rank ?? '—'}</b>,
    },
    { id: 'mean', header: t('mean'), right: true, sortBy: (row) => row.mean ?? -1, cell: (row) => row.mean ?? '—' },
    {
      id: 'spread',
      header: t('spread'),
      right: true,
      sortBy: (row) => row.spread ?? -1,
      cell: (row) => <span title={t('spreadHelp')}>{row.spread ?? '—'}</span>,
    },
    {
      id: 'votes',
      header: t('votes'),
      right: true,
      cell: (row) => (row.votesFor + row.votesAgainst > 0 ? `${row.votesFor} / ${row.votesAgainst}` : '—'),
    },
    {
      id: 'result',
      header: t('result'),
      cell: (row) =>
        row.passed === null ? (
          <State tone="waiting">{t('pending')}</State>
        ) : (
          <State tone={row.passed ? 'done' : 'refused'}>{t(row.passed ? 'passed' : 'failed')}</State>
        ),
    },
    {
      id: 'recommended',
      header: t('recommendedRank'),
      right: true,
      hidden: true,
      cell: (row) => row.recommendedRank ?? '—',
    },
  ];
  const [member, setMember] = useState<Member | null>(null);
  const scored = review.standings.filter(({ totals }) => totals.length > 0);
  return (
    <>
      <Table
        name="standings"
        caption={t('standings')}
        columns={columns}
        rows={[...review.standings].sort((a, b) => (a.rank ?? 9999) - (b.rank ?? 9999))}
        rowId={(row) => String(row.applicationId)}
        empty={<Empty title={t('noStandings')} />}
      />
      {scored.length === 0 ? (
        review.standings.length > 0 && <p className="small mute ways">{t('hidden')}</p>
      ) : (
        <details className="ways">
          <summary>{t('totals')}</summary>
          {scored.map((row) => (
            <TotalsOf key={row.applicationId} standing={row} passMark={review.passMark} onMember={setMember} />
          ))}
          <p className="small mute">
            {t('openSheets')}
            <br />
            {t('outlier')}：{t('outlierWhy')}
          </p>
        </details>
      )}
      {member && <MemberSheets review={review.head.id} member={member} onClose={() => setMember(null)} />}
    </>
  );
}

type Member = Standing['totals'][number];

interface TotalsOfProps {
  standing: Standing;
  passMark: number;
  onMember: (member: Member) => void;
}

/** The totals of one application on a line from 0 to 100; those left out and those far off carry their word. */
function TotalsOf({ standing, passMark, onMember }: TotalsOfProps) {
  const t = useReviewText();
  return (
    <div className="totals">
      <b>{standing.applicant}</b>
      <ul>
        {standing.totals.map((total) => (
          <li key={total.expertId}>
            <button type="button" className="textual who" onClick={() => onMember(total)}>
              {total.name}
            </button>
            <span className="track" aria-hidden="true">
              <i style={{ width: `${total.total}%` }} className={total.dropped ? 'out' : ''} />
              <u style={{ left: `${passMark}%` }} />
            </span>
            <span className="num">{total.total}</span>
            <span className="small">
              {total.outlier && <State tone="soon">{t('outlier')}</State>}{' '}
              {total.dropped && <State tone="off">{t('dropped')}</State>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
