import { clearSecondFactor, disablePerson, enablePerson, resetPassword } from '@jijiao/contract/directory/person';
import { useState } from 'react';
import { Fault, useIssues } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { ErrorSummary, TextField } from '../../../kit/Field.tsx';
import type { PersonView } from './shape.ts';
import { usePersonText } from './text.ts';

export type AccountAct = 'disable' | 'enable' | 'reset' | 'clear';

interface ActOnAccountProps {
  act: AccountAct;
  person: PersonView['person'];
  onClose: () => void;
  onDone: () => void;
}

/** Disables or enables a person, sets a new password, or takes away the authenticator: says what follows and asks why. */
export function ActOnAccount({ act, person, onClose, onDone }: ActOnAccountProps) {
  const t = usePersonText();
  const [reason, setReason] = useState('');
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  const ways = {
    disable: useAct(disablePerson, { onDone }),
    enable: useAct(enablePerson, { onDone }),
    clear: useAct(clearSecondFactor, { onDone }),
    reset: useAct(resetPassword, { onDone }),
  };
  const { error, isPending } = ways[act];
  const issues = useIssues()(error);
  const missing: Readonly<Record<string, string>> = {
    ...(act === 'reset' && password.length < 10 && { password: t('shortPassword') }),
    ...(!reason.trim() && { reason: t('need') }),
  };
  const errors: Readonly<Record<string, string>> = { ...issues, ...(asked ? missing : {}) };
  const send = (): void => {
    const sent = { params: { id: person.id }, body: { reason: reason.trim() } };
    if (act === 'reset') ways.reset.mutate({ ...sent, body: { ...sent.body, password } });
    else ways[act].mutate(sent);
  };
  return (
    <Dialog open onClose={onClose} title={t(`${act}Title`, { name: person.name })} description={t(`${act}Says`)}>
      <form
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (Object.keys(missing).length === 0) send();
        }}
      >
        <ErrorSummary errors={errors} />
        {error && error.status !== 422 && <Fault error={error} />}
        {act === 'reset' && (
          <TextField
            name="password"
            label={t('password')}
            help={t('passwordHelp')}
            type="password"
            autoComplete="new-password"
            width={20}
            maxLength={128}
            value={password}
            error={errors.password}
            onChange={setPassword}
          />
        )}
        <TextField
          name="reason"
          label={t('reason')}
          maxLength={200}
          value={reason}
          error={errors.reason}
          onChange={setReason}
        />
        <div className="row wrap">
          <Button type="submit" look={act === 'disable' ? 'danger' : 'primary'} busy={isPending}>
            {t(act)}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
