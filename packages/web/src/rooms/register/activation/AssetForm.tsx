import { addAsset, changeAsset } from '@jijiao/contract/register/activation';
import { facilityKinds } from '@jijiao/measures';
import { useAct } from '../../../api/hooks.ts';
import { todayInBeijing } from '../../../kit/dates.ts';
import { DateField, NumberField, TextField } from '../../../kit/Field.tsx';
import { SelectField } from '../../../kit/SelectField.tsx';
import { useLanguage } from '../../../language.ts';
import { RecordDialog } from '../baseRecord/RecordDialog.tsx';
import { useRecordText } from '../baseRecord/text.ts';
import { useRecordForm } from '../baseRecord/useRecordForm.ts';
import { fenOf, orNull, typedYuan, wholeOf } from '../baseRecord/values.ts';
import type { AssetRow } from './shape.ts';
import { useActivationText } from './text.ts';

interface AssetFormProps {
  baseId: number;
  row: AssetRow | null;
  onClose: () => void;
  onActivated: () => void;
}

/** An own asset of the base, new or changed. */
export function AssetForm({ baseId, row, onClose, onActivated }: AssetFormProps) {
  const t = useActivationText();
  const record = useRecordText();
  const { pick } = useLanguage();
  const onDone = ({ activated }: { activated: boolean }): void => {
    if (activated) onActivated();
    onClose();
  };
  const add = useAct(addAsset, { onDone });
  const change = useAct(changeAsset, { onDone });
  const { typed, errors, ready, field, dialog } = useRecordForm({
    initial: {
      kind: row?.kind ?? '',
      name: row?.name ?? '',
      quantity: row ? String(row.quantity) : '1',
      value: row ? typedYuan(row.valueFen) : '',
      since: row?.since ?? todayInBeijing(),
      until: row?.until ?? '',
    },
    faultsOf: ({ kind, name, quantity, value, since }) => ({
      kind: kind === '' && record('need', { what: t('kind') }),
      name: !name.trim() && record('need', { what: t('assetName') }),
      quantity: wholeOf(quantity) === null && record('wholeNumber', { what: t('quantity') }),
      value: fenOf(value) === null && record('money', { what: t('value') }),
      since: since === '' && record('need', { what: t('since') }),
    }),
    acts: [add, change],
  });
  const save = (): void => {
    const [quantity, valueFen] = [wholeOf(typed.quantity), fenOf(typed.value)];
    if (!ready() || quantity === null || valueFen === null) return;
    const { kind, name, since, until } = typed;
    const data = { kind: kind as AssetRow['kind'], name, since, until: orNull(until), quantity, valueFen };
    if (row) change.mutate({ params: { id: baseId, record: row.id }, body: { version: row.version, data } });
    else add.mutate({ params: { id: baseId }, body: data });
  };
  return (
    <RecordDialog
      title={row ? `${record('change')}　${row.name}` : t('addAsset')}
      {...dialog}
      onSave={save}
      onClose={onClose}
    >
      <SelectField
        {...field('kind', t('kind'))}
        choices={facilityKinds.map((each) => ({ value: each.id, label: pick(each) }))}
      />
      <TextField {...field('name', t('assetName'))} maxLength={120} />
      <NumberField {...field('quantity', t('quantity'))} unit={t('pieces')} />
      <NumberField {...field('value', t('value'))} unit={t('yuan')} decimals error={errors.value ?? errors.valueFen} />
      <DateField {...field('since', t('since'))} />
      <DateField {...field('until', t('assetUntil'))} optional />
    </RecordDialog>
  );
}
