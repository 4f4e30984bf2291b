import { setUpHouse } from '@jijiao/contract/directory/setup';
import { creditCodeFault } from '@jijiao/measures';
import { type FormEvent, useState } from 'react';
import { Fault, useIssues } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { Button } from '../../../kit/Button.tsx';
import { ErrorSummary, TextField } from '../../../kit/Field.tsx';
import { useLanguage } from '../../../language.ts';
import { useSessionText } from '../text.ts';

type Name =
  | 'code'
  | 'organisation.name'
  | 'organisation.creditCode'
  | 'person.name'
  | 'person.username'
  | 'person.email'
  | 'person.password'
  | 'again';
type Typed = Readonly<Record<Name, string>>;

const blank: Typed = {
  code: '',
  'organisation.name': '河北省人力资源和社会保障厅',
  'organisation.creditCode': '',
  'person.name': '',
  'person.username': '',
  'person.email': '',
  'person.password': '',
  again: '',
};

/** The code of the first setup, the provincial department, its first administrator. */
export function SetupForm({ onDone }: { onDone: () => void }) {
  const t = useSessionText();
  const { pick } = useLanguage();
  const issuesOf = useIssues();
  const act = useAct(setUpHouse);
  const [typed, setTyped] = useState(blank);
  const [checked, setChecked] = useState(false);

  const required = (name: Name, what: string): string | undefined =>
    typed[name].trim() ? undefined : t('required', { what });
  const creditFault = creditCodeFault(typed['organisation.creditCode'].replace(/\s/g, '').toUpperCase());
  const lacking: Readonly<Record<Name, string | undefined>> = {
    code: required('code', t('setupCode')),
    'organisation.name': required('organisation.name', t('orgName')),
    'organisation.creditCode': creditFault && pick(creditFault),
    'person.name': required('person.name', t('personName')),
    'person.username': /^[a-z][a-z0-9._-]{2,39}$/.test(typed['person.username']) ? undefined : t('badUsername'),
    'person.email': undefined,
    'person.password': typed['person.password'].length < 10 ? t('needNext') : undefined,
    again: typed.again === typed['person.password'] ? undefined : t('differ'),
  };
  const told = issuesOf(act.error);
  const errors: Record<string, string | undefined> = checked ? { ...lacking, ...told } : {};
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (Object.values(lacking).some(Boolean)) return;
    const body = {
      code: typed.code.trim(),
      organisation: {
        name: typed['organisation.name'],
        creditCode: typed['organisation.creditCode'].replace(/\s/g, '').toUpperCase(),
      },
      person: {
        username: typed['person.username'],
        name: typed['person.name'],
        email: typed['person.email'].trim() || null,
        password: typed['person.password'],
      },
    };
    if (await act.mutateAsync({ body }).catch(() => null)) onDone();
  };
  const field = (name: Name, label: string, more: Partial<Parameters<typeof TextField>[0]> = {}) => (
    <TextField
      name={name}
      label={label}
      value={typed[name]}
      error={errors[name]}
      maxLength={name === 'again' ? undefined : lengthAt(factsOf(setUpHouse.body), name)}
      autoComplete="off"
      {...more}
      onChange={(value) => setTyped({ ...typed, [name]: value })}
    />
  );
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} />
      {field('code', t('setupCode'), { help: t('setupCodeHelp') })}
      <h2>{t('organisation')}</h2>
      {field('organisation.name', t('orgName'))}
      {field('organisation.creditCode', t('creditCode'), { help: t('creditCodeHelp') })}
      <h2>{t('person')}</h2>
      {field('person.name', t('personName'), { autoComplete: 'name' })}
      {field('person.username', t('username'), { help: t('usernameHelp'), autoComplete: 'username' })}
      {field('person.email', t('email'), { optional: true, type: 'email', autoComplete: 'email' })}
      {field('person.password', t('next'), { help: t('nextHelp'), type: 'password', autoComplete: 'new-password' })}
      {field('again', t('again'), { type: 'password', autoComplete: 'new-password' })}
      {act.error && act.error.status !== 422 && <Fault error={act.error} />}
      <Button type="submit" look="primary" size="large" busy={act.isPending}>
        {t('setupDo')}
      </Button>
    </form>
  );
}
