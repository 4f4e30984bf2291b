import { NumberField } from '../../kit/Field.tsx';
import { useOperationText } from './text.ts';

export interface TypedYears {
  fromYear: string;
  toYear: string;
}

/** The years as numbers; null where they are none, out of order, or more than ten. */
export function readYears({ fromYear, toYear }: TypedYears): { fromYear: number; toYear: number } | null {
  if (!/^20\d\d$/.test(fromYear) || !/^20\d\d$/.test(toYear)) return null;
  const years = { fromYear: Number(fromYear), toYear: Number(toYear) };
  return years.fromYear <= years.toYear && years.toYear - years.fromYear < 10 ? years : null;
}

/** First and last year, as typed. */
export function YearFields({
  value,
  error,
  onChange,
  onLeave,
}: {
  value: TypedYears;
  error?: string | undefined;
  onChange: (value: TypedYears) => void;
  onLeave?: (() => void) | undefined;
}) {
  const t = useOperationText();
  return (
    <div className="pair">
      <NumberField
        name="fromYear"
        label={t('fromYear')}
        value={value.fromYear}
        error={error}
        onLeave={onLeave}
        onChange={(fromYear) => onChange({ ...value, fromYear })}
      />
      <NumberField
        name="toYear"
        label={t('toYear')}
        value={value.toYear}
        onLeave={onLeave}
        onChange={(toYear) => onChange({ ...value, toYear })}
      />
    </div>
  );
}
