import { makeMove } from '@jijiao/contract/platform/dossier';
import { useState } from 'react';
import { Fault } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { fileSender } from '../../../api/sendFile.ts';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { TextArea } from '../../../kit/Field.tsx';
import { FileField, type KeptFile } from '../../../kit/FileField.tsx';
import type { Decision } from './shape.ts';
import { useDecisionText } from './text.ts';

/** Signs a decision that rests on evidence: the files come with the signature. */
export function SignDialog({ decision, onClose }: { decision: Decision; onClose: () => void }) {
  const t = useDecisionText();
  const [files, setFiles] = useState<readonly KeptFile[]>([]);
  const [opinion, setOpinion] = useState('');
  const move = useAct(makeMove, { onDone: onClose });
  const { id, version } = decision.head;
  const send = fileSender(`/api/files?dossierId=${id}`);
  const slots = [...files, null];
  return (
    <Dialog open onClose={onClose} title={t('sign')} description={t('signConfirm')}>
      {move.error && <Fault error={move.error} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          move.mutate({
            params: { id },
            body: {
              move: 'sign',
              version,
              files: files.map((file) => file.id),
              ...(opinion.trim() && { opinion: opinion.trim() }),
            },
          });
        }}
      >
        {slots.map((file, at) => (
          <FileField
            key={file?.id ?? 'next'}
            name={`evidence-${at}`}
            label={at === 0 ? t('evidence') : t('file', { n: at + 1 })}
            help={at === 0 ? t('evidenceHelp') : undefined}
            optional={at > 0}
            accept=".pdf,.jpg,.jpeg,.png"
            send={send}
            value={file}
            onChange={(next) => setFiles([...files.slice(0, at), ...(next ? [next] : []), ...files.slice(at + 1)])}
          />
        ))}
        <TextArea
          name="opinion"
          label={t('opinion')}
          optional
          maxLength={lengthAt(factsOf(makeMove.body), 'opinion')}
          value={opinion}
          onChange={setOpinion}
        />
        <div className="row wrap">
          <Button type="submit" look="primary" busy={move.isPending}>
            {t('sign')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
