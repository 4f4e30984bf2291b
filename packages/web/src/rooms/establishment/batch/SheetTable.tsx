import { article } from '@jijiao/measures';
import { Cite } from '../../../kit/Cite.tsx';
import { useLanguage } from '../../../language.ts';
import type { Sheet } from './shape.ts';
import { useBatchText } from './text.ts';

/** A scoring sheet to read: criteria with their articles, items with points and what to look at. */
export function SheetTable({ sheet }: { sheet: Sheet }) {
  const t = useBatchText();
  const { pick } = useLanguage();
  return (
    <table className="cards">
      <caption className="unseen">{t('sheet')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('item')}</th>
          <th scope="col" className="right">
            {t('points')}
          </th>
          <th scope="col">{t('guide')}</th>
        </tr>
      </thead>
      {sheet.criteria.map((criterion) => (
        <tbody key={criterion.id}>
          <tr className="sum-row">
            <td>
              <b>{pick(criterion)}</b>
            </td>
            <td className="right num" data-label={t('points')}>
              <b>{criterion.max}</b>
            </td>
            <td data-label={t('article')}>
              <Cite cites={article(criterion.article)} />
            </td>
          </tr>
          {criterion.items.map((item) => (
            <tr key={item.id}>
              <td>{pick(item)}</td>
              <td className="right num" data-label={t('points')}>
                {item.max}
              </td>
              <td data-label={t('guide')} className="mute">
                {pick(item.guide)}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
