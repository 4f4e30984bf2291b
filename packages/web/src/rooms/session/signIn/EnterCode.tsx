import { enterSecondFactor, type SessionState } from '@jijiao/contract/platform/session';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../kit/Button.tsx';
import { RefusalNote } from '../RefusalNote.tsx';
import { useTell } from '../tell.ts';
import { useSessionText } from '../text.ts';
import { CodeField, isCode } from './CodeField.tsx';

/** The second factor: a code of the authenticator. */
export function EnterCode({ onState }: { onState: (state: SessionState) => void }) {
  const t = useSessionText();
  const { send, busy, refusal } = useTell(enterSecondFactor);
  const [code, setCode] = useState('');
  const [checked, setChecked] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (!isCode(code)) return;
    const state = await send({ body: { code } });
    if (state) onState(state);
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <RefusalNote refusal={refusal} />
      <CodeField value={code} onChange={setCode} checked={checked} focus />
      <Button type="submit" look="primary" size="large" wide busy={busy}>
        {t('confirm')}
      </Button>
      <p className="small mute sign-help">{t('lost')}</p>
    </form>
  );
}
