import { Field, type TextValue } from './Field.tsx';
import { useKitText } from './text.ts';

export interface Choice {
  value: string;
  label: string;
  disabled?: boolean | undefined;
}

/** One of a few, by the device's own picker, which a thumb and a screen reader know. */
export function SelectField({
  value,
  onChange,
  onLeave,
  choices,
  ...frame
}: TextValue & { choices: readonly Choice[] }) {
  const t = useKitText();
  return (
    <Field {...frame}>
      {(wiring) => (
        <select
          {...wiring}
          className="inp"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onLeave}
        >
          {(value === '' || frame.optional) && <option value="">{t('choose')}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} disabled={choice.disabled}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface RadioFieldProps extends Omit<TextValue, 'onLeave'> {
  choices: readonly (Choice & { help?: string | undefined })[];
}

/** One of a few, all in sight. */
export function RadioField({ name, label, help, error, disabled, value, onChange, choices }: RadioFieldProps) {
  return (
    <fieldset className="field" id={`field-${name}`} tabIndex={-1} disabled={disabled}>
      <legend className="lab">{label}</legend>
      {help && <p className="help">{help}</p>}
      {error && <p className="emsg">{error}</p>}
      {choices.map((choice) => (
        <label key={choice.value} className="radio">
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            disabled={choice.disabled}
            onChange={() => onChange(choice.value)}
          />
          <span>
            {choice.label}
            {choice.help && <span className="help">{choice.help}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
