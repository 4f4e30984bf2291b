import { addOrganisation } from '@jijiao/contract/directory/organisation';
import { areas, creditCodeFault, hostKinds } from '@jijiao/measures';
import { useState } from 'react';
import { Fault, useIssues } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { useKept } from '../../../kept.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { ErrorSummary, TextField } from '../../../kit/Field.tsx';
import { RadioField, SelectField } from '../../../kit/SelectField.tsx';
import { State } from '../../../kit/State.tsx';
import { useLanguage } from '../../../language.ts';
import { ChooseOrganisation } from './ChooseOrganisation.tsx';
import { useOrganisationText } from './text.ts';

const blank = {
  kind: 'institution',
  name: '',
  nameEn: '',
  creditCode: '',
  hostKind: '',
  areaCode: '',
  guidingUnitId: '',
  address: '',
};
type Typed = typeof blank;
type Kind = 'province' | 'guidingUnit' | 'institution';

function bodyOf(typed: Typed) {
  const institution = typed.kind === 'institution';
  return {
    kind: typed.kind as Kind,
    name: typed.name,
    nameEn: typed.nameEn.trim() || null,
    creditCode: typed.creditCode,
    hostKind: institution ? typed.hostKind || null : null,
    areaCode: typed.areaCode || null,
    guidingUnitId: institution && typed.guidingUnitId ? Number(typed.guidingUnitId) : null,
    address: typed.address.trim() || null,
  };
}

/** Registers an organisation; the credit code is checked as it is typed. */
export function AddOrganisation({ onClose, onAdded }: { onClose: () => void; onAdded: (name: string) => void }) {
  const t = useOrganisationText();
  const { pick } = useLanguage();
  const [typed, keep, forget] = useKept<Typed>('organisation.new', blank);
  const [asked, setAsked] = useState(false);
  const [left, setLeft] = useState(false);
  const add = useAct(addOrganisation, {
    onDone: ({ name }) => {
      forget();
      onAdded(name);
    },
  });
  const issues = useIssues()(add.error);
  const institution = typed.kind === 'institution';
  const fault = creditCodeFault(typed.creditCode);
  const missing: Readonly<Record<string, string>> = {
    ...(!typed.name.trim() && { name: t('need') }),
    ...(fault && { creditCode: pick(fault) }),
    ...(institution && !typed.hostKind && { hostKind: t('need') }),
    ...(institution && !typed.guidingUnitId && { guidingUnitId: t('need') }),
  };
  const errors: Readonly<Record<string, string>> = { ...issues, ...(asked ? missing : {}) };
  const codeError =
    errors.creditCode ??
    ((left || typed.creditCode.length === 18) && typed.creditCode && fault ? pick(fault) : undefined);
  const set = (changes: Partial<Typed>): void => keep({ ...typed, ...changes });
  return (
    <Dialog open drawer onClose={onClose} title={t('add')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (Object.keys(missing).length === 0) add.mutate({ body: bodyOf(typed) });
        }}
      >
        <ErrorSummary errors={errors} />
        {add.error && add.error.status !== 422 && <Fault error={add.error} />}
        <RadioField
          name="kind"
          label={t('kind')}
          value={typed.kind}
          choices={(['institution', 'guidingUnit', 'province'] as const).map((value) => ({ value, label: t(value) }))}
          onChange={(kind) => set({ kind })}
        />
        <TextField
          name="name"
          label={t('name')}
          maxLength={120}
          value={typed.name}
          error={errors.name}
          onChange={(name) => set({ name })}
        />
        <TextField
          name="nameEn"
          label={t('nameEn')}
          optional
          maxLength={160}
          value={typed.nameEn}
          onChange={(nameEn) => set({ nameEn })}
        />
        <TextField
          name="creditCode"
          label={t('creditCode')}
          help={!fault && typed.creditCode ? <State tone="done">{t('codeFits')}</State> : t('creditCodeHelp')}
          maxLength={18}
          width={22}
          value={typed.creditCode}
          error={codeError}
          onLeave={() => setLeft(true)}
          onChange={(code) => set({ creditCode: code.trim().toUpperCase() })}
        />
        {institution && (
          <>
            <SelectField
              name="hostKind"
              label={t('hostKind')}
              value={typed.hostKind}
              error={errors.hostKind}
              choices={hostKinds.map((each) => ({ value: each.id, label: pick(each) }))}
              onChange={(hostKind) => set({ hostKind })}
            />
            <ChooseOrganisation
              name="guidingUnitId"
              label={t('guidedBy')}
              help={t('guidedByHelp')}
              kind="guidingUnit"
              value={typed.guidingUnitId}
              error={errors.guidingUnitId}
              onChange={(guidingUnitId) => set({ guidingUnitId })}
            />
          </>
        )}
        <SelectField
          name="areaCode"
          label={t('area')}
          optional
          value={typed.areaCode}
          error={errors.areaCode}
          choices={areas.map((each) => ({ value: each.code, label: pick(each) }))}
          onChange={(areaCode) => set({ areaCode })}
        />
        <TextField
          name="address"
          label={t('address')}
          optional
          maxLength={200}
          value={typed.address}
          onChange={(address) => set({ address })}
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
