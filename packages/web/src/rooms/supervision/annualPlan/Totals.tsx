import { costHeads } from '@jijiao/measures';
import { Trio } from '../../../kit/Sheet.tsx';
import { useLanguage } from '../../../language.ts';
import { nameOf, yuan } from './names.ts';
import type { PlanTotals } from './shape.ts';
import { usePlanText } from './text.ts';

/** What a plan adds up to: three figures, then by type, audience, field and cost head. */
export function Totals({ totals }: { totals: PlanTotals }) {
  const t = usePlanText();
  const { pick } = useLanguage();
  const heads = costHeads.filter(({ id }) => totals.heads[id] !== undefined);
  return (
    <>
      <Trio
        figures={[
          { label: t('items'), value: totals.items, unit: t('itemsUnit') },
          { label: t('personTimes'), value: totals.personTimes, unit: t('personTimesUnit') },
          { label: t('budget'), value: yuan(totals.budgetFen), unit: t('yuan') },
        ]}
      />
      <div className="plan-totals">
        <By totals={totals} dimension="kind" title={t('byKind')} />
        <By totals={totals} dimension="audience" title={t('byAudience')} />
        <By totals={totals} dimension="field" title={t('byField')} />
        {heads.length > 0 && (
          <table className="plan-by">
            <caption>{t('byHead')}</caption>
            <tbody>
              {heads.map(({ id, ...label }) => (
                <tr key={id}>
                  <th scope="row">{pick(label)}</th>
                  <td className="right num">
                    {yuan(totals.heads[id] ?? 0)} {t('yuan')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </>
  );
}

function By({
  totals,
  dimension,
  title,
}: {
  totals: PlanTotals;
  dimension: 'kind' | 'audience' | 'field';
  title: string;
}) {
  const t = usePlanText();
  const { pick } = useLanguage();
  const rows = totals.by.filter((row) => row.dimension === dimension).sort((a, b) => b.personTimes - a.personTimes);
  if (rows.length === 0) return null;
  return (
    <table className="plan-by">
      <caption>{title}</caption>
      <tbody>
        {rows.map((row) => (
          <tr key={row.value}>
            <th scope="row">{pick(nameOf(dimension, row.value))}</th>
            <td className="right num">
              {row.personTimes.toLocaleString('en-US')} {t('personTimesUnit')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
