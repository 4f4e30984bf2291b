import { givePost, type listPeople } from '@jijiao/contract/directory/person';
import { useState } from 'react';
import type { OutputOf } from '../../../api/call.ts';
import { Fault, useIssues } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { ErrorSummary, TextField } from '../../../kit/Field.tsx';
import { SelectField } from '../../../kit/SelectField.tsx';
import { ChooseOrganisation } from '../organisation/ChooseOrganisation.tsx';
import { roles } from './roles.ts';
import { usePersonText } from './text.ts';

interface GivePostProps {
  person: OutputOf<typeof listPeople>['rows'][number];
  onClose: () => void;
  onGiven: (name: string) => void;
}

/** Gives a person a post at an organisation from today on. */
export function GivePost({ person, onClose, onGiven }: GivePostProps) {
  const t = usePersonText();
  const [typed, setTyped] = useState({ organisationId: '', role: '', title: '' });
  const [asked, setAsked] = useState(false);
  const give = useAct(givePost, { onDone: ({ name }) => onGiven(name) });
  const issues = useIssues()(give.error);
  const role = roles.find((each) => each === typed.role);
  const missing: Readonly<Record<string, string>> = {
    ...(!typed.organisationId && { organisationId: t('need') }),
    ...(!role && { role: t('need') }),
  };
  const errors: Readonly<Record<string, string>> = { ...issues, ...(asked ? missing : {}) };
  return (
    <Dialog open onClose={onClose} title={t('giveTo', { name: person.name })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (typed.organisationId && role)
            give.mutate({
              params: { id: person.id },
              body: { organisationId: Number(typed.organisationId), role, title: typed.title.trim() || null },
            });
        }}
      >
        <ErrorSummary errors={errors} />
        {give.error && give.error.status !== 422 && <Fault error={give.error} />}
        <ChooseOrganisation
          name="organisationId"
          label={t('organisation')}
          value={typed.organisationId}
          error={errors.organisationId}
          onChange={(organisationId) => setTyped({ ...typed, organisationId })}
        />
        <SelectField
          name="role"
          label={t('role')}
          value={typed.role}
          error={errors.role}
          choices={roles.map((value) => ({ value, label: t(value) }))}
          onChange={(value) => setTyped({ ...typed, role: value })}
        />
        <TextField
          name="title"
          label={t('jobTitle')}
          optional
          width={16}
          maxLength={60}
          value={typed.title}
          onChange={(title) => setTyped({ ...typed, title })}
        />
        <div className="row wrap">
          <Button type="submit" look="primary" busy={give.isPending}>
            {t('give')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
