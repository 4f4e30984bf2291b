import type { importPlanItems } from '@jijiao/contract/annualPlanItems';
import type { OutputOf } from '../../../api/call.ts';
import { Button } from '../../../kit/Button.tsx';
import { useLanguage } from '../../../language.ts';
import { usePlanText } from './text.ts';

const shownAtOnce = 100;

interface BadCellsProps {
  bad: OutputOf<typeof importPlanItems>['bad'];
  corrections: Readonly<Record<string, string>>;
  onCorrect: (corrections: Readonly<Record<string, string>>) => void;
}

/** The cells that cannot be taken, each with a field for what it should say. */
export function BadCells({ bad, corrections, onCorrect }: BadCellsProps) {
  const t = usePlanText();
  const { pick } = useLanguage();
  const curable = bad.filter(({ cure }) => cure !== undefined);
  return (
    <>
      {curable.length > 0 && (
        <div>
          <Button
            size="small"
            onClick={() =>
              onCorrect({ ...Object.fromEntries(curable.map(({ cell, cure = '' }) => [cell, cure])), ...corrections })
            }
          >
            {t('useCures')}
          </Button>
        </div>
      )}
      <table className="imp cards import-cells">
        <thead>
          <tr>
            <th scope="col">{t('cell')}</th>
            <th scope="col">{t('column')}</th>
            <th scope="col">{t('stands')}</th>
            <th scope="col">{t('correction')}</th>
          </tr>
        </thead>
        <tbody>
          {bad.slice(0, shownAtOnce).map((each) => (
            <tr key={`${each.cell}${each.column}`}>
              <td className="num faint" data-label={t('cell')}>
                {each.cell}
              </td>
              <td data-label={t('column')}>{each.column}</td>
              <td className="bad" data-label={t('stands')}>
                <span>
                  {each.value || t('blank')}
                  <small>{pick(each.says)}</small>
                </span>
              </td>
              <td data-label={t('correction')}>
                <input
                  className="inp"
                  aria-label={t('correctionOf', { cell: each.cell })}
                  placeholder={each.cure}
                  maxLength={500}
                  value={corrections[each.cell] ?? ''}
                  onChange={(event) => onCorrect({ ...corrections, [each.cell]: event.target.value })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {bad.length > shownAtOnce && <p className="small faint">{t('moreCells', { count: bad.length - shownAtOnce })}</p>}
    </>
  );
}
