import { recordSupport } from '@jijiao/contract/support/supportRecord';
import { supportKinds } from '@jijiao/measures';
import { useState } from 'react';
import { Fault, useIssues } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { EvidenceFiles } from '../../../files/EvidenceFiles.tsx';
import { factAt, factsOf, lengthAt } from '../../../form/facts.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { todayInBeijing } from '../../../kit/dates.ts';
import { DateField, ErrorSummary, NumberField, TextArea } from '../../../kit/Field.tsx';
import type { KeptFile } from '../../../kit/FileField.tsx';
import { SelectField } from '../../../kit/SelectField.tsx';
import { useLanguage } from '../../../language.ts';
import { readYuan } from './amount.ts';
import type { SupportRow } from './SupportTable.tsx';
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
  const [kind, setKind] = useState<SupportRow['kind'] | ''>('');
  const [on, setOn] = useState(todayInBeijing());
  const [what, setWhat] = useState('');
  const [amount, setAmount] = useState('');
  const [files, setFiles] = useState<readonly KeptFile[]>([]);
  const [asked, setAsked] = useState(false);
  const record = useAct(recordSupport, { onDone: onSaved });
  const issues = useIssues()(record.error?.status === 422 ? record.error : null);
  const amountFen = readYuan(amount);
  const faults: Record<string, string> = {
    ...(kind === '' && { kind: t('need') }),
    ...(!on && { on: t('need') }),
    ...(!what.trim() && { what: t('need') }),
    ...(amountFen === undefined && { amountFen: t('badAmount') }),
  };
  const errors: Readonly<Record<string, string>> = { ...issues, ...(asked && faults) };
  return (
    <Dialog open drawer onClose={onClose} title={t('record')} description={t('recordWhy')}>
      <form
        noValidate
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (kind === '' || amountFen === undefined || Object.keys(faults).length > 0) return;
          record.mutate({
            params: { id: baseId },
            body: { kind, on, what: what.trim(), amountFen, files: files.map(({ id }) => id) },
          });
        }}
      >
        <ErrorSummary errors={errors} />
        {record.error && record.error.status !== 422 && <Fault error={record.error} />}
        <SelectField
          name="kind"
          label={t('kind')}
          value={kind}
          error={errors.kind}
          choices={supportKinds.map(({ id, ...label }) => ({ value: id, label: pick(label) }))}
          onChange={(value) => setKind(value as SupportRow['kind'])}
        />
        <DateField name="on" label={t('on')} value={on} max={todayInBeijing()} error={errors.on} onChange={setOn} />
        <TextArea
          name="what"
          label={t('what')}
          help={t('whatWhy')}
          maxLength={lengthAt(factsOf(recordSupport.body), 'what')}
          value={what}
          error={errors.what}
          onChange={setWhat}
        />
        <NumberField
          name="amountFen"
          label={t('amount')}
          help={t('amountWhy')}
          optional
          decimals
          unit={t('yuan')}
          value={amount}
          error={errors.amountFen}
          onChange={setAmount}
        />
        <EvidenceFiles
          name="files"
          label={t('files')}
          kind="supportEvidence"
          optional
          most={factAt(factsOf(recordSupport.body), 'files').maxLength}
          error={errors.files}
          value={files}
          onChange={setFiles}
        />
        <div className="row wrap">
          <Button type="submit" look="primary" busy={record.isPending}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
