import type { BodySent } from '@jijiao/contract';
import type { renewAgreement } from '@jijiao/contract/register/partner';
import { FormField } from '../../../form/FormField.tsx';
import type { Form } from '../../../form/useForm.ts';
import { EvidenceField } from '../baseRecord/EvidenceField.tsx';
import { usePartnerText } from './text.ts';

/** An agreement as it is sent. */
export type AgreementBody = BodySent<typeof renewAgreement>;
type AgreementForm = Form<AgreementBody, 'file'>;

/** Gives what says that a term ends before it begins; whether it may stand, the law says. */
export function useTermFaults(): (typed: AgreementForm['typed']) => Readonly<Record<string, string | false>> {
  const t = usePartnerText();
  return ({ startsOn, endsOn }) => ({ endsOn: endsOn !== '' && endsOn < startsOn && t('endsBefore') });
}

/** An agreement: title, term, signed text. */
export function TermFields({
  form,
}: {
  form: Pick<AgreementForm, 'wire' | 'errors'> & {
    typed: Pick<AgreementForm['typed'], 'file'>;
    set: (changes: Pick<AgreementForm['typed'], 'file'>) => void;
  };
}) {
  const t = usePartnerText();
  return (
    <>
      <FormField form={form} name="title" label={t('agreementTitle')} />
      <div className="record-two">
        <FormField form={form} name="startsOn" label={t('startsOn')} />
        <FormField form={form} name="endsOn" label={t('endsOn')} />
      </div>
      <EvidenceField
        name="file"
        label={t('file')}
        value={form.typed.file}
        error={form.errors.file}
        onChange={(file) => form.set({ file })}
      />
    </>
  );
}
