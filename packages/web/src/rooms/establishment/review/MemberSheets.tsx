import { listScores } from '@jijiao/contract/establishment/review';
import { Link } from '@tanstack/react-router';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { Dialog } from '../../../kit/Dialog.tsx';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { useNames } from '../batch/names.ts';
import type { Card, MyScores } from './shape.ts';
import { useReviewText } from './text.ts';

interface MemberSheetsProps {
  review: number;
  member: { readonly expertId: number; readonly name: string };
  onClose: () => void;
}

/** The sheets that one member handed in, to read once the scoring is closed. */
export function MemberSheets({ review, member, onClose }: MemberSheetsProps) {
  const t = useReviewText();
  const { data, error, refetch } = useEndpoint(listScores, {
    params: { id: review },
    query: { expert: member.expertId },
  });
  const handedIn = data?.cards.filter((card) => card.submitted) ?? [];
  return (
    <Dialog open drawer onClose={onClose} title={t('sheetsOf', { name: member.name })} description={t('sheetsOfWhy')}>
      {error && <Fault error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && handedIn.length === 0 && <Empty title={t('noSheets')} />}
      {data && handedIn.map((card) => <ClosedCard key={card.applicationId} sheet={data.sheet} card={card} />)}
    </Dialog>
  );
}

function ClosedCard({ sheet, card }: { sheet: MyScores['sheet']; card: Card }) {
  const t = useReviewText();
  const { pick } = useLanguage();
  const names = useNames();
  return (
    <section className="closed-card">
      <h3>
        <Link to={`/applications/${card.applicationId}`}>{card.applicant}</Link>
        <span className="small mute">{names.field(card.field)}</span>
        <span className="end">
          {t('totalWord')} <b className="num">{card.total}</b>
        </span>
      </h3>
      <table className="bare">
        <tbody>
          {sheet.criteria.map((criterion) => [
            <tr key={criterion.id}>
              <th scope="rowgroup" colSpan={2}>
                {pick(criterion)}
              </th>
            </tr>,
            ...criterion.items.map((item) => (
              <tr key={item.id}>
                <td>{pick(item)}</td>
                <td className="right num nowrap">
                  {card.marks[item.id] ?? '—'} <span className="faint">/ {item.max}</span>
                </td>
              </tr>
            )),
          ])}
        </tbody>
      </table>
      {card.comment && <p className="prose small">{card.comment}</p>}
    </section>
  );
}
