import { uploadFile } from '@jijiao/contract/directory/file';
import { attachToSummary, detachFromSummary } from '@jijiao/contract/supervision/annualSummary';
import { addressOf } from '../../../api/call.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { fileSender } from '../../../api/sendFile.ts';
import { Button } from '../../../kit/Button.tsx';
import { FileField } from '../../../kit/FileField.tsx';
import { FileList } from '../../../kit/FileList.tsx';
import type { Summary } from './shape.ts';
import { useSummaryText } from './text.ts';

/** The files of a summary; its writer adds and removes some. */
export function Attachments({ summary: { head, attachments, mayEdit } }: { summary: Summary }) {
  const t = useSummaryText();
  const { id } = head;
  const attach = useAct(attachToSummary);
  const detach = useAct(detachFromSummary);
  return (
    <div className="stack">
      {attachments.length === 0 && <p className="faint">{t('noAttachments')}</p>}
      <FileList files={attachments.map((file) => ({ ...file, href: `/api/files/${file.id}` }))} />
      {mayEdit && attachments.length > 0 && (
        <div className="row wrap">
          {attachments.map((file) => (
            <Button
              key={file.id}
              size="small"
              look="quiet"
              busy={detach.isPending}
              onClick={() => detach.mutate({ params: { id, file: file.id } })}
            >
              {t('detach', { name: file.name })}
            </Button>
          ))}
        </div>
      )}
      {mayEdit && (
        <FileField
          name="attachment"
          label={t('attach')}
          help={t('attachHelp')}
          accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx"
          value={null}
          send={fileSender(addressOf(uploadFile, { query: { kind: 'summaryAttachment', dossierId: id } }))}
          onChange={(file) => file && attach.mutate({ params: { id }, body: { file: file.id } })}
        />
      )}
      {attach.error && <Fault error={attach.error} />}
      {detach.error && <Fault error={detach.error} />}
    </div>
  );
}
