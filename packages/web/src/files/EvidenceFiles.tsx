import { uploadFile } from '@jijiao/contract/directory/file';
import { addressOf } from '../api/call.ts';
import { fileSender } from '../api/sendFile.ts';
import { FileField, type KeptFile } from '../kit/FileField.tsx';
import { defineText } from '../language.ts';

const useFilesText = defineText('evidenceFiles', {
  zh: { more: '再加一份' },
  en: { more: 'Add another file' },
});

interface EvidenceFilesProps {
  name: string;
  label: string;
  /** What the files are evidence of, as the server keeps it. */
  kind: string;
  /** The dossier they will belong to, where there is one already. */
  dossierId?: number | undefined;
  help?: string | undefined;
  error?: string | undefined;
  optional?: boolean | undefined;
  value: readonly KeptFile[];
  onChange: (files: readonly KeptFile[]) => void;
  accept?: string | undefined;
  /** How many at the most. */
  most?: number | undefined;
}

/** Files that are sent as they are chosen: each can be taken away, one more added up to `most`. */
export function EvidenceFiles({
  name,
  label,
  kind,
  dossierId,
  help,
  error,
  optional,
  value,
  onChange,
  accept = '.pdf,.jpg,.jpeg,.png,.docx,.xlsx',
  most = 20,
}: EvidenceFilesProps) {
  const t = useFilesText();
  const send = fileSender(addressOf(uploadFile, { query: { kind, ...(dossierId !== undefined && { dossierId }) } }));
  const frame = (at: number) => ({
    ...(at === 0 && { help, error, optional }),
    send,
    accept,
  });
  return (
    <div className="many-files">
      {value.map((file, at) => (
        <FileField
          key={file.id}
          {...frame(at)}
          name={at === 0 ? name : `${name}-${at}`}
          label={value.length > 1 ? `${label} ${at + 1}` : label}
          value={file}
          onChange={(next) => onChange(value.flatMap((each) => (each.id !== file.id ? [each] : next ? [next] : [])))}
        />
      ))}
      {value.length < most && (
        <FileField
          key={`new-${value.length}`}
          {...frame(value.length)}
          name={value.length === 0 ? name : `${name}-${value.length}`}
          label={value.length > 0 ? t('more') : label}
          value={null}
          onChange={(file) => file && onChange([...value, file])}
        />
      )}
    </div>
  );
}
