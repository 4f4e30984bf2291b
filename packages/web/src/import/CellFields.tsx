import type { Bilingual } from '@jijiao/measures';
import { TextField } from '../kit/Field.tsx';
import { useLanguage } from '../language.ts';
import './import.css';
import { useImportedText } from './text.ts';

/** What is wrong with a cell of a row. */
export interface CellFault<Column extends string = string> {
  readonly column: Column;
  readonly cell: string;
  readonly says: Bilingual;
  readonly cure?: string | undefined;
}

interface CellFieldsProps<Column extends string> {
  row: number;
  faults: readonly CellFault<Column>[];
  labelOf: (column: Column) => string;
  /** What stands in the cells now, as read or as typed. */
  values: Readonly<Partial<Record<Column, string>>>;
  onType: (column: Column, value: string) => void;
}

/** The wrong cells of one row: each a field with its address, what is wrong beside it, and what would fit where that is known. */
export function CellFields<Column extends string>({ row, faults, labelOf, values, onType }: CellFieldsProps<Column>) {
  const t = useImportedText();
  const { pick } = useLanguage();
  return (
    <div className="row-cells">
      {faults.map(({ column, cell, says, cure }) => (
        <div key={column}>
          <TextField
            name={`${row}-${column}`}
            label={[cell, labelOf(column)].filter(Boolean).join('　')}
            error={pick(says)}
            maxLength={1000}
            autoComplete="off"
            value={values[column] ?? ''}
            onChange={(value) => onType(column, value)}
          />
          {cure !== undefined && values[column] !== cure && (
            <button type="button" className="textual small" onClick={() => onType(column, cure)}>
              {t('suggestion', { cure })}
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
