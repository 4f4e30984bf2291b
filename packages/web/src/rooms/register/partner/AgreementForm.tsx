import { correctAgreement, type getPartner, renewAgreement } from '@jijiao/contract/register/partner';
import type { OutputOf } from '../../../api/call.ts';
import { useAct } from '../../../api/hooks.ts';
import { FormField } from '../../../form/FormField.tsx';
import { FormDialog } from '../../../form/FormFrame.tsx';
import { factsOf, flat } from '../../../form/facts.ts';
import { useForm } from '../../../form/useForm.ts';
import { todayInBeijing } from '../../../kit/dates.ts';
import { type AgreementBody, TermFields, useTermFaults } from './TermFields.tsx';
import { usePartnerText } from './text.ts';

type Agreement = OutputOf<typeof getPartner>['agreements'][number];
interface Own {
  baseId: number;
  partner: number;
  onClose: () => void;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Prolongs the cooperation by a further agreement that goes on from the latest. */
export function RenewAgreement({ baseId, partner, latest, onClose }: Own & { latest: Agreement | undefined }) {
  const t = usePartnerText();
  const renew = useAct(renewAgreement, { onDone: onClose });
  const form = useForm<AgreementBody, 'file'>(factsOf(renewAgreement.body), {
    start: { title: latest?.title, startsOn: latest ? dayAfter(latest.endsOn) : todayInBeijing() },
    faultsOf: useTermFaults(),
    acts: [renew],
  });
  return (
    <FormDialog
      title={t('renew')}
      description={t('renewWhy')}
      form={form}
      onSend={() => form.send((body) => renew.mutate({ params: { id: baseId, partner }, body }))}
      onClose={onClose}
    >
      <TermFields form={form} />
    </FormDialog>
  );
}

/** Corrects an agreement as it was entered, with the reason. */
export function CorrectAgreement({ baseId, partner, agreement, onClose }: Own & { agreement: Agreement }) {
  const t = usePartnerText();
  const correct = useAct(correctAgreement, { onDone: onClose });
  const form = useForm<AgreementBody & { reason: string }, 'file'>(flat(factsOf(correctAgreement.body), 'data'), {
    start: agreement,
    faultsOf: useTermFaults(),
    acts: [correct],
  });
  const save = (): void =>
    form.send(({ file, reason, ...term }) => {
      if (!file) return;
      const params = { id: baseId, partner, record: agreement.id };
      correct.mutate({ params, body: { version: agreement.version, reason, data: { ...term, file } } });
    });
  return (
    <FormDialog title={t('correctTitle')} form={form} onSend={save} onClose={onClose}>
      <TermFields form={form} />
      <FormField form={form} name="reason" label={t('reason')} />
    </FormDialog>
  );
}
