import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Shape } from './State.tsx';
import { useKitText } from './text.ts';

/** What every field has: a label above, help under it, the error next to what it is about. */
export interface FieldFrame {
  /** The name in the form; the error summary links to it. */
  name: string;
  label: string;
  help?: ReactNode | undefined;
  error?: string | undefined;
  optional?: boolean | undefined;
  disabled?: boolean | undefined;
}

interface Wiring {
  id: string;
  name: string;
  disabled: boolean | undefined;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

/** Draws the frame of a field and hands its ids to the control. */
export function Field({
  name,
  label,
  help,
  error,
  optional,
  disabled,
  children,
}: FieldFrame & { children: (wiring: Wiring) => ReactNode }) {
  const t = useKitText();
  const own = useId();
  const describedBy = [help && `${own}-help`, error && `${own}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={`field-${name}`}>
        {label}
        {optional && <span className="optional">{t('optional')}</span>}
      </label>
      {help && (
        <p className="help" id={`${own}-help`}>
          {help}
        </p>
      )}
      {error && (
        <p className="emsg" id={`${own}-error`}>
          <Shape name="refused" />
          {error}
        </p>
      )}
      {children({
        id: `field-${name}`,
        name,
        disabled,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': describedBy || undefined,
      })}
    </div>
  );
}

/** A field whose value is a text as typed; `onLeave` is where it is checked and saved. */
export interface TextValue extends FieldFrame {
  value: string;
  onChange: (value: string) => void;
  onLeave?: (() => void) | undefined;
}

interface TextFieldProps extends TextValue {
  type?: 'text' | 'email' | 'tel' | 'password' | 'url' | undefined;
  autoComplete?: string | undefined;
  inputMode?: 'text' | 'numeric' | 'tel' | 'email' | undefined;
  /** About how many characters are expected: the width says so. */
  width?: number | undefined;
  maxLength?: number | undefined;
  autoFocus?: boolean | undefined;
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
}

/** One line of text. */
export function TextField({
  value,
  onChange,
  onLeave,
  type = 'text',
  autoComplete,
  inputMode,
  width,
  maxLength,
  autoFocus,
  ...frame
}: TextFieldProps) {
  return (
    <Field {...frame}>
      {(wiring) => (
        <input
          {...wiring}
          ref={autoFocus ? focusOnce : undefined}
          className="inp"
          type={type}
          value={value}
          autoComplete={autoComplete}
          inputMode={inputMode}
          maxLength={maxLength}
          style={{ width: width ? `${width}em` : '100%' }}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onLeave}
        />
      )}
    </Field>
  );
}

/** A number as typed, with its unit beside the field. The value stays text, so nothing half-typed is lost. */
export function NumberField({
  value,
  onChange,
  onLeave,
  unit,
  decimals,
  ...frame
}: TextValue & { unit?: string | undefined; decimals?: boolean | undefined }) {
  return (
    <Field {...frame}>
      {(wiring) => (
        <span className="row measure">
          <input
            {...wiring}
            className="inp num"
            value={value}
            inputMode={decimals ? 'decimal' : 'numeric'}
            autoComplete="off"
            onChange={(event) => onChange(event.target.value)}
            onBlur={onLeave}
          />
          {unit && <span className="unit">{unit}</span>}
        </span>
      )}
    </Field>
  );
}

/** A date, 'YYYY-MM-DD', by the browser's own picker. */
export function DateField({
  value,
  onChange,
  onLeave,
  min,
  max,
  ...frame
}: TextValue & { min?: string | undefined; max?: string | undefined }) {
  return (
    <Field {...frame}>
      {(wiring) => (
        <input
          {...wiring}
          className="inp"
          type="date"
          value={value}
          min={min}
          max={max}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onLeave}
        />
      )}
    </Field>
  );
}

/** A longer text. */
export function TextArea({
  value,
  onChange,
  onLeave,
  rows = 4,
  maxLength,
  ...frame
}: TextValue & { rows?: number | undefined; maxLength?: number | undefined }) {
  return (
    <Field {...frame}>
      {(wiring) => (
        <textarea
          {...wiring}
          className="inp"
          rows={rows}
          maxLength={maxLength}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onLeave}
        />
      )}
    </Field>
  );
}

/** One yes or no: the box stands before its words. */
export function CheckField({
  name,
  label,
  help,
  error,
  disabled,
  value,
  onChange,
}: Omit<FieldFrame, 'optional'> & { value: boolean; onChange: (value: boolean) => void }) {
  const own = useId();
  return (
    <div className="field check-field">
      {error && (
        <p className="emsg" id={`${own}-error`}>
          <Shape name="refused" />
          {error}
        </p>
      )}
      <label htmlFor={`field-${name}`}>
        <input
          id={`field-${name}`}
          name={name}
          type="checkbox"
          className="cb"
          checked={value}
          disabled={disabled}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${own}-error` : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>
          {label}
          {help && <span className="help">{help}</span>}
        </span>
      </label>
    </div>
  );
}

/** A message that does not say which field it is about gets the label of the field before it. */
function named(name: string, message: string): string {
  const label = document.querySelector(`label[for="field-${CSS.escape(name)}"]`)?.firstChild?.textContent?.trim() ?? '';
  if (label === '' || message.toLowerCase().includes(label.toLowerCase())) return message;
  return document.documentElement.lang === 'en' ? `${label}: ${message}` : `${label}：${message}`;
}

/** What is wrong in the whole form: each line goes to its field. Takes the focus when it appears. */
export function ErrorSummary({ errors }: { errors: Readonly<Record<string, string | undefined>> }) {
  const t = useKitText();
  const box = useRef<HTMLDivElement>(null);
  const wrong = Object.entries(errors).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const shown = wrong.length > 0;
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown]);
  if (!shown) return null;
  return (
    <div className="errsum" role="alert" tabIndex={-1} ref={box}>
      <h2>{t('errors', { count: wrong.length })}</h2>
      <ul>
        {wrong.map(([name, message]) => (
          <li key={name}>
            <a
              href={`#field-${name}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(`field-${name}`)?.focus();
              }}
            >
              {named(name, message)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
