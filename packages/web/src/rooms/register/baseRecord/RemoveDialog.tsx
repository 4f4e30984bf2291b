import { removal } from '@jijiao/contract/register/baseRecord';
import type { ApiError } from '../../../api/ApiError.ts';
import { FormField } from '../../../form/FormField.tsx';
import { FormDialog } from '../../../form/FormFrame.tsx';
import { factsOf } from '../../../form/facts.ts';
import { useForm } from '../../../form/useForm.ts';
import { useRecordText } from './text.ts';

interface RemoveDialogProps {
  name: string;
  error: ApiError | null;
  busy: boolean;
  onRemove: (reason: string) => void;
  onClose: () => void;
}

/** Takes out a record entered by mistake, with the reason. */
export function RemoveDialog({ name, error, busy, onRemove, onClose }: RemoveDialogProps) {
  const t = useRecordText();
  const form = useForm<{ reason: string }>(factsOf(removal), { start: {}, acts: [{ error, isPending: busy }] });
  return (
    <FormDialog
      title={t('removeTitle', { name })}
      description={t('removeWhy')}
      form={form}
      send={t('remove')}
      onSend={() => form.send(({ reason }) => onRemove(reason))}
      onClose={onClose}
    >
      <FormField form={form} name="reason" label={t('reason')} />
    </FormDialog>
  );
}
