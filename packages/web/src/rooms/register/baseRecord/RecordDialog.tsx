import type { ReactNode } from 'react';
import type { ApiError } from '../../../api/ApiError.ts';
import { Fault, useIssues } from '../../../api/Fault.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { ErrorSummary } from '../../../kit/Field.tsx';
import { useRecordText } from './text.ts';

export type Errors = Readonly<Record<string, string>>;

/** The issues of shape by field, without the part of the body that the field stands in. */
export function useFieldIssues(): (error: ApiError | null) => Record<string, string> {
  const issues = useIssues();
  return (error) =>
    Object.fromEntries(
      Object.entries(issues(error)).map(([path, message]) => [
        path.replace(/^(data|partner|agreement)\./, ''),
        message,
      ]),
    );
}

interface RecordDialogProps {
  title: string;
  description?: string | undefined;
  errors: Errors;
  error: ApiError | null;
  busy: boolean;
  /** The word on the button; “save” without it. */
  save?: string | undefined;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** The form of one record, in a drawer: what is wrong above, the fields, save. Refusals of the law stand over the fields. */
export function RecordDialog({
  title,
  description,
  errors,
  error,
  busy,
  save,
  onSave,
  onClose,
  children,
}: RecordDialogProps) {
  const t = useRecordText();
  return (
    <Dialog open drawer onClose={onClose} title={title} description={description}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        <ErrorSummary errors={errors} />
        {error?.code === 'stale' ? (
          <p className="mark-box" role="alert">
            {t('stale')}
          </p>
        ) : (
          error && error.status !== 422 && <Fault error={error} />
        )}
        {children}
        <div className="row wrap">
          <Button type="submit" look="primary" busy={busy}>
            {save ?? t('save')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
