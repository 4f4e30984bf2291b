import type { BodySent } from '@jijiao/contract';
import { recordSupport } from '@jijiao/contract/support/supportRecord';
import { supportKinds } from '@jijiao/measures';
import { useAct } from '../../../api/hooks.ts';
import { EvidenceFiles } from '../../../files/EvidenceFiles.tsx';
import { FormField } from '../../../form/FormField.tsx';
import { FormDialog } from '../../../form/FormFrame.tsx';
import { factAt, factsOf } from '../../../form/facts.ts';
import { useForm } from '../../../form/useForm.ts';
import { todayInBeijing } from '../../../kit/dates.ts';
import { useLanguage } from '../../../language.ts';
import { useSupportText } from './text.ts';

interface RecordDialogProps {
  baseId: number;
  onClose: () => void;
  onSaved: () => void;
}

/** Records what was given a base. */
export function RecordDialog({ baseId, onClose, onSaved }: RecordDialogProps) {
  const t = useSupportText();
  const { pick } = useLanguage();
  const record = useAct(recordSupport, { onDone: onSaved });
  const form = useForm<BodySent<typeof recordSupport>, 'files'>(factsOf(recordSupport.body), {
    start: { on: todayInBeijing() },
    needed: ['what'],
    acts: [record],
  });
  return (
    <FormDialog
      title={t('record')}
      description={t('recordWhy')}
      form={form}
      className="stack"
      onSend={() => form.send((body) => record.mutate({ params: { id: baseId }, body }))}
      onClose={onClose}
    >
      <FormField
        form={form}
        name="kind"
        label={t('kind')}
        choices={supportKinds.map(({ id, ...label }) => ({ value: id, label: pick(label) }))}
      />
      <FormField form={form} name="on" label={t('on')} until="today" />
      <FormField form={form} name="what" label={t('what')} help={t('whatWhy')} />
      <FormField form={form} name="amountFen" label={t('amount')} help={t('amountWhy')} unit={t('yuan')} />
      <EvidenceFiles
        name="files"
        label={t('files')}
        kind="supportEvidence"
        optional
        most={factAt(factsOf(recordSupport.body), 'files').maxLength}
        error={form.errors.files}
        value={form.typed.files}
        onChange={(files) => form.set({ files })}
      />
    </FormDialog>
  );
}
