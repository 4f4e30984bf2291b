import { changeOrganisation } from '@jijiao/contract/directory/organisation';
import { areas, hostKinds, type OrganisationItem, phoneFault } from '@jijiao/measures';
import { useState } from 'react';
import { Fault, useIssues } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { ErrorSummary, TextField } from '../../../kit/Field.tsx';
import { SelectField } from '../../../kit/SelectField.tsx';
import { useLanguage } from '../../../language.ts';
import { ChooseOrganisation } from './ChooseOrganisation.tsx';
import { bodyOf, type Edited, editedOf, standingOf } from './edited.ts';
import { useItems } from './items.ts';
import { Overtaken } from './Overtaken.tsx';
import type { OrganisationView } from './shape.ts';
import { useOrganisationText } from './text.ts';

interface EditOrganisationProps {
  organisation: OrganisationView;
  onClose: () => void;
  onChanged: () => void;
}

const lines = [
  ['name', 120],
  ['nameEn', 160],
  ['shortName', 40],
  ['address', 200],
  ['contact', 60],
  ['contactPhone', 20],
] as const;

/** Changes what the directory holds of an organisation; closed items say why, and who was faster is shown. */
export function EditOrganisation({ organisation, onClose, onChanged }: EditOrganisationProps) {
  const t = useOrganisationText();
  const { pick } = useLanguage();
  const { labelOf } = useItems();
  const [typed, setTyped] = useState(() => editedOf(organisation));
  const [asked, setAsked] = useState(false);
  const change = useAct(changeOrganisation, { onDone: onChanged });
  const issues = useIssues()(change.error);
  const fault = typed.contactPhone ? phoneFault(typed.contactPhone.replace(/\s/g, '')) : undefined;
  const missing: Readonly<Record<string, string>> = {
    ...(!typed.name.trim() && { name: t('need') }),
    ...(fault && { contactPhone: pick(fault) }),
  };
  const errors: Readonly<Record<string, string>> = { ...issues, ...(asked ? missing : {}) };
  const set = (changes: Partial<Edited>): void => setTyped({ ...typed, ...changes });
  const frame = (item: OrganisationItem) => ({
    name: item,
    label: labelOf(item),
    error: errors[item],
    disabled: organisation.closed.includes(item),
    optional: item !== 'name',
  });
  const theirs = change.error?.code === 'stale' ? standingOf(change.error.current) : undefined;
  return (
    <Dialog open drawer onClose={onClose} title={t('edit')} description={closedSays(organisation, t)}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (Object.keys(missing).length === 0)
            change.mutate({ params: { id: organisation.id }, body: bodyOf(typed) });
        }}
      >
        <ErrorSummary errors={errors} />
        {theirs ? (
          <Overtaken
            mine={typed}
            theirs={theirs}
            onKeepMine={() => {
              set({ version: theirs.version });
              change.reset();
            }}
            onTakeTheirs={() => {
              setTyped(theirs);
              change.reset();
            }}
          />
        ) : (
          change.error && change.error.status !== 422 && <Fault error={change.error} />
        )}
        {lines.map(([item, maxLength]) => (
          <TextField
            key={item}
            {...frame(item)}
            type={item === 'contactPhone' ? 'tel' : 'text'}
            maxLength={maxLength}
            value={typed[item]}
            onChange={(text) => set({ [item]: text })}
          />
        ))}
        {organisation.kind === 'institution' && (
          <>
            <SelectField
              {...frame('hostKind')}
              value={typed.hostKind}
              choices={hostKinds.map((each) => ({ value: each.id, label: pick(each) }))}
              onChange={(hostKind) => set({ hostKind })}
            />
            {organisation.closed.includes('guidingUnitId') || (
              <ChooseOrganisation
                name="guidingUnitId"
                label={labelOf('guidingUnitId')}
                kind="guidingUnit"
                value={typed.guidingUnitId}
                error={errors.guidingUnitId}
                onChange={(guidingUnitId) => set({ guidingUnitId })}
              />
            )}
          </>
        )}
        <SelectField
          {...frame('areaCode')}
          value={typed.areaCode}
          choices={areas.map((each) => ({ value: each.code, label: pick(each) }))}
          onChange={(areaCode) => set({ areaCode })}
        />
        <TextField
          name="reason"
          label={t('reason')}
          help={t('reasonHelp')}
          optional
          maxLength={lengthAt(factsOf(changeOrganisation.body), 'reason')}
          value={typed.reason}
          error={errors.reason}
          onChange={(reason) => set({ reason })}
        />
        <div className="row wrap">
          <Button type="submit" look="primary" busy={change.isPending} disabled={theirs !== undefined}>
            {t('keep')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function closedSays(
  { bases, closed }: OrganisationView,
  t: ReturnType<typeof useOrganisationText>,
): string | undefined {
  if (bases.length > 0) return t('closedByBase', { base: bases.join('、') });
  return closed.includes('guidingUnitId') ? t('closedByProvince') : undefined;
}
