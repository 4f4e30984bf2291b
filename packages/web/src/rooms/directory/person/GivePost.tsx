import type { BodySent } from '@jijiao/contract';
import { givePost, type listPeople } from '@jijiao/contract/directory/person';
import type { OutputOf } from '../../../api/call.ts';
import { useAct } from '../../../api/hooks.ts';
import { FormField } from '../../../form/FormField.tsx';
import { FormDialog } from '../../../form/FormFrame.tsx';
import { factsOf } from '../../../form/facts.ts';
import { useForm } from '../../../form/useForm.ts';
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
  const give = useAct(givePost, { onDone: ({ name }) => onGiven(name) });
  const form = useForm<BodySent<typeof givePost>>(factsOf(givePost.body), { start: {}, acts: [give] });
  return (
    <FormDialog
      small
      title={t('giveTo', { name: person.name })}
      form={form}
      send={t('give')}
      onSend={() => form.send((body) => give.mutate({ params: { id: person.id }, body }))}
      onClose={onClose}
    >
      <ChooseOrganisation
        name="organisationId"
        label={t('organisation')}
        value={form.typed.organisationId}
        error={form.errors.organisationId}
        onChange={(organisationId) => form.set({ organisationId })}
      />
      <FormField
        form={form}
        name="role"
        label={t('role')}
        choices={roles.map((value) => ({ value, label: t(value) }))}
      />
      <FormField form={form} name="title" label={t('jobTitle')} width={16} />
    </FormDialog>
  );
}
