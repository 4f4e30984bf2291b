import { addStaff, changeStaff } from '@jijiao/contract/register/activation';
import { useAct } from '../../../api/hooks.ts';
import { todayInBeijing } from '../../../kit/dates.ts';
import { DateField, TextField } from '../../../kit/Field.tsx';
import { RadioField } from '../../../kit/SelectField.tsx';
import { RecordDialog } from '../baseRecord/RecordDialog.tsx';
import { useRecordText } from '../baseRecord/text.ts';
import { useRecordForm } from '../baseRecord/useRecordForm.ts';
import { orNull } from '../baseRecord/values.ts';
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
  const { typed, ready, field, dialog } = useRecordForm({
    initial: {
      name: row?.name ?? '',
      role: row?.role ?? '',
      fullTime: String(row?.fullTime ?? true),
      from: row?.from ?? todayInBeijing(),
      until: row?.until ?? '',
    },
    faultsOf: ({ name, role, from }) => ({
      name: !name.trim() && record('need', { what: t('name') }),
      role: !role.trim() && record('need', { what: t('role') }),
      from: from === '' && record('need', { what: t('from') }),
    }),
    acts: [add, change],
  });
  const save = (): void => {
    if (!ready()) return;
    const data = { ...typed, fullTime: typed.fullTime === 'true', until: orNull(typed.until) };
    if (row) change.mutate({ params: { id: baseId, record: row.id }, body: { version: row.version, data } });
    else add.mutate({ params: { id: baseId }, body: data });
  };
  return (
    <RecordDialog
      title={row ? `${record('change')}　${row.name}` : t('addStaff')}
      {...dialog}
      onSave={save}
      onClose={onClose}
    >
      <TextField {...field('name', t('name'))} width={16} maxLength={60} />
      <TextField {...field('role', t('role'))} maxLength={60} />
      <RadioField
        {...field('fullTime', t('engagement'))}
        choices={[
          { value: 'true', label: t('fullTime') },
          { value: 'false', label: t('partTime') },
        ]}
      />
      <DateField {...field('from', t('from'))} />
      <DateField {...field('until', t('until'))} optional />
    </RecordDialog>
  );
}
