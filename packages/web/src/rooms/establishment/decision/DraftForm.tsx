import './decision.css';
import { type ReactNode, useState } from 'react';
import type { ApiError } from '../../../api/ApiError.ts';
import { Fault, useIssues } from '../../../api/Fault.tsx';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { ErrorSummary, TextArea } from '../../../kit/Field.tsx';
import { PageTitle } from '../../../kit/Sheet.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { useDecisionText } from './text.ts';

type Errors = Readonly<Record<string, string>>;

/** What is wrong in a draft: what the server says, and after the first attempt what is missing. */
export function useDraftErrors(
  error: ApiError | null,
  missing: Errors,
): { errors: Errors; attempt: (send: () => void) => void } {
  const [asked, setAsked] = useState(false);
  const issues = useIssues()(error);
  return {
    errors: { ...issues, ...(asked ? missing : {}) },
    attempt: (send) => {
      setAsked(true);
      if (Object.keys(missing).length === 0) send();
    },
  };
}

interface DraftFormProps {
  title: string;
  sub: string;
  wide?: boolean | undefined;
  errors: Errors;
  error: ApiError | null;
  busy: boolean;
  onSave: () => void;
  children: ReactNode;
}

/** The page on which a decision is drafted: what is wrong above, the fields, save. */
export function DraftForm({ title, sub, wide, errors, error, busy, onSave, children }: DraftFormProps) {
  const t = useDecisionText();
  useTitle(title);
  return (
    <div className={wide ? 'form-page' : 'narrow-form'}>
      <PageTitle title={title} sub={sub} crumbs={[{ label: t('title'), to: '/decisions' }, { label: title }]} />
      <form
        noValidate
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        <ErrorSummary errors={errors} />
        {error && error.status !== 422 && <Fault error={error} />}
        {children}
        <div className="row wrap">
          <Button type="submit" look="primary" busy={busy}>
            {t('saveDraft')}
          </Button>
          <ButtonLink to="/decisions">{t('cancel')}</ButtonLink>
        </div>
      </form>
    </div>
  );
}

interface GroundsProps {
  value: string;
  error: string | undefined;
  onChange: (grounds: string) => void;
}

/** The grounds of a decision. */
export function Grounds(props: GroundsProps) {
  const t = useDecisionText();
  return <TextArea name="grounds" label={t('grounds')} help={t('groundsHelp')} rows={6} maxLength={4000} {...props} />;
}
