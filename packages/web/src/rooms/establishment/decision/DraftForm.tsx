import './decision.css';
import type { ReactNode } from 'react';
import { FormField } from '../../../form/FormField.tsx';
import { FormFrame } from '../../../form/FormFrame.tsx';
import type { Form } from '../../../form/useForm.ts';
import { ButtonLink } from '../../../kit/Button.tsx';
import { PageTitle } from '../../../kit/Sheet.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { useDecisionText } from './text.ts';

interface DraftFormProps {
  title: string;
  sub: string;
  wide?: boolean | undefined;
  form: Pick<Form<object>, 'errors' | 'error' | 'busy'>;
  onSave: () => void;
  children: ReactNode;
}

/** The page on which a decision is drafted: what is wrong above, the fields, save. */
export function DraftForm({ title, sub, wide, form, onSave, children }: DraftFormProps) {
  const t = useDecisionText();
  useTitle(title);
  return (
    <div className={wide ? 'form-page' : 'narrow-form'}>
      <PageTitle title={title} sub={sub} crumbs={[{ label: t('title'), to: '/decisions' }, { label: title }]} />
      <FormFrame
        form={form}
        className="stack"
        onSend={onSave}
        send={t('saveDraft')}
        beside={<ButtonLink to="/decisions">{t('cancel')}</ButtonLink>}
      >
        {children}
      </FormFrame>
    </div>
  );
}

/** The grounds of a decision, which are not left out. */
export function Grounds({ form }: { form: Pick<Form<{ grounds: string }>, 'wire'> }) {
  const t = useDecisionText();
  return <FormField form={form} name="grounds" label={t('grounds')} help={t('groundsHelp')} rows={6} />;
}
