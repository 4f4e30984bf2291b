import { useState } from 'react';
import type { ApiError } from '../../../api/ApiError.ts';
import { TextField } from '../../../kit/Field.tsx';
import { RecordDialog, useFieldIssues } from './RecordDialog.tsx';
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
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const issues = useFieldIssues()(error);
  const errors = { ...issues, ...(asked && !reason.trim() ? { reason: t('need', { what: t('reason') }) } : {}) };
  return (
    <RecordDialog
      title={t('removeTitle', { name })}
      description={t('removeWhy')}
      errors={errors}
      error={error}
      busy={busy}
      save={t('remove')}
      onSave={() => {
        setAsked(true);
        if (reason.trim()) onRemove(reason.trim());
      }}
      onClose={onClose}
    >
      <TextField
        name="reason"
        label={t('reason')}
        maxLength={200}
        value={reason}
        error={errors.reason}
        onChange={setReason}
      />
    </RecordDialog>
  );
}
