import type { BodySent } from '@jijiao/contract';
import { addStaff, changeStaff } from '@jijiao/contract/register/activation';
import { useAct } from '../../../api/hooks.ts';
import { FormField } from '../../../form/FormField.tsx';
import { FormDialog } from '../../../form/FormFrame.tsx';
import { factsOf } from '../../../form/facts.ts';
import { useForm } from '../../../form/useForm.ts';
import { todayInBeijing } from '../../../kit/dates.ts';
import { useRecordText } from '../baseRecord/text.ts';
import type { StaffRow } from './shape.ts';
import { useActivationText } from './text.ts';

interface StaffFormProps {
  baseId: number;
  row: StaffRow | null;
  onClose: () => void;
  onActivated: () => void;
}

/** One of the own staff of the base, new or changed. */
export function StaffForm({ baseId, row, onClose, onActivated }: StaffFormProps) {
  const t = useActivationText();
  const record = useRecordText();
  const onDone = ({ activated }: { activated: boolean }): void => {
    if (activated) onActivated();
    onClose();
  };
  const add = useAct(addStaff, { onDone });
  const change = useAct(changeStaff, { onDone });
  const form = useForm<BodySent<typeof addStaff>>(factsOf(addStaff.body), {
    start: row ?? { fullTime: true, from: todayInBeijing() },
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
      title={row ? `${record('change')}　${row.name}` : t('addStaff')}
      form={form}
      onSend={save}
      onClose={onClose}
    >
      <FormField form={form} name="name" label={t('name')} width={16} />
      <FormField form={form} name="role" label={t('role')} />
      <FormField
        form={form}
        name="fullTime"
        label={t('engagement')}
        as="radio"
        choices={[
          { value: 'true', label: t('fullTime') },
          { value: 'false', label: t('partTime') },
        ]}
      />
      <FormField form={form} name="from" label={t('from')} />
      <FormField form={form} name="until" label={t('until')} />
    </FormDialog>
  );
}
