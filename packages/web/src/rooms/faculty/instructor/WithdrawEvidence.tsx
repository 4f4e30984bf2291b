import { withdrawInstructorEvidence } from '@jijiao/contract/faculty/instructor';
import { Fault } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { ReasonDialog } from '../../../kit/ReasonDialog.tsx';
import { useInstructorText } from './text.ts';

export interface Withdrawn {
  readonly list: 'trainings' | 'qualifications';
  readonly entry: number;
  readonly what: string;
}

/** Takes back training or a qualification that was entered wrongly. */
export function WithdrawEvidence({ id, list, entry, what, onClose }: Withdrawn & { id: number; onClose: () => void }) {
  const t = useInstructorText();
  const act = useAct(withdrawInstructorEvidence, { onDone: onClose });
  return (
    <ReasonDialog
      title={t('withdraw')}
      description={t('withdrawWhy')}
      what={what}
      label={t('withdrawReason')}
      most={lengthAt(factsOf(withdrawInstructorEvidence.body), 'reason')}
      busy={act.isPending}
      fault={act.error && <Fault error={act.error} />}
      onReason={(reason) => act.mutate({ params: { id, list, entry }, body: { reason } })}
      onClose={onClose}
    />
  );
}
