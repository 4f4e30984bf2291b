import type { BodySent } from '@jijiao/contract';
import { enterTraining, fileQualification } from '@jijiao/contract/faculty/instructor';
import { useAct } from '../../../api/hooks.ts';
import { fileSender } from '../../../api/sendFile.ts';
import { FormField } from '../../../form/FormField.tsx';
import { FormDialog } from '../../../form/FormFrame.tsx';
import { factsOf } from '../../../form/facts.ts';
import { useForm } from '../../../form/useForm.ts';
import { FileField, type KeptFile } from '../../../kit/FileField.tsx';
import { useInstructorText } from './text.ts';

interface AddProps {
  id: number;
  onClose: () => void;
}

/** Enters training that the person received. */
export function AddTraining({ id, onClose }: AddProps) {
  const t = useInstructorText();
  const add = useAct(enterTraining, { onDone: onClose });
  const form = useForm<BodySent<typeof enterTraining>, 'fileId'>(factsOf(enterTraining.body), {
    start: {},
    acts: [add],
  });
  return (
    <FormDialog
      title={t('addTraining')}
      form={form}
      onSend={() => form.send((body) => add.mutate({ params: { id }, body }))}
      onClose={onClose}
    >
      <FormField form={form} name="what" label={t('training')} />
      <FormField form={form} name="on" label={t('trainedOn')} />
      <FormField form={form} name="hoursTenths" label={t('hours')} help={t('hoursHelp')} />
      <EvidenceFile value={form.typed.fileId} error={form.errors.fileId} onChange={(fileId) => form.set({ fileId })} />
    </FormDialog>
  );
}

/** Files a qualification. */
export function AddQualification({ id, onClose }: AddProps) {
  const t = useInstructorText();
  const add = useAct(fileQualification, { onDone: onClose });
  const form = useForm<BodySent<typeof fileQualification>, 'fileId'>(factsOf(fileQualification.body), {
    start: {},
    acts: [add],
  });
  return (
    <FormDialog
      title={t('addQualification')}
      form={form}
      onSend={() => form.send((body) => add.mutate({ params: { id }, body }))}
      onClose={onClose}
    >
      <FormField form={form} name="what" label={t('qualification')} />
      <FormField form={form} name="issuer" label={t('issuer')} />
      <FormField form={form} name="obtainedOn" label={t('obtainedOn')} />
      <FormField form={form} name="validUntil" label={t('validUntil')} help={t('validUntilHelp')} />
      <EvidenceFile value={form.typed.fileId} error={form.errors.fileId} onChange={(fileId) => form.set({ fileId })} />
    </FormDialog>
  );
}

interface EvidenceFileProps {
  value: KeptFile | null;
  onChange: (file: KeptFile | null) => void;
  error: string | undefined;
}

function EvidenceFile(props: EvidenceFileProps) {
  const t = useInstructorText();
  return (
    <FileField
      {...props}
      name="fileId"
      label={t('evidence')}
      help={t('evidenceHelp')}
      accept=".pdf,.png,.jpg,.jpeg"
      send={fileSender('/api/files?kind=evidence')}
    />
  );
}
