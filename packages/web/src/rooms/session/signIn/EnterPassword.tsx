import type { getSetupState } from '@jijiao/contract/directory/setup';
import { beginOidc, type SessionState, signIn } from '@jijiao/contract/platform/session';
import { type FormEvent, useState } from 'react';
import { addressOf, type OutputOf } from '../../../api/call.ts';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { TextField } from '../../../kit/Field.tsx';
import { safeBack } from '../back.ts';
import { RefusalNote } from '../RefusalNote.tsx';
import { useTell } from '../tell.ts';
import { useSessionText } from '../text.ts';
import { DemonstrationAccounts } from './DemonstrationAccounts.tsx';

interface EnterPasswordProps {
  onState: (state: SessionState) => void;
  accounts: OutputOf<typeof getSetupState>['accounts'];
  oidc: SessionState['oidc'];
  back: string | undefined;
}

/** User name and password; the identity provider where there is one; the accounts of the demonstration. */
export function EnterPassword({ onState, accounts, oidc, back }: EnterPasswordProps) {
  const t = useSessionText();
  const { send, busy, refusal } = useTell(signIn);
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (!username.trim() || !password) return;
    const state = await send({ body: { username, password } });
    if (state) onState(state);
  };
  return (
    <>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <RefusalNote refusal={refusal} />
        <TextField
          name="username"
          label={t('username')}
          value={username}
          error={checked && !username.trim() ? t('needUsername') : undefined}
          autoComplete="username"
          maxLength={lengthAt(factsOf(signIn.body), 'username')}
          onChange={setUsername}
        />
        <TextField
          name="password"
          type="password"
          label={t('password')}
          value={password}
          error={checked && !password ? t('needPassword') : undefined}
          autoComplete="current-password"
          maxLength={lengthAt(factsOf(signIn.body), 'password')}
          onChange={setPassword}
        />
        <Button type="submit" look="primary" size="large" wide busy={busy}>
          {t('signIn')}
        </Button>
      </form>
      {oidc && (
        <p className="sign-oidc">
          <ButtonLink size="large" wide to={addressOf(beginOidc, { query: { to: safeBack(back, '/work') } })}>
            {t('oidc', { name: oidc.name })}
          </ButtonLink>
        </p>
      )}
      <p className="small mute sign-help">{t('forgotten')}</p>
      {accounts.length > 0 && (
        <DemonstrationAccounts
          accounts={accounts}
          onChoose={(account) => {
            setUsername(account.username);
            setPassword(account.password);
          }}
        />
      )}
    </>
  );
}
