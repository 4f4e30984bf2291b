import { useState } from 'react';
import { Button } from '../../../kit/Button.tsx';
import { State, type Tone } from '../../../kit/State.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { Empty } from '../../../kit/Waiting.tsx';
import { useNames } from '../batch/names.ts';
import { MemberSheets } from './MemberSheets.tsx';
import type { Review, Seat } from './shape.ts';
import { useReviewText } from './text.ts';

const tones: Readonly<Record<Seat['status'], Tone>> = { seated: 'done', declined: 'off', recused: 'off' };

/** The seats of the panel: who, from where, drawn in which round, how many scores are in. */
export function Panel({ review }: { review: Review }) {
  const [member, setMember] = useState<Seat | null>(null);
  const closed = review.standings.some(({ totals }) => totals.length > 0);
  const t = useReviewText();
  const names = useNames();
  const columns: readonly Column<Seat>[] = [
    { id: 'expert', header: t('expert'), fixed: true, sortBy: (seat) => seat.name, cell: (seat) => seat.name },
    { id: 'employer', header: t('employer'), wrap: true, cell: (seat) => seat.organisation },
    { id: 'stratum', header: t('stratum'), cell: (seat) => names.field(seat.stratum) },
    { id: 'where', header: t('where'), cell: (seat) => (seat.outside ? t('outside') : t('inside')) },
    {
      id: 'status',
      header: t('status'),
      cell: (seat) => <State tone={tones[seat.status]}>{t(seat.status)}</State>,
    },
    {
      id: 'declared',
      header: t('declared'),
      cell: (seat) => seat.reason ?? (seat.status === 'seated' ? t(seat.declared ? 'declaredYes' : 'declaredNo') : '—'),
      wrap: true,
    },
    {
      id: 'handedIn',
      header: t('handedIn'),
      right: true,
      sortBy: (seat) => seat.submitted,
      cell: (seat) => t('handedInOf', { have: seat.submitted, need: review.standings.length }),
    },
    { id: 'round', header: t('round'), right: true, hidden: true, cell: (seat) => seat.round },
    ...(closed
      ? [
          {
            id: 'sheets',
            header: t('sheets'),
            cell: (seat: Seat) =>
              seat.status === 'seated' && (
                <Button size="small" onClick={() => setMember(seat)}>
                  {t('look')}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <>
      <Table
        name="panel"
        caption={t('panel')}
        columns={columns}
        rows={review.seats}
        rowId={(seat) => `${seat.round}-${seat.expertId}`}
        empty={<Empty title={t('noSeats')}>{t('noSeatsWhy')}</Empty>}
      />
      {member && <MemberSheets review={review.head.id} member={member} onClose={() => setMember(null)} />}
    </>
  );
}
