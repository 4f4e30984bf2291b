import { addExpert } from '@jijiao/contract/establishment/expert';
import { creditCodeFault, fields } from '@jijiao/measures';
import { useState } from 'react';
import { Fault, useIssues } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { useKept } from '../../../kept.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { DateField, ErrorSummary, TextArea, TextField } from '../../../kit/Field.tsx';
import { useLanguage } from '../../../language.ts';
import { ChooseMany } from '../batch/ChooseMany.tsx';
import { useExpertText } from './text.ts';

interface Past {
  /** Of this form alone; it is not sent. */
  id: string;
  organisation: string;
  organisationCode: string;
  until: string;
}

const blank = {
  name: '',
  title: '',
  organisation: '',
  organisationCode: '',
  fields: [] as readonly string[],
  past: [] as readonly Past[],
  partners: '',
  username: '',
};
type Typed = typeof blank;

function codesOf(partners: string): string[] {
  return partners.split(/[\s,，、]+/).filter(Boolean);
}

function useErrors(typed: Typed): Readonly<Record<string, string>> {
  const t = useExpertText();
  const { pick } = useLanguage();
  const faultOf = (code: string): string | undefined => {
    const fault = creditCodeFault(code);
    return fault && pick(fault);
  };
  const partner = codesOf(typed.partners).find((code) => creditCodeFault(code));
  const past = typed.past.some((each) => !each.organisation.trim() || !each.until);
  const code = typed.past.map((each) => faultOf(each.organisationCode)).find(Boolean);
  const found: readonly (readonly [string, string | false | undefined])[] = [
    ['name', !typed.name.trim() && t('need')],
    ['title', !typed.title.trim() && t('need')],
    ['organisation', !typed.organisation.trim() && t('need')],
    ['organisationCode', faultOf(typed.organisationCode)],
    ['fields', typed.fields.length === 0 && t('needField')],
    ['past', past ? t('needPast') : code],
    ['partners', partner !== undefined && `${partner}：${faultOf(partner)}`],
  ];
  return Object.fromEntries(found.filter((each): each is readonly [string, string] => Boolean(each[1])));
}

/** Adds an expert to the bank, with what standing aside is judged by. */
export function AddExpert({ onClose, onAdded }: { onClose: () => void; onAdded: (name: string) => void }) {
  const t = useExpertText();
  const [typed, keep, forget] = useKept<Typed>('expert.new', blank);
  const [asked, setAsked] = useState(false);
  const add = useAct(addExpert, {
    onDone: ({ name }) => {
      forget();
      onAdded(name);
    },
  });
  const found = useErrors(typed);
  const issues = useIssues()(add.error);
  const errors: Readonly<Record<string, string>> = { ...issues, ...(asked ? found : {}) };
  const set = (changes: Partial<Typed>): void => keep({ ...typed, ...changes });
  const submit = (): void => {
    setAsked(true);
    if (Object.keys(found).length > 0) return;
    const { name, title, organisation, organisationCode, past, username } = typed;
    add.mutate({
      body: {
        name,
        title,
        organisation,
        organisationCode,
        fields: [...typed.fields],
        past: past.map(({ id: _own, ...each }) => each),
        partners: codesOf(typed.partners),
        username: username.trim() || null,
      },
    });
  };
  return (
    <Dialog open drawer onClose={onClose} title={t('add')} description={t('sub')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ErrorSummary errors={errors} />
        {add.error && add.error.status !== 422 && <Fault error={add.error} />}
        <TextField
          name="name"
          label={t('name')}
          maxLength={60}
          width={16}
          value={typed.name}
          error={errors.name}
          onChange={(name) => set({ name })}
        />
        <TextField
          name="title"
          label={t('jobTitle')}
          maxLength={60}
          width={16}
          value={typed.title}
          error={errors.title}
          onChange={(title) => set({ title })}
        />
        <TextField
          name="organisation"
          label={t('employer')}
          maxLength={120}
          value={typed.organisation}
          error={errors.organisation}
          onChange={(organisation) => set({ organisation })}
        />
        <TextField
          name="organisationCode"
          label={t('employerCode')}
          help={t('codeHelp')}
          maxLength={18}
          width={20}
          value={typed.organisationCode}
          error={errors.organisationCode}
          onChange={(code) => set({ organisationCode: code.toUpperCase() })}
        />
        <ChooseMany
          name="fields"
          label={t('fields')}
          error={errors.fields}
          choices={fields.map((each) => ({ ...each, value: each.id }))}
          chosen={typed.fields}
          onChange={(chosen) => set({ fields: chosen })}
        />
        <PastEmployers past={typed.past} error={errors.past} onChange={(past) => set({ past })} />
        <TextArea
          name="partners"
          label={t('partners')}
          help={t('partnersHelp')}
          optional
          rows={3}
          value={typed.partners}
          error={errors.partners}
          onChange={(partners) => set({ partners: partners.toUpperCase() })}
        />
        <TextField
          name="username"
          label={t('username')}
          help={t('usernameHelp')}
          optional
          width={16}
          maxLength={40}
          autoComplete="off"
          value={typed.username}
          error={errors.username}
          onChange={(username) => set({ username })}
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

interface PastEmployersProps {
  past: readonly Past[];
  error: string | undefined;
  onChange: (past: readonly Past[]) => void;
}

function PastEmployers({ past, error, onChange }: PastEmployersProps) {
  const t = useExpertText();
  const set = (at: number, changes: Partial<Past>): void =>
    onChange(past.map((each, place) => (place === at ? { ...each, ...changes } : each)));
  return (
    <fieldset className="field" id="field-past" tabIndex={-1}>
      <legend className="lab">{t('past')}</legend>
      {error && <p className="emsg">{error}</p>}
      {past.map((each, at) => (
        <div key={each.id} className="criterion">
          <TextField
            name={`past-${at}-organisation`}
            label={t('employer')}
            maxLength={120}
            value={each.organisation}
            onChange={(organisation) => set(at, { organisation })}
          />
          <div className="two-fields">
            <TextField
              name={`past-${at}-code`}
              label={t('employerCode')}
              maxLength={18}
              value={each.organisationCode}
              onChange={(code) => set(at, { organisationCode: code.toUpperCase() })}
            />
            <DateField
              name={`past-${at}-until`}
              label={t('pastUntil')}
              value={each.until}
              onChange={(until) => set(at, { until })}
            />
          </div>
          <Button
            size="small"
            look="quiet"
            icon="trash"
            onClick={() => onChange(past.filter((_, place) => place !== at))}
          >
            {t('pastRemove', { name: each.organisation })}
          </Button>
        </div>
      ))}
      <Button
        size="small"
        icon="plus"
        onClick={() =>
          onChange([...past, { id: crypto.randomUUID(), organisation: '', organisationCode: '', until: '' }])
        }
      >
        {t('pastAdd')}
      </Button>
    </fieldset>
  );
}
