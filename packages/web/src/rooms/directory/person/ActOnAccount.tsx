import type { BodySent } from '@jijiao/contract';
import { clearSecondFactor, disablePerson, enablePerson, resetPassword } from '@jijiao/contract/directory/person';
import { useAct } from '../../../api/hooks.ts';
import { FormField } from '../../../form/FormField.tsx';
import { FormDialog } from '../../../form/FormFrame.tsx';
import { factsOf } from '../../../form/facts.ts';
import { useForm } from '../../../form/useForm.ts';
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
  const ways = {
    disable: useAct(disablePerson, { onDone }),
    enable: useAct(enablePerson, { onDone }),
    clear: useAct(clearSecondFactor, { onDone }),
    reset: useAct(resetPassword, { onDone }),
  };
  const form = useForm<BodySent<typeof resetPassword>>(factsOf(resetPassword.body), {
    start: {},
    hidden: () => (act === 'reset' ? [] : ['password']),
    acts: [ways[act]],
  });
  const save = (): void =>
    form.send(({ password, reason }) => {
      const params = { id: person.id };
      if (act === 'reset') ways.reset.mutate({ params, body: { password, reason } });
      else ways[act].mutate({ params, body: { reason } });
    });
  return (
    <FormDialog
      small
      title={t(`${act}Title`, { name: person.name })}
      description={t(`${act}Says`)}
      form={form}
      secret
      send={t(act)}
      danger={act === 'disable'}
      onSend={save}
      onClose={onClose}
    >
      {act === 'reset' && (
        <FormField
          form={form}
          name="password"
          label={t('password')}
          help={t('passwordHelp')}
          as="password"
          autoComplete="new-password"
          width={20}
        />
      )}
      <FormField form={form} name="reason" label={t('reason')} />
    </FormDialog>
  );
}
