import { DateText } from '../../../kit/DateText.tsx';
import { Sheet } from '../../../kit/Sheet.tsx';
import { Empty } from '../../../kit/Waiting.tsx';
import { useItems } from './items.ts';
import type { OrganisationView } from './shape.ts';
import { useOrganisationText } from './text.ts';

type Change = OrganisationView['history'][number];

/** What was changed, the latest first: each item before and after, by whom, when and why. */
export function History({ history }: { history: readonly Change[] }) {
  const t = useOrganisationText();
  return (
    <Sheet title={t('history')} pad={false}>
      {history.length === 0 ? (
        <Empty title={t('noHistory')}>{t('noHistoryWhy')}</Empty>
      ) : (
        history.map((change) => <Entry key={change.version} change={change} />)
      )}
    </Sheet>
  );
}

function Entry({ change }: { change: Change }) {
  const t = useOrganisationText();
  const { labelOf, writtenOf } = useItems();
  const grounds = [change.reason, change.documentNo].filter(Boolean).join('　');
  return (
    <section className="pad" aria-label={t('version', { version: change.version })}>
      <p className="row wrap">
        <b>
          <DateText value={change.at} time weekday={false} />
        </b>
        <span>{change.by}</span>
        {grounds && <span className="faint">{grounds}</span>}
      </p>
      <table className="cards">
        <thead>
          <tr>
            <th scope="col">{t('item')}</th>
            <th scope="col">{t('before')}</th>
            <th scope="col">{t('after')}</th>
          </tr>
        </thead>
        <tbody>
          {change.changes.map(({ item, before, after }) => (
            <tr key={item}>
              <td data-label={t('item')}>{labelOf(item)}</td>
              <td data-label={t('before')}>{writtenOf(item, before)}</td>
              <td data-label={t('after')}>{writtenOf(item, after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
