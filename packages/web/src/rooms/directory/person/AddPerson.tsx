import type { BodySent } from '@jijiao/contract';
import { addPerson } from '@jijiao/contract/directory/person';
import { citizenIdFault } from '@jijiao/measures';
import { useAct } from '../../../api/hooks.ts';
import { FormField } from '../../../form/FormField.tsx';
import { FormDialog } from '../../../form/FormFrame.tsx';
import { factAt, factsOf, flat } from '../../../form/facts.ts';
import { useForm } from '../../../form/useForm.ts';
import { useLanguage } from '../../../language.ts';
import { useSession } from '../../../session.tsx';
import { ChooseOrganisation } from '../organisation/ChooseOrganisation.tsx';
import { roles } from './roles.ts';
import { usePersonText } from './text.ts';

type Person = BodySent<typeof addPerson>;
type Post = NonNullable<Person['post']>;

/** Registers a person. What is typed holds personal numbers and a password, so it is kept in this panel and nowhere else. */
export function AddPerson({ onClose, onAdded }: { onClose: () => void; onAdded: (name: string) => void }) {
  const t = usePersonText();
  const { pick } = useLanguage();
  const { posts } = useSession();
  const ofProvince = posts.some(
    ({ role, organisationKind }) => role === 'administrator' && organisationKind === 'province',
  );
  const add = useAct(addPerson, { onDone: ({ name }) => onAdded(name) });
  const form = useForm<Person & Post>(flat(factsOf(addPerson.body), 'post'), {
    start: {},
    optional: ['organisationId', 'role'],
    hidden: () => ['title'],
    faultsOf: ({ username, citizenId, password, organisationId, role }) => {
      const fault = citizenId ? citizenIdFault(citizenId) : undefined;
      const posted = organisationId !== '' || role !== '' || !ofProvince;
      return {
        username: !/^[a-z][a-z0-9._-]{2,39}$/.test(username) && t('badUsername'),
        citizenId: fault && pick(fault),
        password: password.length < (factAt(factsOf(addPerson.body), 'password').minLength ?? 0) && t('shortPassword'),
        organisationId: posted && !organisationId && t('need'),
        role: posted && !role && t('need'),
      };
    },
    acts: [add],
  });
  const { typed, errors } = form;
  const save = (): void =>
    form.send(({ organisationId, role, title, ...person }) =>
      add.mutate({ body: { ...person, ...(organisationId && role && { post: { organisationId, role, title } }) } }),
    );
  return (
    <FormDialog title={t('add')} description={t('sub')} form={form} secret onSend={save} onClose={onClose}>
      <FormField form={form} name="name" label={t('name')} width={16} />
      <FormField
        form={form}
        name="username"
        label={t('username')}
        help={t('usernameHelp')}
        optional={false}
        width={20}
        autoComplete="off"
      />
      <FormField
        form={form}
        name="password"
        label={t('password')}
        help={t('passwordHelp')}
        as="password"
        autoComplete="new-password"
        width={20}
      />
      <FormField form={form} name="phone" label={t('phone')} as="tel" width={16} />
      <FormField form={form} name="citizenId" label={t('citizenId')} as="code" width={20} />
      <FormField form={form} name="email" label={t('email')} as="email" width={24} />
      <h3>{t('firstPost')}</h3>
      <ChooseOrganisation
        name="organisationId"
        label={t('organisation')}
        help={t('firstPostHelp')}
        optional={ofProvince}
        value={typed.organisationId}
        error={errors.organisationId}
        onChange={(organisationId) => form.set({ organisationId })}
      />
      <FormField
        form={form}
        name="role"
        label={t('role')}
        optional={ofProvince}
        choices={roles.map((value) => ({ value, label: t(value) }))}
      />
    </FormDialog>
  );
}
