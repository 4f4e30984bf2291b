import type { BodySent } from '@jijiao/contract';
import { addPartner, changePartner, type getPartner } from '@jijiao/contract/register/partner';
import { creditCodeFault, partnerKinds } from '@jijiao/measures';
import type { OutputOf } from '../../../api/call.ts';
import { useAct } from '../../../api/hooks.ts';
import { FormField } from '../../../form/FormField.tsx';
import { FormDialog } from '../../../form/FormFrame.tsx';
import { factAt, factsOf, flat } from '../../../form/facts.ts';
import { type Form, useForm } from '../../../form/useForm.ts';
import { todayInBeijing } from '../../../kit/dates.ts';
import { useLanguage } from '../../../language.ts';
import { useRecordText } from '../baseRecord/text.ts';
import { type AgreementBody, TermFields, useTermFaults } from './TermFields.tsx';
import { usePartnerText } from './text.ts';

type Partner = OutputOf<typeof getPartner>['partner'];
type PartnerBody = BodySent<typeof addPartner>['partner'];

function useCodeFault(): (typed: { creditCode: string }) => { creditCode: string | undefined } {
  const { pick } = useLanguage();
  return ({ creditCode }) => {
    const fault = creditCode.trim() ? creditCodeFault(creditCode.trim()) : undefined;
    return { creditCode: fault && pick(fault) };
  };
}

/** Registers a partner with its first agreement; what is typed stays until it is registered. */
export function AddPartner({ baseId, onClose }: { baseId: number; onClose: () => void }) {
  const t = usePartnerText();
  const codeFault = useCodeFault();
  const termFaults = useTermFaults();
  const add = useAct(addPartner, {
    onDone: () => {
      form.forget();
      onClose();
    },
  });
  const form = useForm<PartnerBody & AgreementBody, 'file'>(flat(factsOf(addPartner.body), 'partner', 'agreement'), {
    place: `partner.${baseId}.new`,
    start: { startsOn: todayInBeijing() },
    faultsOf: (typed) => ({ ...codeFault(typed), ...termFaults(typed) }),
    acts: [add],
  });
  const save = (): void =>
    form.send(({ title, startsOn, endsOn, file, ...partner }) =>
      add.mutate({ params: { id: baseId }, body: { partner, agreement: { title, startsOn, endsOn, file } } }),
    );
  return (
    <FormDialog title={t('add')} description={t('noneWhy')} form={form} onSend={save} onClose={onClose}>
      <PartnerFields form={form} />
      <TermFields form={form} />
    </FormDialog>
  );
}

/** Changes what is said of a partner. */
export function ChangePartner({ baseId, partner, onClose }: { baseId: number; partner: Partner; onClose: () => void }) {
  const t = usePartnerText();
  const record = useRecordText();
  const change = useAct(changePartner, { onDone: onClose });
  const form = useForm<PartnerBody>(factAt(factsOf(changePartner.body), 'data'), {
    // The number is shown masked: what is left empty stays as it is kept.
    start: { ...partner, phone: null },
    faultsOf: useCodeFault(),
    acts: [change],
  });
  const save = (): void =>
    form.send(({ phone, ...data }) =>
      change.mutate({
        params: { id: baseId, record: partner.id },
        body: { version: partner.version, data: { ...data, ...(phone && { phone }) } },
      }),
    );
  return (
    <FormDialog title={`${record('change')}　${partner.name}`} form={form} onSend={save} onClose={onClose}>
      <PartnerFields form={form} phoneHelp={partner.phone ? t('phoneKept', { phone: partner.phone }) : undefined} />
    </FormDialog>
  );
}

function PartnerFields({ form, phoneHelp }: { form: Pick<Form<PartnerBody>, 'wire'>; phoneHelp?: string | undefined }) {
  const t = usePartnerText();
  const { pick } = useLanguage();
  return (
    <>
      <FormField
        form={form}
        name="kind"
        label={t('kind')}
        choices={partnerKinds.map((each) => ({ value: each.id, label: pick(each) }))}
      />
      <FormField form={form} name="name" label={t('name')} />
      <FormField form={form} name="creditCode" label={t('creditCode')} as="code" width={20} />
      <div className="record-two">
        <FormField form={form} name="contactName" label={t('contactName')} />
        <FormField form={form} name="phone" label={t('phone')} as="tel" autoComplete="off" help={phoneHelp} />
      </div>
      <FormField form={form} name="note" label={t('note')} rows={3} />
    </>
  );
}
