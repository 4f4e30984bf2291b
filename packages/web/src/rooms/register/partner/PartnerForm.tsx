import { addPartner, changePartner, type getPartner } from '@jijiao/contract/register/partner';
import { creditCodeFault, partnerKinds } from '@jijiao/measures';
import { useState } from 'react';
import type { OutputOf } from '../../../api/call.ts';
import { useAct } from '../../../api/hooks.ts';
import { useKept } from '../../../kept.ts';
import { todayInBeijing } from '../../../kit/dates.ts';
import { TextArea, TextField } from '../../../kit/Field.tsx';
import type { KeptFile } from '../../../kit/FileField.tsx';
import { SelectField } from '../../../kit/SelectField.tsx';
import { useLanguage } from '../../../language.ts';
import { type Errors, RecordDialog, useFieldIssues } from '../baseRecord/RecordDialog.tsx';
import { useRecordText } from '../baseRecord/text.ts';
import { orNull } from '../baseRecord/values.ts';
import { TermFields, type TypedTerm, useTermFaults } from './TermFields.tsx';
import { usePartnerText } from './text.ts';

type Partner = OutputOf<typeof getPartner>['partner'];
type Kind = Partner['kind'];

interface TypedPartner {
  kind: string;
  name: string;
  creditCode: string;
  contactName: string;
  phone: string;
  note: string;
}
const blank: TypedPartner = { kind: '', name: '', creditCode: '', contactName: '', phone: '', note: '' };

function usePartnerFaults(typed: TypedPartner): Errors {
  const t = usePartnerText();
  const record = useRecordText();
  const { pick } = useLanguage();
  const fault = typed.creditCode.trim() ? creditCodeFault(typed.creditCode.trim()) : undefined;
  return {
    ...(typed.kind === '' && { kind: record('need', { what: t('kind') }) }),
    ...(!typed.name.trim() && { name: record('need', { what: t('name') }) }),
    ...(fault && { creditCode: pick(fault) }),
  };
}

const sent = ({ kind, name, creditCode, contactName, note }: TypedPartner) => ({
  kind: kind as Kind,
  name,
  creditCode: orNull(creditCode),
  contactName: orNull(contactName),
  note,
});

/** Registers a partner with its first agreement; what is typed stays until it is registered. */
export function AddPartner({ baseId, onClose }: { baseId: number; onClose: () => void }) {
  const t = usePartnerText();
  const [typed, keep, forget] = useKept<TypedPartner & TypedTerm & { file: KeptFile | null }>(`partner.${baseId}.new`, {
    ...blank,
    title: '',
    startsOn: todayInBeijing(),
    endsOn: '',
    file: null,
  });
  const [asked, setAsked] = useState(false);
  const add = useAct(addPartner, {
    onDone: () => {
      forget();
      onClose();
    },
  });
  const faults = { ...usePartnerFaults(typed), ...useTermFaults(typed) };
  const errors = { ...useFieldIssues()(add.error), ...(asked ? faults : {}) };
  const save = (): void => {
    setAsked(true);
    if (Object.keys(faults).length > 0) return;
    const { title, startsOn, endsOn, file } = typed;
    add.mutate({
      params: { id: baseId },
      body: {
        partner: { ...sent(typed), phone: orNull(typed.phone) },
        agreement: { title, startsOn, endsOn, file: file?.id ?? null },
      },
    });
  };
  return (
    <RecordDialog
      title={t('add')}
      description={t('noneWhy')}
      errors={errors}
      error={add.error}
      busy={add.isPending}
      onSave={save}
      onClose={onClose}
    >
      <PartnerFields typed={typed} errors={errors} onType={(change) => keep({ ...typed, ...change })} />
      <TermFields typed={typed} errors={errors} onType={(change) => keep({ ...typed, ...change })} />
    </RecordDialog>
  );
}

/** Changes what is said of a partner. */
export function ChangePartner({ baseId, partner, onClose }: { baseId: number; partner: Partner; onClose: () => void }) {
  const t = usePartnerText();
  const record = useRecordText();
  const [typed, setTyped] = useState<TypedPartner>({
    kind: partner.kind,
    name: partner.name,
    creditCode: partner.creditCode ?? '',
    contactName: partner.contactName ?? '',
    phone: '',
    note: partner.note,
  });
  const [asked, setAsked] = useState(false);
  const change = useAct(changePartner, { onDone: onClose });
  const faults = usePartnerFaults(typed);
  const errors = { ...useFieldIssues()(change.error), ...(asked ? faults : {}) };
  return (
    <RecordDialog
      title={`${record('change')}　${partner.name}`}
      errors={errors}
      error={change.error}
      busy={change.isPending}
      onSave={() => {
        setAsked(true);
        if (Object.keys(faults).length > 0) return;
        const phone = orNull(typed.phone);
        change.mutate({
          params: { id: baseId, record: partner.id },
          body: { version: partner.version, data: { ...sent(typed), ...(phone && { phone }) } },
        });
      }}
      onClose={onClose}
    >
      <PartnerFields
        typed={typed}
        errors={errors}
        phoneHelp={partner.phone ? t('phoneKept', { phone: partner.phone }) : undefined}
        onType={(changes) => setTyped({ ...typed, ...changes })}
      />
    </RecordDialog>
  );
}

interface FieldsProps {
  typed: TypedPartner;
  errors: Errors;
  phoneHelp?: string | undefined;
  onType: (change: Partial<TypedPartner>) => void;
}

function PartnerFields({ typed, errors, phoneHelp, onType }: FieldsProps) {
  const t = usePartnerText();
  const { pick } = useLanguage();
  return (
    <>
      <SelectField
        name="kind"
        label={t('kind')}
        value={typed.kind}
        error={errors.kind}
        choices={partnerKinds.map((each) => ({ value: each.id, label: pick(each) }))}
        onChange={(kind) => onType({ kind })}
      />
      <TextField
        name="name"
        label={t('name')}
        maxLength={120}
        value={typed.name}
        error={errors.name}
        onChange={(name) => onType({ name })}
      />
      <TextField
        name="creditCode"
        label={t('creditCode')}
        optional
        width={20}
        maxLength={18}
        value={typed.creditCode}
        error={errors.creditCode}
        onChange={(code) => onType({ creditCode: code.toUpperCase() })}
      />
      <div className="record-two">
        <TextField
          name="contactName"
          label={t('contactName')}
          optional
          maxLength={60}
          value={typed.contactName}
          error={errors.contactName}
          onChange={(contactName) => onType({ contactName })}
        />
        <TextField
          name="phone"
          label={t('phone')}
          optional
          type="tel"
          autoComplete="off"
          maxLength={20}
          help={phoneHelp}
          value={typed.phone}
          error={errors.phone}
          onChange={(phone) => onType({ phone })}
        />
      </div>
      <TextArea
        name="note"
        label={t('note')}
        optional
        rows={3}
        maxLength={1000}
        value={typed.note}
        error={errors.note}
        onChange={(note) => onType({ note })}
      />
    </>
  );
}
