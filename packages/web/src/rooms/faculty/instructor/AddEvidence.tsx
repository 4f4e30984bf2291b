import { enterTraining, fileQualification } from '@jijiao/contract/faculty/instructor';
import { type ReactNode, useState } from 'react';
import type { ApiError } from '../../../api/ApiError.ts';
import { Fault, useIssues } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { fileSender } from '../../../api/sendFile.ts';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { DateField, ErrorSummary, NumberField, TextField } from '../../../kit/Field.tsx';
import { FileField, type KeptFile } from '../../../kit/FileField.tsx';
import { useInstructorText } from './text.ts';

interface AddProps {
  id: number;
  onClose: () => void;
}

/** Enters training that the person received. */
export function AddTraining({ id, onClose }: AddProps) {
  const t = useInstructorText();
  const [draft, setDraft] = useState({ what: '', on: '', hours: '' });
  const [file, setFile] = useState<KeptFile | null>(null);
  const [asked, setAsked] = useState(false);
  const add = useAct(enterTraining, { onDone: onClose });
  const hours = /^\d{1,4}(\.\d)?$/.test(draft.hours.trim()) ? Math.round(Number(draft.hours) * 10) : 0;
  const missing = {
    ...(!draft.what.trim() && { what: t('training') }),
    ...(!draft.on && { on: t('trainedOn') }),
    ...(hours < 1 && { hoursTenths: t('hours') }),
  };
  const needed = useNeeded();
  const errors: Readonly<Record<string, string>> = { ...useIssues()(add.error), ...(asked && needed(missing)) };
  return (
    <EvidenceForm
      title={t('addTraining')}
      errors={errors}
      failed={add.error}
      busy={add.isPending}
      onClose={onClose}
      onSend={() => {
        setAsked(true);
        if (Object.keys(missing).length > 0) return;
        const { what, on } = draft;
        add.mutate({ params: { id }, body: { what, on, hoursTenths: hours, fileId: file?.id ?? null } });
      }}
    >
      <TextField
        name="what"
        label={t('training')}
        maxLength={lengthAt(factsOf(enterTraining.body), 'what')}
        value={draft.what}
        error={errors.what}
        onChange={(what) => setDraft({ ...draft, what })}
      />
      <DateField
        name="on"
        label={t('trainedOn')}
        value={draft.on}
        error={errors.on}
        onChange={(on) => setDraft({ ...draft, on })}
      />
      <NumberField
        name="hoursTenths"
        label={t('hours')}
        help={t('hoursHelp')}
        unit=""
        decimals
        value={draft.hours}
        error={errors.hoursTenths}
        onChange={(value) => setDraft({ ...draft, hours: value })}
      />
      <EvidenceFile value={file} onChange={setFile} error={errors.fileId} />
    </EvidenceForm>
  );
}

/** Files a qualification. */
export function AddQualification({ id, onClose }: AddProps) {
  const t = useInstructorText();
  const [draft, setDraft] = useState({ what: '', issuer: '', obtainedOn: '', validUntil: '' });
  const [file, setFile] = useState<KeptFile | null>(null);
  const [asked, setAsked] = useState(false);
  const add = useAct(fileQualification, { onDone: onClose });
  const missing = {
    ...(!draft.what.trim() && { what: t('qualification') }),
    ...(!draft.issuer.trim() && { issuer: t('issuer') }),
    ...(!draft.obtainedOn && { obtainedOn: t('obtainedOn') }),
  };
  const needed = useNeeded();
  const errors: Readonly<Record<string, string>> = { ...useIssues()(add.error), ...(asked && needed(missing)) };
  const field = (name: keyof typeof draft) => ({
    name,
    value: draft[name],
    error: errors[name],
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
  });
  return (
    <EvidenceForm
      title={t('addQualification')}
      errors={errors}
      failed={add.error}
      busy={add.isPending}
      onClose={onClose}
      onSend={() => {
        setAsked(true);
        if (Object.keys(missing).length > 0) return;
        const body = { ...draft, validUntil: draft.validUntil || null, fileId: file?.id ?? null };
        add.mutate({ params: { id }, body });
      }}
    >
      <TextField
        {...field('what')}
        label={t('qualification')}
        maxLength={lengthAt(factsOf(fileQualification.body), 'what')}
      />
      <TextField
        {...field('issuer')}
        label={t('issuer')}
        maxLength={lengthAt(factsOf(fileQualification.body), 'issuer')}
      />
      <DateField {...field('obtainedOn')} label={t('obtainedOn')} />
      <DateField {...field('validUntil')} label={t('validUntil')} help={t('validUntilHelp')} optional />
      <EvidenceFile value={file} onChange={setFile} error={errors.fileId} />
    </EvidenceForm>
  );
}

/** Says of each field that it must be filled in, by its name. */
function useNeeded(): (missing: Readonly<Record<string, string>>) => Record<string, string> {
  const t = useInstructorText();
  return (missing) =>
    Object.fromEntries(Object.entries(missing).map(([field, name]) => [field, t('needOf', { name })]));
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

interface EvidenceFormProps {
  title: string;
  errors: Readonly<Record<string, string>>;
  failed: ApiError | null;
  busy: boolean;
  onClose: () => void;
  onSend: () => void;
  children: ReactNode;
}

function EvidenceForm({ title, errors, failed, busy, onClose, onSend, children }: EvidenceFormProps) {
  const t = useInstructorText();
  return (
    <Dialog open drawer onClose={onClose} title={title}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSend();
        }}
      >
        <ErrorSummary errors={errors} />
        {children}
        {failed && failed.status !== 422 && <Fault error={failed} />}
        <div className="row wrap">
          <Button type="submit" look="primary" busy={busy}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
