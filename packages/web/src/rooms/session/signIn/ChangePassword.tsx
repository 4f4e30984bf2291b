import { changePassword, type SessionState } from '@jijiao/contract/platform/session';
import { type FormEvent, useState } from 'react';
import { useIssues } from '../../../api/Fault.tsx';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { Button } from '../../../kit/Button.tsx';
import { TextField } from '../../../kit/Field.tsx';
import { RefusalNote } from '../RefusalNote.tsx';
import { useTell } from '../tell.ts';
import { useSessionText } from '../text.ts';

interface ChangePasswordProps {
  onState: (state: SessionState) => void;
  /** For password stores, which keep both together. */
  username: string;
}

/** A new password by the present one, typed twice. */
export function ChangePassword({ onState, username }: ChangePasswordProps) {
  const t = useSessionText();
  const issuesOf = useIssues();
  const { send, busy, refusal } = useTell(changePassword);
  const [typed, setTyped] = useState({ current: '', next: '', again: '' });
  const [checked, setChecked] = useState(false);
  const told = issuesOf(refusal);
  const lacking = {
    current: typed.current ? undefined : t('needPassword'),
    next: typed.next.length < 10 ? t('needNext') : undefined,
    again: typed.again === typed.next ? undefined : t('differ'),
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (lacking.current || lacking.next || lacking.again) return;
    const state = await send({ body: { current: typed.current, next: typed.next } });
    if (!state) return;
    setTyped({ current: '', next: '', again: '' });
    setChecked(false);
    onState(state);
  };
  const fields = [
    ['current', t('current'), 'current-password', undefined],
    ['next', t('next'), 'new-password', t('nextHelp')],
    ['again', t('again'), 'new-password', undefined],
  ] as const;
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <RefusalNote refusal={Object.keys(told).length > 0 ? null : refusal} />
      <input
        type="text"
        className="unseen"
        autoComplete="username"
        value={username}
        readOnly
        tabIndex={-1}
        aria-hidden
      />
      {fields.map(([name, label, autoComplete, help]) => (
        <TextField
          key={name}
          name={name}
          type="password"
          label={label}
          help={help}
          value={typed[name]}
          error={checked ? (lacking[name] ?? told[name]) : undefined}
          autoComplete={autoComplete}
          maxLength={lengthAt(factsOf(changePassword.body), 'next')}
          onChange={(value) => setTyped({ ...typed, [name]: value })}
        />
      ))}
      <Button type="submit" look="primary" size="large" busy={busy}>
        {t('changeDo')}
      </Button>
    </form>
  );
}
