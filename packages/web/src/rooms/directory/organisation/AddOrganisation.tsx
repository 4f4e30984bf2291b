import type { BodySent } from '@jijiao/contract';
import { addOrganisation } from '@jijiao/contract/directory/organisation';
import { areas, creditCodeFault, hostKinds } from '@jijiao/measures';
import { useState } from 'react';
import { useAct } from '../../../api/hooks.ts';
import { FormField } from '../../../form/FormField.tsx';
import { FormDialog } from '../../../form/FormFrame.tsx';
import { factsOf } from '../../../form/facts.ts';
import { useForm } from '../../../form/useForm.ts';
import { State } from '../../../kit/State.tsx';
import { useLanguage } from '../../../language.ts';
import { ChooseOrganisation } from './ChooseOrganisation.tsx';
import { useOrganisationText } from './text.ts';

type Organisation = BodySent<typeof addOrganisation>;
const ofInstitution = ['hostKind', 'guidingUnitId'] as const;

/** Registers an organisation; the credit code is checked as it is typed. */
export function AddOrganisation({ onClose, onAdded }: { onClose: () => void; onAdded: (name: string) => void }) {
  const t = useOrganisationText();
  const { pick } = useLanguage();
  const [left, setLeft] = useState(false);
  const add = useAct(addOrganisation, {
    onDone: ({ name }) => {
      form.forget();
      onAdded(name);
    },
  });
  const form = useForm<Organisation>(factsOf(addOrganisation.body), {
    place: 'organisation.new',
    start: { kind: 'institution' },
    needed: ['creditCode', ...ofInstitution],
    hidden: (typed) => (typed.kind === 'institution' ? [] : ofInstitution),
    faultsOf: ({ creditCode }) => {
      const wrong = creditCodeFault(creditCode);
      return { creditCode: wrong && pick(wrong) };
    },
    acts: [add],
  });
  const { typed, errors } = form;
  const fault = creditCodeFault(typed.creditCode);
  const early = (left || typed.creditCode.length === 18) && typed.creditCode && fault ? pick(fault) : undefined;
  return (
    <FormDialog title={t('add')} form={form} onSend={() => form.send((body) => add.mutate({ body }))} onClose={onClose}>
      <FormField
        form={form}
        name="kind"
        label={t('kind')}
        as="radio"
        choices={(['institution', 'guidingUnit', 'province'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <FormField form={form} name="name" label={t('name')} />
      <FormField form={form} name="nameEn" label={t('nameEn')} />
      <FormField
        form={form}
        name="creditCode"
        label={t('creditCode')}
        help={!fault && typed.creditCode ? <State tone="done">{t('codeFits')}</State> : t('creditCodeHelp')}
        as="code"
        width={22}
        error={errors.creditCode ?? early}
        onLeave={() => setLeft(true)}
      />
      {typed.kind === 'institution' && (
        <>
          <FormField
            form={form}
            name="hostKind"
            label={t('hostKind')}
            choices={hostKinds.map((each) => ({ value: each.id, label: pick(each) }))}
          />
          <ChooseOrganisation
            name="guidingUnitId"
            label={t('guidedBy')}
            help={t('guidedByHelp')}
            kind="guidingUnit"
            value={typed.guidingUnitId}
            error={errors.guidingUnitId}
            onChange={(guidingUnitId) => form.set({ guidingUnitId })}
          />
        </>
      )}
      <FormField
        form={form}
        name="areaCode"
        label={t('area')}
        choices={areas.map((each) => ({ value: each.code, label: pick(each) }))}
      />
      <FormField form={form} name="address" label={t('address')} />
    </FormDialog>
  );
}
