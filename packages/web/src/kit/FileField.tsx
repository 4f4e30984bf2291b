import { useEffect, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import { Field, type FieldFrame } from './Field.tsx';
import { Meter } from './Figures.tsx';
import { writeSize } from './FileList.tsx';
import { Icon } from './Icon.tsx';
import { useKitText } from './text.ts';

export interface KeptFile {
  id: string;
  name: string;
  /** In bytes. */
  size: number;
}

/** Sends one file and tells how far it is, from 0 to 1. */
export type SendFile = (file: File, onProgress: (share: number) => void) => Promise<KeptFile>;

interface FileFieldProps extends FieldFrame {
  value: KeptFile | null;
  onChange: (file: KeptFile | null) => void;
  send: SendFile;
  /** As in the accept attribute: '.pdf,.xlsx'. */
  accept?: string | undefined;
}

type Sending = { file: File; share: number; failed?: string | undefined };

/** A file with its progress; when the line breaks, the file stays chosen and can be sent again. */
export function FileField({ value, onChange, send, accept, ...frame }: FileFieldProps) {
  const t = useKitText();
  const [sending, setSending] = useState<Sending | null>(null);
  // What is typed while a file is on its way stays: the file is told to the form as it is when it arrives.
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  });

  const start = async (file: File): Promise<void> => {
    setSending({ file, share: 0 });
    try {
      const kept = await send(file, (share) => setSending({ file, share }));
      tell.current(kept);
      setSending(null);
    } catch (error) {
      setSending({
        file,
        share: 0,
        failed: error instanceof Error && error.message ? error.message : t('uploadFailed'),
      });
    }
  };

  return (
    <Field {...frame} error={frame.error ?? sending?.failed}>
      {(wiring) => (
        <div className="upload">
          {value && !sending && (
            <span className="file">
              <Icon name="file" />
              {value.name}
              <span>{writeSize(value.size)}</span>
              <Button look="quiet" size="small" onClick={() => onChange(null)}>
                {t('remove')}
              </Button>
            </span>
          )}
          {sending && (
            <span className="file">
              <Icon name="file" />
              {sending.file.name}
              {sending.failed ? (
                <Button size="small" icon="refresh" onClick={() => void start(sending.file)}>
                  {t('retry')}
                </Button>
              ) : (
                <span className="row" role="status">
                  <Meter share={sending.share} label={sending.file.name} />
                  {t('uploading', { percent: Math.round(sending.share * 100) })}
                </span>
              )}
            </span>
          )}
          <label className="b s">
            <Icon name="upload" />
            {value || sending ? t('chooseAgain') : t('chooseFile')}
            <input
              {...wiring}
              type="file"
              className="unseen"
              accept={accept}
              onChange={(event) => {
                const file = event.target.files?.[0];
                event.target.value = '';
                if (file) void start(file);
              }}
            />
          </label>
        </div>
      )}
    </Field>
  );
}
