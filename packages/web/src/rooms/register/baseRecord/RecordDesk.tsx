import { type ReactNode, useState } from 'react';
import type { ApiError } from '../../../api/ApiError.ts';
import { Button } from '../../../kit/Button.tsx';
import type { Column } from '../../../kit/Table.tsx';
import { PastDialog, type PastField, type PastOf } from './PastDialog.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { RowActs } from './RowActs.tsx';
import { useRecordText } from './text.ts';

interface KeptRow {
  readonly id: number;
  readonly version: number;
}

type Opened<Row> =
  | { readonly at: 'form'; readonly row: Row | null }
  | { readonly at: 'past' | 'remove'; readonly row: Row };

interface RecordDesk<Row> {
  readonly opened: Opened<Row> | null;
  readonly open: (opened: Opened<Row>) => void;
  readonly close: () => void;
  /** The last column: what may be done with a row. */
  readonly acts: Column<Row>;
}

/** Which drawer of a list of records stands open, and the column that opens it. */
export function useRecordDesk<Row extends KeptRow>(mayKeep: boolean): RecordDesk<Row> {
  const t = useRecordText();
  const [opened, open] = useState<Opened<Row> | null>(null);
  const cell = (row: Row): ReactNode => (
    <RowActs
      onPast={() => open({ at: 'past', row })}
      {...(mayKeep && {
        onChange: () => open({ at: 'form', row }),
        onRemove: () => open({ at: 'remove', row }),
      })}
    />
  );
  return { opened, open, close: () => open(null), acts: { id: 'acts', header: t('acts'), cell } };
}

interface AddRecordProps<Row> {
  desk: RecordDesk<Row>;
  /** The word on the button; without it none is offered. */
  add?: string | undefined;
}

/** The button over a list of records for a new one. */
export function AddRecord<Row>({ desk, add }: AddRecordProps<Row>) {
  if (!add) return null;
  return (
    <Button look="primary" icon="plus" onClick={() => desk.open({ at: 'form', row: null })}>
      {add}
    </Button>
  );
}

interface Removal {
  readonly error: ApiError | null;
  readonly isPending: boolean;
  mutate(sent: { params: { id: number; record: number }; body: { version: number; reason: string } }): void;
}

interface RecordDrawersProps<Row> {
  desk: RecordDesk<Row>;
  baseId: number;
  of: PastOf;
  nameOf: (row: Row) => string;
  /** The fields as the history shows them. */
  fields: readonly PastField[];
  remove: Removal;
  form: (row: Row | null) => ReactNode;
}

/** The drawers of a list of records: the form, the history, taking one out. */
export function RecordDrawers<Row extends KeptRow>(props: RecordDrawersProps<Row>) {
  const { desk, baseId, of, nameOf, fields, remove, form } = props;
  const { opened, close } = desk;
  if (!opened) return null;
  if (opened.at === 'form') return form(opened.row);
  const { id, version } = opened.row;
  const name = nameOf(opened.row);
  if (opened.at === 'past')
    return <PastDialog baseId={baseId} of={of} record={id} name={name} fields={fields} onClose={close} />;
  return (
    <RemoveDialog
      name={name}
      error={remove.error}
      busy={remove.isPending}
      onRemove={(reason) => remove.mutate({ params: { id: baseId, record: id }, body: { version, reason } })}
      onClose={close}
    />
  );
}
