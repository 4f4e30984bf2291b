import { type ReactNode, useState } from 'react';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { TextField } from './Field.tsx';
import { useKitText } from './text.ts';

interface Props {
  readonly title: string;
  /** What follows from it. */
  readonly description: string;
  /** What it is done to. */
  readonly what: string;
  readonly label: string;
  /** Characters of the reason at most. */
  readonly most: number | undefined;
  readonly busy: boolean;
  readonly fault: ReactNode;
  onReason(reason: string): void;
  onClose(): void;
}

/** Asks why something on record is taken back, and does not go on without a reason. */
export function ReasonDialog({ title, description, what, label, most, busy, fault, onReason, onClose }: Props) {
  const t = useKitText();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  return (
    <Dialog open onClose={onClose} title={title} description={description}>
      <form
        noValidate
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (reason.trim()) onReason(reason);
        }}
      >
        {fault}
        <p>{what}</p>
        <TextField
          name="reason"
          label={label}
          maxLength={most}
          value={reason}
          error={asked && !reason.trim() ? t('fillIn') : undefined}
          onChange={setReason}
        />
        <div className="row wrap">
          <Button type="submit" look="danger" busy={busy}>
            {title}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
