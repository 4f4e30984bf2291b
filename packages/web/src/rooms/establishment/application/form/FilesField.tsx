import { uploadFile } from '@jijiao/contract/directory/file';
import { createContext, useContext, useMemo, useState } from 'react';
import { addressOf } from '../../../../api/call.ts';
import { fileSender } from '../../../../api/sendFile.ts';
import { FileField, type KeptFile, type SendFile } from '../../../../kit/FileField.tsx';
import { useApplicationText } from '../text.ts';

interface FormFiles {
  /** The file behind an id: name and size; one not known yet shows its id. */
  find(id: string): KeptFile;
  /** Makes the sender for one kind of file; what it sends is known from then on. */
  sender(kind: string): SendFile;
}

const FormFilesContext = createContext<FormFiles | null>(null);
export const FormFilesProvider = FormFilesContext.Provider;

/** The files of an application while it is filled in: those saved with it, and those sent since. */
export function useMakeFormFiles(dossierId: number, saved: readonly KeptFile[]): FormFiles {
  const [sent, setSent] = useState<readonly KeptFile[]>([]);
  return useMemo(() => {
    const known = new Map([...saved, ...sent].map((file) => [file.id, file]));
    return {
      find: (id) => known.get(id) ?? { id, name: id, size: 0 },
      sender: (kind) => async (file, onProgress) => {
        const kept = await fileSender(addressOf(uploadFile, { query: { dossierId, kind } }))(file, onProgress);
        setSent((before) => [...before, kept]);
        return kept;
      },
    };
  }, [dossierId, saved, sent]);
}

/** The files of the form that is open. */
export function useFormFiles(): FormFiles {
  const files = useContext(FormFilesContext);
  if (!files) throw new Error('the field stands outside of a form with files');
  return files;
}

const accepted = '.pdf,.jpg,.jpeg,.png,.docx,.xlsx';

interface OneFileProps {
  name: string;
  label: string;
  kind: string;
  value: string | undefined;
  onChange: (id: string | undefined) => void;
  accept?: string | undefined;
}

/** One file, kept by its id. */
export function OneFile({ name, label, kind, value, onChange, accept = accepted }: OneFileProps) {
  const files = useFormFiles();
  return (
    <FileField
      name={name}
      label={label}
      value={value ? files.find(value) : null}
      onChange={(file) => onChange(file?.id)}
      send={files.sender(kind)}
      accept={accept}
    />
  );
}

interface FilesFieldProps {
  name: string;
  label: string;
  kind: string;
  help?: string | undefined;
  value: readonly string[];
  onChange: (ids: readonly string[]) => void;
  accept?: string | undefined;
}

/** Several files, kept by their ids: each can be taken away, and one more added. */
export function FilesField({ name, label, kind, help, value, onChange, accept = accepted }: FilesFieldProps) {
  const t = useApplicationText();
  const files = useFormFiles();
  return (
    <div className="many-files">
      {value.map((id, at) => (
        <FileField
          key={id}
          name={`${name}-${at}`}
          label={value.length > 1 ? `${label} ${at + 1}` : label}
          help={at === 0 ? help : undefined}
          value={files.find(id)}
          onChange={(file) => onChange(value.flatMap((each) => (each !== id ? [each] : file ? [file.id] : [])))}
          send={files.sender(kind)}
          accept={accept}
        />
      ))}
      <FileField
        key={`new-${value.length}`}
        name={name}
        label={value.length > 0 ? t('addFile') : label}
        help={value.length > 0 ? undefined : help}
        value={null}
        onChange={(file) => file && onChange([...value, file.id])}
        send={files.sender(kind)}
        accept={accept}
      />
    </div>
  );
}
