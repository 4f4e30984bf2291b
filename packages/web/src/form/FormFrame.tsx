import type { ReactNode } from 'react';
import type { ApiError } from '../api/ApiError.ts';
import { Fault } from '../api/Fault.tsx';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { ErrorSummary } from '../kit/Field.tsx';
import { useFormText } from './text.ts';
import type { Errors } from './useForm.ts';

export interface FormFrameProps {
  form: { readonly errors: Errors; readonly error: ApiError | null; readonly busy: boolean };
  onSend: () => void;
  /** The word on the button; “save” without it. */
  send?: string | undefined;
  danger?: boolean | undefined;
  /** Beside the button: the way out, another act. */
  beside?: ReactNode | undefined;
  className?: string | undefined;
  /** Where the fields hold what the browser must not remember. */
  secret?: boolean | undefined;
  children: ReactNode;
}

/** A form: what is wrong above, each line leading to its field; refusals of the law; the fields; the act. */
export function FormFrame({ form, onSend, send, danger, beside, className, secret, children }: FormFrameProps) {
  const t = useFormText();
  const { errors, error, busy } = form;
  return (
    <form
      noValidate
      className={className}
      autoComplete={secret ? 'off' : undefined}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <ErrorSummary errors={errors} />
      <Refused error={error} shown={Object.values(errors).some(Boolean)} />
      {children}
      <div className="row wrap">
        <Button type="submit" look={danger ? 'danger' : 'primary'} busy={busy}>
          {send ?? t('save')}
        </Button>
        {beside}
      </div>
    </form>
  );
}

/** Why the server refuses; faults of shape that stand at their fields are not said twice. */
function Refused({ error, shown }: { error: ApiError | null; shown: boolean }) {
  const t = useFormText();
  if (!error || (error.status === 422 && shown)) return null;
  if (error.code !== 'stale') return <Fault error={error} />;
  return (
    <p className="mark-box" role="alert">
      {t('stale')}
    </p>
  );
}

interface FormDialogProps extends Omit<FormFrameProps, 'beside'> {
  title: string;
  description?: ReactNode | undefined;
  /** In the middle of the page rather than in a drawer at its side. */
  small?: boolean | undefined;
  /** The word on the way out; “cancel” without it. */
  cancel?: string | undefined;
  onClose: () => void;
}

/** A form in a drawer over the page. */
export function FormDialog({ title, description, small, cancel, onClose, ...frame }: FormDialogProps) {
  const t = useFormText();
  return (
    <Dialog open drawer={!small} onClose={onClose} title={title} description={description}>
      <FormFrame {...frame} beside={<Button onClick={onClose}>{cancel ?? t('cancel')}</Button>} />
    </Dialog>
  );
}
