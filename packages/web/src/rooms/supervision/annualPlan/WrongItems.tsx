import type { importPlanItems } from '@jijiao/contract/supervision/annualPlan.items';
import type { OutputOf } from '../../../api/call.ts';
import { CellFields } from '../../../import/CellFields.tsx';
import { cellsByRow } from '../../../import/cellsByRow.ts';
import { useImportedText } from '../../../import/text.ts';
import { Button } from '../../../kit/Button.tsx';
import { usePlanText } from './text.ts';

const shownAtOnce = 30;

interface WrongItemsProps {
  bad: OutputOf<typeof importPlanItems>['bad'];
  /** What cells say instead, by address. */
  corrections: Readonly<Record<string, string>>;
  onCorrect: (corrections: Readonly<Record<string, string>>) => void;
}

/** The rows of a sheet of items that cannot be taken, each wrong cell with a field for what it should say. */
export function WrongItems({ bad, corrections, onCorrect }: WrongItemsProps) {
  const t = usePlanText();
  const imported = useImportedText();
  const curable = bad.filter(({ cure }) => cure !== undefined);
  const rows = cellsByRow(bad);
  const takeCures = (): void =>
    onCorrect({ ...Object.fromEntries(curable.map(({ cell, cure = '' }) => [cell, cure])), ...corrections });
  return (
    <div className="wrong-rows">
      {curable.length > 0 && (
        <Button size="small" onClick={takeCures}>
          {t('useCures')}
        </Button>
      )}
      {rows.slice(0, shownAtOnce).map(({ row, faults, values, names }) => (
        <section key={row} className="wrong-row" aria-label={imported('row', { row })}>
          <header>
            <span className="num faint">{imported('row', { row })}</span>
          </header>
          <CellFields
            row={row}
            faults={faults}
            labelOf={(cell) => names[cell] ?? ''}
            values={{ ...values, ...corrections }}
            onType={(cell, value) => onCorrect({ ...corrections, [cell]: value })}
          />
        </section>
      ))}
      {rows.length > shownAtOnce && (
        <p className="small faint">{t('moreRows', { count: rows.length - shownAtOnce })}</p>
      )}
    </div>
  );
}
