import type { Bilingual } from '@jijiao/measures';
import { Shape } from '../../../kit/State.tsx';
import { useLanguage } from '../../../language.ts';

interface ChooseManyProps {
  name: string;
  label: string;
  help?: string | undefined;
  error?: string | undefined;
  choices: readonly (Bilingual & { readonly value: string })[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

/** Any number of a closed list, all in sight. */
export function ChooseMany({ name, label, help, error, choices, chosen, onChange }: ChooseManyProps) {
  const { pick } = useLanguage();
  const toggle = (value: string): void =>
    onChange(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  return (
    <fieldset className="field" id={`field-${name}`} tabIndex={-1}>
      <legend className="lab">{label}</legend>
      {help && <p className="help">{help}</p>}
      {error && (
        <p className="emsg">
          <Shape name="refused" />
          {error}
        </p>
      )}
      <div className="many">
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="checkbox"
              className="cb"
              name={name}
              value={choice.value}
              checked={chosen.includes(choice.value)}
              onChange={() => toggle(choice.value)}
            />
            {pick(choice)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
