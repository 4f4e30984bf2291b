import { correctCreditCode } from '@jijiao/contract/directory/organisation';
import { creditCodeFault } from '@jijiao/measures';
import { useAct } from '../../../api/hooks.ts';
import { FormField } from '../../../form/FormField.tsx';
import { FormDialog } from '../../../form/FormFrame.tsx';
import { factsOf } from '../../../form/facts.ts';
import { useForm } from '../../../form/useForm.ts';
import { useLanguage } from '../../../language.ts';
import type { OrganisationView } from './shape.ts';
import { useOrganisationText } from './text.ts';

interface CorrectCodeProps {
  organisation: OrganisationView;
  onClose: () => void;
  onCorrected: () => void;
}

interface Correction {
  readonly creditCode: string;
  readonly documentNo: string;
  readonly reason: string;
}

/** Corrects a credit code on a document, with the reason. */
export function CorrectCode({ organisation, onClose, onCorrected }: CorrectCodeProps) {
  const t = useOrganisationText();
  const { pick } = useLanguage();
  const correct = useAct(correctCreditCode, { onDone: onCorrected });
  const { id, version, creditCode } = organisation;
  const form = useForm<Correction>(factsOf(correctCreditCode.body), {
    start: { creditCode },
    faultsOf: (typed) => {
      const fault = creditCodeFault(typed.creditCode);
      return { creditCode: fault && pick(fault) };
    },
    acts: [correct],
  });
  return (
    <FormDialog
      small
      title={t('correctCode')}
      description={t('correctCodeSays')}
      form={form}
      send={t('correctCode')}
      onSend={() => form.send((body) => correct.mutate({ params: { id }, body: { ...body, version } }))}
      onClose={onClose}
    >
      <FormField form={form} name="creditCode" label={t('creditCode')} as="code" width={22} optional={false} />
      <FormField form={form} name="documentNo" label={t('documentNo')} help={t('documentNoHelp')} />
      <FormField form={form} name="reason" label={t('reason')} />
    </FormDialog>
  );
}
