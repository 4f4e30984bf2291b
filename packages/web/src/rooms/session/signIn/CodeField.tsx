import { TextField } from '../../../kit/Field.tsx';
import { useSessionText } from '../text.ts';

interface CodeFieldProps {
  value: string;
  onChange: (code: string) => void;
  checked: boolean;
  focus?: boolean | undefined;
}

/** Whether these are the six digits of a one-time code. */
export function isCode(text: string): boolean {
  return /^\d{6}$/.test(text);
}

/** Six digits of an authenticator; blanks are dropped as typed. */
export function CodeField({ value, onChange, checked, focus }: CodeFieldProps) {
  const t = useSessionText();
  return (
    <TextField
      name="code"
      label={t('code')}
      help={t('codeHelp')}
      value={value}
      error={checked && !isCode(value) ? t('needCode') : undefined}
      inputMode="numeric"
      autoComplete="one-time-code"
      width={10}
      maxLength={7}
      autoFocus={focus}
      onChange={(typed) => onChange(typed.replace(/\D/g, '').slice(0, 6))}
    />
  );
}
