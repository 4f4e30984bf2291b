import {
  correctInstructorRow,
  type getInstructorImport,
  instructorColumns,
} from '@jijiao/contract/faculty/instructor.import';
import { useState } from 'react';
import type { OutputOf } from '../../../api/call.ts';
import { useFault } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { CellFields } from '../../../import/CellFields.tsx';
import { Button } from '../../../kit/Button.tsx';
import { State } from '../../../kit/State.tsx';
import { useImportText } from './importText.ts';
import { useInstructorText } from './text.ts';

type Row = OutputOf<typeof getInstructorImport>['rows'][number];
type Column = (typeof instructorColumns)[number];
const tones = { good: 'todo', bad: 'refused', taken: 'done', left: 'off' } as const;

/** The words of each column. */
function useColumnName(): (column: Column) => string {
  const t = useInstructorText();
  return (column) => {
    if (column === 'title') return t('titleColumn');
    if (column === 'fullTime') return t('engagement');
    return t(column);
  };
}

/** One row of a sheet: who it is about, each wrong cell with its address, what is wrong and a field to type it anew. */
export function ImportRow({ importId, row, closed }: { importId: number; row: Row; closed: boolean }) {
  const t = useImportText();
  const says = useFault();
  const nameOf = useColumnName();
  const [typed, setTyped] = useState<Partial<Record<Column, string>>>({});
  const correct = useAct(correctInstructorRow);
  const params = { id: importId, row: row.row };
  const send = (leave: boolean): void => correct.mutate({ params, body: { values: leave ? {} : typed, leave } });
  const { name, title, institution } = row.values;
  const open = !closed && row.state !== 'taken';
  return (
    <section className="sheet-row">
      <header>
        <span className="num faint">{t('row', { row: row.row })}</span>
        <b>{name || t('blank')}</b>
        <span className="mute">{[title, institution].filter(Boolean).join('　')}</span>
        <span className="end">
          <State tone={tones[row.state]}>{t(row.state)}</State>
        </span>
      </header>
      {row.faults.length > 0 && (
        <CellFields
          row={row.row}
          faults={row.faults}
          labelOf={nameOf}
          values={{ ...row.values, ...typed }}
          onType={(column, value) => setTyped({ ...typed, [column]: value })}
        />
      )}
      {row.state !== 'taken' && (
        <details className="small">
          <summary>{t('whole')}</summary>
          <dl className="facts">
            {instructorColumns.map((column) => (
              <div key={column} className="fact">
                <dt>{nameOf(column)}</dt>
                <dd>{row.values[column] || '—'}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {correct.error && <p className="emsg">{says(correct.error)}</p>}
      {open && (
        <div className="row wrap">
          {row.state === 'bad' && (
            <Button
              size="small"
              busy={correct.isPending}
              disabled={Object.keys(typed).length === 0}
              onClick={() => send(false)}
            >
              {t('apply')}
            </Button>
          )}
          <Button look="quiet" size="small" busy={correct.isPending} onClick={() => send(row.state !== 'left')}>
            {t(row.state === 'left' ? 'takeUp' : 'leave')}
          </Button>
        </div>
      )}
    </section>
  );
}
