import { listPast } from '@jijiao/contract/register/baseRecord';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { Dialog } from '../../../kit/Dialog.tsx';
import { writeDate } from '../../../kit/dates.ts';
import { Facts } from '../../../kit/Sheet.tsx';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { useRecordText } from './text.ts';

/** A field of a record as its history shows it. */
export interface PastField {
  readonly name: string;
  readonly label: string;
  /** Writes the value as it was kept; without it a text stands as it is. */
  readonly write?: ((value: unknown) => string) | undefined;
}

export type PastOf =
  | 'management'
  | 'measures'
  | 'ledger'
  | 'staff'
  | 'asset'
  | 'partner'
  | 'agreement'
  | 'project'
  | 'exchange'
  | 'facility';

interface PastDialogProps {
  baseId: number;
  of: PastOf;
  record?: number | undefined;
  name: string;
  fields: readonly PastField[];
  onClose: () => void;
}

/** What stood in a record before, newest first. */
export function PastDialog({ baseId, of, record, name, fields, onClose }: PastDialogProps) {
  const t = useRecordText();
  const { language } = useLanguage();
  const { data, error, refetch } = useEndpoint(listPast, {
    params: { id: baseId },
    query: { of, size: 50, ...(record !== undefined && { record }) },
  });
  const written = ({ name: field, write }: PastField, values: Readonly<Record<string, unknown>>): string => {
    const value = values[field];
    if (value === null || value === undefined || value === '') return t('none');
    return write ? write(value) : String(value);
  };
  return (
    <Dialog open drawer onClose={onClose} title={t('pastTitle', { name })}>
      {error && <Fault error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.rows.length === 0 && <Empty title={t('pastNone')}>{t('pastNoneWhy')}</Empty>}
      {data?.rows.map((row) => (
        <section key={row.until} className="past-entry">
          <p className="small mute">
            {t(row.removed ? 'removedBy' : 'untilBy', {
              at: writeDate(row.until, language, { time: true }),
              by: row.by ?? t('someone'),
            })}
          </p>
          {row.reason && <p className="small">{t('because', { reason: row.reason })}</p>}
          <Facts
            narrow
            facts={fields
              .filter((field) => field.name in row.data)
              .map((field) => ({ label: field.label, value: written(field, row.data) }))}
          />
        </section>
      ))}
    </Dialog>
  );
}
