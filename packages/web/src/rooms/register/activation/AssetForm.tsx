import type { BodySent } from '@jijiao/contract';
import { addAsset, changeAsset } from '@jijiao/contract/register/activation';
import { facilityKinds } from '@jijiao/measures';
import { useAct } from '../../../api/hooks.ts';
import { FormField } from '../../../form/FormField.tsx';
import { FormDialog } from '../../../form/FormFrame.tsx';
import { factsOf } from '../../../form/facts.ts';
import { useForm } from '../../../form/useForm.ts';
import { todayInBeijing } from '../../../kit/dates.ts';
import { useLanguage } from '../../../language.ts';
import { useRecordText } from '../baseRecord/text.ts';
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
  const form = useForm<BodySent<typeof addAsset>>(factsOf(addAsset.body), {
    start: row ?? { quantity: 1, since: todayInBeijing() },
    acts: [add, change],
  });
  const save = (): void =>
    form.send((data) =>
      row
        ? change.mutate({ params: { id: baseId, record: row.id }, body: { version: row.version, data } })
        : add.mutate({ params: { id: baseId }, body: data }),
    );
  return (
    <FormDialog
      title={row ? `${record('change')}　${row.name}` : t('addAsset')}
      form={form}
      onSend={save}
      onClose={onClose}
    >
      <FormField
        form={form}
        name="kind"
        label={t('kind')}
        choices={facilityKinds.map((each) => ({ value: each.id, label: pick(each) }))}
      />
      <FormField form={form} name="name" label={t('assetName')} />
      <FormField form={form} name="quantity" label={t('quantity')} unit={t('pieces')} />
      <FormField form={form} name="valueFen" label={t('value')} unit={t('yuan')} />
      <FormField form={form} name="since" label={t('since')} />
      <FormField form={form} name="until" label={t('assetUntil')} />
    </FormDialog>
  );
}
