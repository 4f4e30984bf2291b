import { uploadFile } from '@jijiao/contract/directory/file';
import { enterPaperOpinion } from '@jijiao/contract/operation/opinion';
import { useState } from 'react';
import { addressOf } from '../../../api/call.ts';
import { Fault, useIssues } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { fileSender } from '../../../api/sendFile.ts';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { todayInBeijing } from '../../../kit/dates.ts';
import { DateField, ErrorSummary, TextArea } from '../../../kit/Field.tsx';
import { FileField, type KeptFile } from '../../../kit/FileField.tsx';
import { RadioField } from '../../../kit/SelectField.tsx';
import { useOperationText } from '../text.ts';
import type { JudgedMember } from './shape.ts';

/** Enters the signed paper of a member who has no account. */
export function PaperOpinion({
  id,
  member,
  sha256,
  onClose,
}: {
  id: number;
  member: JudgedMember;
  sha256: string;
  onClose: () => void;
}) {
  const t = useOperationText();
  const issues = useIssues();
  const [typed, setTyped] = useState({ verdict: 'favour', text: '', signedOn: todayInBeijing() });
  const [file, setFile] = useState<KeptFile | null>(null);
  const [tried, setTried] = useState(false);
  const act = useAct(enterPaperOpinion, { onDone: onClose });
  const sent = issues(act.error);
  const own = {
    text: typed.text.trim() ? undefined : t('opinionMissing'),
    signedOn: typed.signedOn ? undefined : t('signedOnMissing'),
    file: file ? undefined : t('paperFileMissing'),
  };
  const errors: Readonly<Record<string, string | undefined>> = { ...(tried ? own : {}), ...sent };
  return (
    <Dialog open drawer onClose={onClose} title={t('paperTitle', { name: member.name })} description={t('paperSay')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (Object.values(own).some(Boolean) || !file) return;
          act.mutate({
            params: { id },
            body: {
              memberId: member.memberId,
              sha256,
              favour: typed.verdict === 'favour',
              text: typed.text.trim(),
              signedOn: typed.signedOn,
              fileId: file.id,
            },
          });
        }}
      >
        <ErrorSummary errors={errors} />
        <RadioField
          name="verdict"
          label={t('verdict')}
          value={typed.verdict}
          onChange={(verdict) => setTyped({ ...typed, verdict })}
          choices={[
            { value: 'favour', label: t('favour') },
            { value: 'against', label: t('against') },
          ]}
        />
        <TextArea
          name="text"
          label={t('opinion')}
          maxLength={lengthAt(factsOf(enterPaperOpinion.body), 'text')}
          value={typed.text}
          error={errors['text']}
          onChange={(text) => setTyped({ ...typed, text })}
        />
        <DateField
          name="signedOn"
          label={t('signedOn')}
          max={todayInBeijing()}
          value={typed.signedOn}
          error={errors['signedOn']}
          onChange={(signedOn) => setTyped({ ...typed, signedOn })}
        />
        <FileField
          name="file"
          label={t('paperFile')}
          value={file}
          error={errors['file']}
          accept=".pdf,.jpg,.jpeg,.png"
          send={fileSender(addressOf(uploadFile, { query: { dossierId: id, kind: 'opinion' } }))}
          onChange={setFile}
        />
        {act.error && Object.keys(sent).length === 0 && <Fault error={act.error} />}
        <div className="row wrap">
          <Button type="submit" look="primary" busy={act.isPending}>
            {t('enterPaper')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
