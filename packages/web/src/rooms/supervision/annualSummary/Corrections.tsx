import { DateText } from '../../../kit/DateText.tsx';
import { useLanguage } from '../../../language.ts';
import { shownFigure } from './figureWords.ts';
import type { Summary } from './shape.ts';
import { useSummaryText } from './text.ts';

/** What was corrected after filing, by whom, why and by which evidence. */
export function Corrections({ summary: { corrections } }: { summary: Summary }) {
  const t = useSummaryText();
  const { parts } = useLanguage();
  return (
    <table className="cards">
      <thead>
        <tr>
          {(['day', 'figure', 'before', 'after', 'reason', 'evidence', 'by'] as const).map((word) => (
            <th key={word} scope="col">
              {t(word)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {corrections.map((each) => (
          <tr key={each.at}>
            <td data-label={t('day')}>
              <DateText value={each.at} weekday={false} />
            </td>
            <td data-label={t('figure')}>{parts([each.itemId === 0 ? t('outside') : each.title, t(each.name)])}</td>
            <td data-label={t('before')} className="num">
              <del>{shownFigure(each.name, each.before)}</del>
            </td>
            <td data-label={t('after')} className="num">
              <ins>{shownFigure(each.name, each.after)}</ins>
            </td>
            <td data-label={t('reason')}>{each.reason}</td>
            <td data-label={t('evidence')}>
              {each.evidence && <a href={`/api/files/${each.evidence.id}`}>{each.evidence.name}</a>}
            </td>
            <td data-label={t('by')}>{each.person}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
