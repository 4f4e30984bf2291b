import { correctAgreement, type getPartner, renewAgreement } from '@jijiao/contract/register/partner';
import { useState } from 'react';
import type { OutputOf } from '../../../api/call.ts';
import { useAct } from '../../../api/hooks.ts';
import { todayInBeijing } from '../../../kit/dates.ts';
import { TextField } from '../../../kit/Field.tsx';
import { RecordDialog, useFieldIssues } from '../baseRecord/RecordDialog.tsx';
import { useRecordText } from '../baseRecord/text.ts';
import { TermFields, type TypedTerm, useTermFaults } from './TermFields.tsx';
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
  const [typed, setTyped] = useState<TypedTerm>({
    title: latest?.title ?? '',
    startsOn: latest ? dayAfter(latest.endsOn) : todayInBeijing(),
    endsOn: '',
    file: null,
  });
  const [asked, setAsked] = useState(false);
  const renew = useAct(renewAgreement, { onDone: onClose });
  const faults = useTermFaults(typed);
  const errors = { ...useFieldIssues()(renew.error), ...(asked ? faults : {}) };
  return (
    <RecordDialog
      title={t('renew')}
      description={t('renewWhy')}
      errors={errors}
      error={renew.error}
      busy={renew.isPending}
      onSave={() => {
        setAsked(true);
        if (Object.keys(faults).length > 0) return;
        renew.mutate({ params: { id: baseId, partner }, body: { ...typed, file: typed.file?.id ?? null } });
      }}
      onClose={onClose}
    >
      <TermFields typed={typed} errors={errors} onType={(change) => setTyped({ ...typed, ...change })} />
    </RecordDialog>
  );
}

/** Corrects an agreement as it was entered, with the reason. */
export function CorrectAgreement({ baseId, partner, agreement, onClose }: Own & { agreement: Agreement }) {
  const t = usePartnerText();
  const record = useRecordText();
  const [typed, setTyped] = useState<TypedTerm & { reason: string }>({
    title: agreement.title,
    startsOn: agreement.startsOn,
    endsOn: agreement.endsOn,
    file: agreement.file,
    reason: '',
  });
  const [asked, setAsked] = useState(false);
  const correct = useAct(correctAgreement, { onDone: onClose });
  const faults = {
    ...useTermFaults(typed),
    ...(!typed.reason.trim() && { reason: record('need', { what: t('reason') }) }),
    ...(typed.file === null && { file: record('need', { what: t('file') }) }),
  };
  const errors = { ...useFieldIssues()(correct.error), ...(asked ? faults : {}) };
  return (
    <RecordDialog
      title={t('correctTitle')}
      errors={errors}
      error={correct.error}
      busy={correct.isPending}
      onSave={() => {
        setAsked(true);
        if (Object.keys(faults).length > 0 || typed.file === null) return;
        const { title, startsOn, endsOn, file, reason } = typed;
        correct.mutate({
          params: { id: baseId, partner, record: agreement.id },
          body: { version: agreement.version, reason, data: { title, startsOn, endsOn, file: file.id } },
        });
      }}
      onClose={onClose}
    >
      <TermFields typed={typed} errors={errors} onType={(change) => setTyped({ ...typed, ...change })} />
      <TextField
        name="reason"
        label={t('reason')}
        maxLength={200}
        value={typed.reason}
        error={errors.reason}
        onChange={(reason) => setTyped({ ...typed, reason })}
      />
    </RecordDialog>
  );
}
