import { addPerson } from '@jijiao/contract/directory/person';
import { citizenIdFault } from '@jijiao/measures';
import { useState } from 'react';
import { Fault, useIssues } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { ErrorSummary, TextField } from '../../../kit/Field.tsx';
import { SelectField } from '../../../kit/SelectField.tsx';
import { useLanguage } from '../../../language.ts';
import { useSession } from '../../../session.tsx';
import { ChooseOrganisation } from '../organisation/ChooseOrganisation.tsx';
import { roles } from './roles.ts';
import { usePersonText } from './text.ts';

const blank = {
  username: '',
  name: '',
  email: '',
  citizenId: '',
  phone: '',
  password: '',
  organisationId: '',
  role: '',
};

/** Registers a person. What is typed holds personal numbers and a password, so it is kept in this panel and nowhere else. */
export function AddPerson({ onClose, onAdded }: { onClose: () => void; onAdded: (name: string) => void }) {
  const t = usePersonText();
  const { pick } = useLanguage();
  const [typed, setTyped] = useState(blank);
  const [asked, setAsked] = useState(false);
  const add = useAct(addPerson, { onDone: ({ name }) => onAdded(name) });
  const issues = useIssues()(add.error);
  const fault = typed.citizenId ? citizenIdFault(typed.citizenId) : undefined;
  const { posts } = useSession();
  const ofProvince = posts.some(
    ({ role, organisationKind }) => role === 'administrator' && organisationKind === 'province',
  );
  const role = roles.find((each) => each === typed.role);
  const posted = typed.organisationId !== '' || typed.role !== '' || !ofProvince;
  const missing: Readonly<Record<string, string>> = {
    ...(!typed.name.trim() && { name: t('need') }),
    ...(!/^[a-z][a-z0-9._-]{2,39}$/.test(typed.username) && { username: t('badUsername') }),
    ...(fault && { citizenId: pick(fault) }),
    ...(typed.password.length < 10 && { password: t('shortPassword') }),
    ...(posted && !typed.organisationId && { 'post.organisationId': t('need') }),
    ...(posted && !role && { 'post.role': t('need') }),
  };
  const errors: Readonly<Record<string, string>> = { ...issues, ...(asked ? missing : {}) };
  const set = (changes: Partial<typeof blank>): void => setTyped({ ...typed, ...changes });
  return (
    <Dialog open drawer onClose={onClose} title={t('add')} description={t('sub')}>
      <form
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          const { username, name, email, citizenId, phone, password } = typed;
          if (Object.keys(missing).length === 0)
            add.mutate({
              body: {
                username,
                name,
                password,
                email: email || null,
                citizenId: citizenId || null,
                phone: phone || null,
                ...(posted && role && { post: { organisationId: Number(typed.organisationId), role, title: null } }),
              },
            });
        }}
      >
        <ErrorSummary errors={errors} />
        {add.error && add.error.status !== 422 && <Fault error={add.error} />}
        <TextField
          name="name"
          label={t('name')}
          width={16}
          maxLength={60}
          value={typed.name}
          error={errors.name}
          onChange={(name) => set({ name })}
        />
        <TextField
          name="username"
          label={t('username')}
          help={t('usernameHelp')}
          width={20}
          maxLength={40}
          autoComplete="off"
          value={typed.username}
          error={errors.username}
          onChange={(username) => set({ username: username.trim() })}
        />
        <TextField
          name="password"
          label={t('password')}
          help={t('passwordHelp')}
          type="password"
          autoComplete="new-password"
          width={20}
          maxLength={128}
          value={typed.password}
          error={errors.password}
          onChange={(password) => set({ password })}
        />
        <TextField
          name="phone"
          label={t('phone')}
          optional
          type="tel"
          width={16}
          maxLength={20}
          value={typed.phone}
          error={errors.phone}
          onChange={(phone) => set({ phone: phone.trim() })}
        />
        <TextField
          name="citizenId"
          label={t('citizenId')}
          optional
          width={20}
          maxLength={18}
          value={typed.citizenId}
          error={errors.citizenId}
          onChange={(citizenId) => set({ citizenId: citizenId.trim().toUpperCase() })}
        />
        <TextField
          name="email"
          label={t('email')}
          optional
          type="email"
          width={24}
          maxLength={120}
          value={typed.email}
          error={errors.email}
          onChange={(email) => set({ email: email.trim() })}
        />
        <h3>{t('firstPost')}</h3>
        <ChooseOrganisation
          name="post.organisationId"
          label={t('organisation')}
          help={t('firstPostHelp')}
          optional={ofProvince}
          value={typed.organisationId}
          error={errors['post.organisationId']}
          onChange={(organisationId) => set({ organisationId })}
        />
        <SelectField
          name="post.role"
          label={t('role')}
          optional={ofProvince}
          value={typed.role}
          error={errors['post.role']}
          choices={roles.map((value) => ({ value, label: t(value) }))}
          onChange={(value) => set({ role: value })}
        />
        <div className="row wrap">
          <Button type="submit" look="primary" busy={add.isPending}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
