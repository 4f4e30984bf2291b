import { uploadFile } from '@jijiao/contract/directory/file';
import { addressOf } from '../../../api/call.ts';
import { fileSender } from '../../../api/sendFile.ts';
import { FileField, type KeptFile } from '../../../kit/FileField.tsx';

interface EvidenceFieldProps {
  name: string;
  label: string;
  help?: string | undefined;
  error?: string | undefined;
  optional?: boolean | undefined;
  value: KeptFile | null;
  onChange: (file: KeptFile | null) => void;
}

const send = fileSender(addressOf(uploadFile, { query: { kind: 'evidence' } }));

/** One file of a record: it belongs to the base once the record is saved. */
export function EvidenceField(props: EvidenceFieldProps) {
  return <FileField {...props} send={send} accept=".pdf,.jpg,.jpeg,.png,.docx" />;
}
