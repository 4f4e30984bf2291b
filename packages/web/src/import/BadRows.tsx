import { type ReactNode, useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { TextField } from '../kit/Field.tsx';
import { State } from '../kit/State.tsx';
import { type BadRow, curable, type Typed, touched, withCures } from './badRows.ts';
import { CellFields } from './CellFields.tsx';
import './import.css';
import { useImportedText } from './text.ts';

interface BadRowsProps {
  rows: readonly BadRow[];
  /** Columns in the order of the sheet. */
  columns: readonly string[];
  labelOf: (column: string) => string;
  /** The columns that tell whose row it is. */
  namedBy: readonly string[];
  typed: Typed;
  onType: (typed: Typed) => void;
  /** Hands in the rows in which something was typed, in one request. */
  onSend: () => void;
  sending: boolean;
  /** Saves the rows that are still wrong as a sheet. */
  onErrata: () => void;
  error?: ReactNode;
}

const shownAtOnce = 30;

/** The rows of a sheet that were not taken: corrected in place and handed in together, or taken away as a sheet of their own. */
export function BadRows({ rows, typed, onType, onSend, sending, onErrata, error, ...names }: BadRowsProps) {
  const t = useImportedText();
  const [shown, setShown] = useState(shownAtOnce);
  const ready = touched(rows, typed).length;
  const cures = curable(rows).filter(({ row }) => !typed[row]).length;
  const send = (
    <Button look="primary" icon="check" busy={sending} disabled={ready === 0} onClick={onSend}>
      {ready > 0 ? t('send', { count: ready }) : t('sendNone')}
    </Button>
  );
  const hidden = rows.length - shown;
  return (
    <div className="wrong-rows">
      <div className="row wrap">
        {cures > 0 && (
          <Button size="small" onClick={() => onType(withCures(rows, typed))}>
            {t('cures', { count: cures })}
          </Button>
        )}
        <Button size="small" look="quiet" icon="download" onClick={onErrata}>
          {t('errata')}
        </Button>
      </div>
      {rows.slice(0, shown).map((row) => (
        <WrongRow
          key={row.row}
          {...names}
          row={row}
          typed={typed[row.row] ?? {}}
          onType={(column, value) => onType({ ...typed, [row.row]: { ...typed[row.row], [column]: value } })}
        />
      ))}
      {hidden > 0 && (
        <Button size="small" onClick={() => setShown(shown + shownAtOnce)}>
          {t('more', { count: Math.min(hidden, shownAtOnce) })}
        </Button>
      )}
      {error}
      <div className="row wrap">{send}</div>
    </div>
  );
}

type WrongRowProps = Pick<BadRowsProps, 'columns' | 'labelOf' | 'namedBy'> & {
  row: BadRow;
  typed: Readonly<Record<string, string>>;
  onType: (column: string, value: string) => void;
};

function WrongRow({ row, columns, labelOf, namedBy, typed, onType }: WrongRowProps) {
  const t = useImportedText();
  const values = { ...row.values, ...typed };
  const [first = '', ...others] = namedBy;
  const wrong = new Set(row.faults.map(({ column }) => column));
  const right = columns.filter((column) => !wrong.has(column));
  return (
    <section className="wrong-row" aria-label={t('row', { row: row.row })}>
      <header>
        <span className="num faint">{t('row', { row: row.row })}</span>
        <b>{values[first] || t('blank')}</b>
        <span className="mute">{others.flatMap((column) => values[column] || []).join('　')}</span>
        {Object.keys(typed).length > 0 && (
          <span className="end">
            <State tone="todo">{t('typed')}</State>
          </span>
        )}
      </header>
      <CellFields row={row.row} faults={row.faults} labelOf={labelOf} values={values} onType={onType} />
      {right.length > 0 && (
        <details className="small">
          <summary>{t('rest')}</summary>
          <div className="row-cells">
            {right.map((column) => (
              <TextField
                key={column}
                name={`${row.row}-${column}`}
                label={labelOf(column)}
                maxLength={1000}
                autoComplete="off"
                value={values[column] ?? ''}
                onChange={(value) => onType(column, value)}
              />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}
