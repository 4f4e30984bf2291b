import type { BodySent } from '@jijiao/contract';
import { addExpert } from '@jijiao/contract/establishment/expert';
import { creditCodeFault, fields } from '@jijiao/measures';
import { useState } from 'react';
import { useAct } from '../../../api/hooks.ts';
import { FormField } from '../../../form/FormField.tsx';
import { FormDialog } from '../../../form/FormFrame.tsx';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { plainCode } from '../../../form/halfWidth.ts';
import { type Form, useForm } from '../../../form/useForm.ts';
import { Button } from '../../../kit/Button.tsx';
import { DateField, TextArea, TextField } from '../../../kit/Field.tsx';
import { useLanguage } from '../../../language.ts';
import { ChooseMany } from '../batch/ChooseMany.tsx';
import { useExpertText } from './text.ts';

type Expert = BodySent<typeof addExpert>;
type Past = Expert['past'][number];
type ExpertForm = Form<Expert>;

/** The codes of one line each, or with marks between them. */
function codesOf(partners: string): string[] {
  return partners.split(/[\s,，、]+/).filter(Boolean);
}

function useExpertFaults(): (typed: ExpertForm['typed']) => Readonly<Record<string, string | false | undefined>> {
  const t = useExpertText();
  const { pick } = useLanguage();
  const faultOf = (code: string): string | undefined => {
    const fault = creditCodeFault(code);
    return fault && pick(fault);
  };
  return (typed) => {
    const partner = typed.partners.find((code) => creditCodeFault(code));
    const past = typed.past.some((each) => !each.organisation.trim() || !each.until);
    const code = typed.past.map((each) => faultOf(each.organisationCode)).find(Boolean);
    return {
      organisationCode: faultOf(typed.organisationCode),
      fields: typed.fields.length === 0 && t('needField'),
      past: past ? t('needPast') : code,
      partners: partner !== undefined && `${partner}：${faultOf(partner)}`,
    };
  };
}

/** Adds an expert to the bank, with what standing aside is judged by. */
export function AddExpert({ onClose, onAdded }: { onClose: () => void; onAdded: (name: string) => void }) {
  const t = useExpertText();
  const add = useAct(addExpert, {
    onDone: ({ name }) => {
      form.forget();
      onAdded(name);
    },
  });
  const form: ExpertForm = useForm<Expert>(factsOf(addExpert.body), {
    place: 'expert.new',
    start: {},
    needed: ['organisationCode'],
    faultsOf: useExpertFaults(),
    acts: [add],
  });
  const { typed, errors } = form;
  return (
    <FormDialog
      title={t('add')}
      description={t('sub')}
      form={form}
      onSend={() => form.send((body) => add.mutate({ body }))}
      onClose={onClose}
    >
      <FormField form={form} name="name" label={t('name')} width={16} />
      <FormField form={form} name="title" label={t('jobTitle')} width={16} />
      <FormField form={form} name="organisation" label={t('employer')} />
      <FormField
        form={form}
        name="organisationCode"
        label={t('employerCode')}
        help={t('codeHelp')}
        as="code"
        width={20}
      />
      <ChooseMany
        name="fields"
        label={t('fields')}
        error={errors.fields}
        choices={fields.map((each) => ({ ...each, value: each.id }))}
        chosen={typed.fields}
        onChange={(chosen) => form.set({ fields: [...chosen] })}
      />
      <PastEmployers past={typed.past} error={errors.past} onChange={(past) => form.set({ past })} />
      <Partners form={form} />
      <FormField
        form={form}
        name="username"
        label={t('username')}
        help={t('usernameHelp')}
        width={16}
        autoComplete="off"
      />
    </FormDialog>
  );
}

/** The codes of partners: the text stays as typed while the page is there. */
function Partners({ form }: { form: ExpertForm }) {
  const t = useExpertText();
  const [text, setText] = useState(form.typed.partners.join('\n'));
  return (
    <TextArea
      name="partners"
      label={t('partners')}
      help={t('partnersHelp')}
      optional
      rows={3}
      value={text}
      error={form.errors.partners}
      onChange={(typed) => {
        setText(typed);
        form.set({ partners: codesOf(typed).map(plainCode) });
      }}
    />
  );
}

interface PastEmployersProps {
  past: readonly Past[];
  error: string | undefined;
  onChange: (past: Past[]) => void;
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
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines hold no state of their own
        <div key={at} className="criterion">
          <TextField
            name={`past-${at}-organisation`}
            label={t('employer')}
            maxLength={lengthAt(factsOf(addExpert.body), 'past.organisation')}
            value={each.organisation}
            onChange={(organisation) => set(at, { organisation })}
          />
          <div className="two-fields">
            <TextField
              name={`past-${at}-code`}
              label={t('employerCode')}
              maxLength={lengthAt(factsOf(addExpert.body), 'past.organisationCode')}
              value={each.organisationCode}
              onChange={(code) => set(at, { organisationCode: plainCode(code) })}
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
        onClick={() => onChange([...past, { organisation: '', organisationCode: '', until: '' }])}
      >
        {t('pastAdd')}
      </Button>
    </fieldset>
  );
}
