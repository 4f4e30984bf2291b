import type { ReactNode } from 'react';
import type { ApiError } from '../../../../api/ApiError.ts';
import { Fault } from '../../../../api/Fault.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { Dialog } from '../../../../kit/Dialog.tsx';
import { ErrorSummary } from '../../../../kit/Field.tsx';
import { useApplicationText } from '../text.ts';

interface MoveFormProps {
  title: string;
  say: string;
  act: string;
  errors: Readonly<Record<string, string | undefined>>;
  fault: ApiError | null;
  busy: boolean;
  onMake: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** The frame of a move with its own input: what it does, the fields, refusals in place, the act. */
export function MoveForm({ title, say, act, errors, fault, busy, onMake, onClose, children }: MoveFormProps) {
  const t = useApplicationText();
  return (
    <Dialog open drawer onClose={onClose} title={title} description={say}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onMake();
        }}
      >
        <ErrorSummary errors={errors} />
        {children}
        {fault && <Fault error={fault} />}
        <div className="row wrap form-end">
          <Button type="submit" look="primary" busy={busy}>
            {act}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What every form of a move on an application is given. */
export interface ApplicationMoveProps {
  onDone: () => void;
  onClose: () => void;
}
