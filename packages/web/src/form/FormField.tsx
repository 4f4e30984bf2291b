import type { ReactNode } from 'react';
import { todayInBeijing } from '../kit/dates.ts';
import { CheckField, DateField, NumberField, TextArea, TextField } from '../kit/Field.tsx';
import { type Choice, RadioField, SelectField } from '../kit/SelectField.tsx';
import { halfWidth, plainCode } from './halfWidth.ts';
import { unitOfName } from './typed.ts';
import type { Wired } from './useForm.ts';

interface FormFieldProps<Name extends string> {
  form: { wire(name: Name): Wired };
  name: Name;
  label: string;
  help?: ReactNode | undefined;
  /** Beside a number. */
  unit?: string | undefined;
  /** The words of a closed list, in its order; each that the shape has needs one. */
  choices?: readonly Choice[] | undefined;
  /** One of a few all in sight; a code without spaces in capitals; a number of a telephone; a secret; an address of mail. */
  as?: 'radio' | 'code' | 'tel' | 'password' | 'email' | undefined;
  /** About how many characters are expected. */
  width?: number | undefined;
  rows?: number | undefined;
  /** The last day that may be chosen: today, or another. */
  until?: 'today' | string | undefined;
  from?: string | undefined;
  autoComplete?: string | undefined;
  autoFocus?: boolean | undefined;
  /** Where the page knows better than the shape whether it may be left empty. */
  optional?: boolean | undefined;
  disabled?: boolean | undefined;
  onLeave?: (() => void) | undefined;
  /** What is wrong with it, where the page says so before the form is sent. */
  error?: string | undefined;
}

/** A field of a form by the facts of its shape: a line, a box, a number, a day, a choice or a tick. */
export function FormField<Name extends string>({ form, name, choices, as, ...props }: FormFieldProps<Name>) {
  const { facts, value, error, needed, onChange } = form.wire(name);
  const { label, help, disabled, onLeave, width, rows, unit, from, until, autoComplete, autoFocus } = props;
  const frame = { name, label, help, disabled, onLeave, error: props.error ?? error };
  if (facts.kind === 'boolean' && !choices) return <CheckField {...frame} value={value === true} onChange={onChange} />;
  const text = { ...frame, optional: props.optional ?? !needed, value: String(value ?? ''), onChange };
  if (choices) {
    const boolean = facts.kind === 'boolean';
    const chosen = { ...text, onChange: (next: string) => onChange(boolean ? next === 'true' : next) };
    return as === 'radio' ? (
      <RadioField {...chosen} choices={choices} />
    ) : (
      <SelectField {...chosen} choices={choices} />
    );
  }
  switch (facts.kind) {
    case 'prose':
      return <TextArea {...text} rows={rows} maxLength={facts.maxLength} />;
    case 'integer':
    case 'number':
      return <NumberField {...text} unit={unit} decimals={facts.kind === 'number' || unitOfName(name) !== null} />;
    case 'date':
      return <DateField {...text} min={from} max={until === 'today' ? todayInBeijing() : until} />;
    default: {
      const shared = { ...text, width, maxLength: facts.maxLength, autoComplete, autoFocus };
      if (rows) return <TextArea {...text} rows={rows} maxLength={facts.maxLength} />;
      if (as === 'code') return <TextField {...shared} onChange={(typed) => onChange(plainCode(typed))} />;
      if (as === 'tel') return <TextField {...shared} type="tel" onChange={(typed) => onChange(halfWidth(typed))} />;
      return <TextField {...shared} type={as === 'password' || as === 'email' ? as : 'text'} />;
    }
  }
}
