import { confirmTotp, enrolTotp, type SessionState } from '@jijiao/contract/platform/session';
import { type FormEvent, useState } from 'react';
import type { OutputOf } from '../../../api/call.ts';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { Button } from '../../../kit/Button.tsx';
import { TextField } from '../../../kit/Field.tsx';
import { RefusalNote } from '../RefusalNote.tsx';
import { useTell } from '../tell.ts';
import { useSessionText } from '../text.ts';
import { CodeField, isCode } from './CodeField.tsx';

type Offer = OutputOf<typeof enrolTotp>;

interface EnrolAuthenticatorProps {
  onState: (state: SessionState) => void;
  /** Asks for the password first: outside a sign-in that has just done so. */
  withPassword?: boolean | undefined;
  again?: boolean | undefined;
}

/** Sets up an authenticator: a key to enter by hand or as an otpauth address, then the first code from it. */
export function EnrolAuthenticator({ onState, withPassword, again }: EnrolAuthenticatorProps) {
  const t = useSessionText();
  const { send, busy, refusal } = useTell(enrolTotp);
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const [offer, setOffer] = useState<Offer | null>(null);
  const begin = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (withPassword && !password) return;
    const given = await send({ body: withPassword ? { password } : {} });
    if (!given) return;
    setPassword('');
    setOffer(given);
  };
  const restart = (): void => {
    setOffer(null);
    setChecked(false);
  };
  if (offer) return <Confirm offer={offer} onState={onState} onRestart={restart} />;
  return (
    <form noValidate onSubmit={(event) => void begin(event)}>
      <RefusalNote refusal={refusal} />
      {withPassword && (
        <TextField
          name="enrol-password"
          type="password"
          label={t('current')}
          value={password}
          error={checked && !password ? t('needPassword') : undefined}
          autoComplete="current-password"
          maxLength={lengthAt(factsOf(enrolTotp.body), 'password')}
          onChange={setPassword}
        />
      )}
      <Button type="submit" look={withPassword ? 'plain' : 'primary'} size="large" busy={busy}>
        {again ? t('enrolAgain') : t('enrolBegin')}
      </Button>
    </form>
  );
}

interface ConfirmProps {
  offer: Offer;
  onState: (state: SessionState) => void;
  onRestart: () => void;
}

function Confirm({ offer, onState, onRestart }: ConfirmProps) {
  const t = useSessionText();
  const { send, busy, refusal } = useTell(confirmTotp);
  const [code, setCode] = useState('');
  const [checked, setChecked] = useState(false);
  const [copied, setCopied] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (!isCode(code)) return;
    const state = await send({ body: { ticket: offer.ticket, code } });
    if (state) onState(state);
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard?.writeText(offer.secret);
    setCopied(true);
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <RefusalNote refusal={refusal} />
      {refusal?.code === 'enrolmentExpired' && <Button onClick={onRestart}>{t('enrolAgain')}</Button>}
      <ol className="sign-enrol">
        <li>
          {t('enrolStep1')}
          <code>{offer.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          <Button size="small" icon={copied ? 'check' : 'copy'} onClick={() => void copy()}>
            {copied ? t('copied') : t('copy')}
          </Button>
        </li>
        <li>
          {t('enrolStep2')}
          <a className="small" href={offer.uri}>
            {offer.uri}
          </a>
        </li>
        <li>{t('enrolStep3')}</li>
      </ol>
      <CodeField value={code} onChange={setCode} checked={checked} />
      <Button type="submit" look="primary" size="large" busy={busy}>
        {t('confirm')}
      </Button>
    </form>
  );
}
