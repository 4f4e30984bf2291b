import { NumberField } from '../../kit/Field.tsx';
import { useOperationText } from './text.ts';
import type { TypedYears } from './years.ts';

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
