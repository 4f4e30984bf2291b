import { addStaff, changeStaff, exportStaff, listStaff, removeStaff } from '@jijiao/contract/activation';
import { article } from '@jijiao/measures';
import { useState } from 'react';
import { addressOf, type OutputOf } from '../../../api/call.ts';
import { useFault } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { todayInBeijing } from '../../../kit/dates.ts';
import { DateField, TextField } from '../../../kit/Field.tsx';
import { RadioField } from '../../../kit/SelectField.tsx';
import { Section } from '../../../kit/Sheet.tsx';
import { State } from '../../../kit/State.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { Segments } from '../../../kit/Tabs.tsx';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { PastDialog } from '../baseRecord/PastDialog.tsx';
import { RecordDialog, useFieldIssues } from '../baseRecord/RecordDialog.tsx';
import { RemoveDialog } from '../baseRecord/RemoveDialog.tsx';
import { RowActs } from '../baseRecord/RowActs.tsx';
import { useRecordText } from '../baseRecord/text.ts';
import { orNull } from '../baseRecord/values.ts';
import { useActivationText } from './text.ts';

type Row = OutputOf<typeof listStaff>['rows'][number];
type When = 'now' | 'left' | 'all';
type Opened = { at: 'form'; row: Row | null } | { at: 'past' | 'remove'; row: Row } | null;
interface Props {
  baseId: number;
  mayKeep: boolean;
  complete: boolean;
  onActivated: () => void;
}

/** The own staff of a base: who is there, who has left, with what stood before. */
export function Staff({ baseId, mayKeep, complete, onActivated }: Props) {
  const t = useActivationText();
  const record = useRecordText();
  const says = useFault();
  const { language } = useLanguage();
  const [when, setWhen] = useState<When>('now');
  const [page, setPage] = useState(0);
  const [opened, setOpened] = useState<Opened>(null);
  const query = { page: page + 1, size: 20, when };
  const { data, error, refetch } = useEndpoint(listStaff, { params: { id: baseId }, query });
  const remove = useAct(removeStaff, { onDone: () => setOpened(null) });
  const columns: readonly Column<Row>[] = [
    { id: 'name', header: t('name'), fixed: true, cell: (row) => row.name },
    { id: 'role', header: t('role'), wrap: true, cell: (row) => row.role },
    { id: 'fullTime', header: t('engagement'), cell: (row) => t(row.fullTime ? 'fullTime' : 'partTime') },
    { id: 'from', header: t('from'), cell: (row) => <DateText value={row.from} weekday={false} /> },
    {
      id: 'until',
      header: t('until'),
      cell: (row) => (row.until ? <DateText value={row.until} weekday={false} /> : record('none')),
    },
    {
      id: 'acts',
      header: record('acts'),
      cell: (row) => (
        <RowActs
          onPast={() => setOpened({ at: 'past', row })}
          {...(mayKeep && {
            onChange: () => setOpened({ at: 'form', row }),
            onRemove: () => setOpened({ at: 'remove', row }),
          })}
        />
      ),
    },
  ];
  return (
    <Section
      id="staff"
      title={t('staff')}
      cites={article(6)}
      state={<State tone={complete ? 'done' : 'todo'}>{t(complete ? 'complete' : 'incomplete')}</State>}
    >
      <p className="small mute">{t('staffWhy')}</p>
      <div className="record-tools">
        {mayKeep && (
          <Button icon="plus" look="primary" onClick={() => setOpened({ at: 'form', row: null })}>
            {t('addStaff')}
          </Button>
        )}
        <ButtonLink icon="download" to={addressOf(exportStaff, { params: { id: baseId }, query: { language } })}>
          {record('export')}
        </ButtonLink>
        <Segments
          label={t('show')}
          current={when}
          segments={[
            { id: 'now', label: t('now') },
            { id: 'left', label: t('leftStaff') },
            { id: 'all', label: t('all') },
          ]}
          onChoose={(next) => {
            setWhen(next as When);
            setPage(0);
          }}
        />
      </div>
      <Table
        name="base.staff"
        caption={t('staff')}
        columns={columns}
        rows={data?.rows}
        rowId={(row) => String(row.id)}
        error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
        empty={<Empty title={t('noStaff')}>{t('noStaffWhy')}</Empty>}
        paging={data && data.total > 20 ? { page, size: 20, total: data.total, onPage: setPage } : undefined}
      />
      {opened?.at === 'form' && (
        <StaffForm baseId={baseId} row={opened.row} onClose={() => setOpened(null)} onActivated={onActivated} />
      )}
      {opened?.at === 'past' && (
        <PastDialog
          baseId={baseId}
          of="staff"
          record={opened.row.id}
          name={opened.row.name}
          fields={[
            { name: 'name', label: t('name') },
            { name: 'role', label: t('role') },
            { name: 'fullTime', label: t('engagement'), write: (value) => t(value ? 'fullTime' : 'partTime') },
            { name: 'from', label: t('from') },
            { name: 'until', label: t('until') },
          ]}
          onClose={() => setOpened(null)}
        />
      )}
      {opened?.at === 'remove' && (
        <RemoveDialog
          name={opened.row.name}
          error={remove.error}
          busy={remove.isPending}
          onRemove={(reason) =>
            remove.mutate({
              params: { id: baseId, record: opened.row.id },
              body: { version: opened.row.version, reason },
            })
          }
          onClose={() => setOpened(null)}
        />
      )}
    </Section>
  );
}

interface FormProps {
  baseId: number;
  row: Row | null;
  onClose: () => void;
  onActivated: () => void;
}

function StaffForm({ baseId, row, onClose, onActivated }: FormProps) {
  const t = useActivationText();
  const record = useRecordText();
  const [typed, setTyped] = useState({
    name: row?.name ?? '',
    role: row?.role ?? '',
    fullTime: String(row?.fullTime ?? true),
    from: row?.from ?? todayInBeijing(),
    until: row?.until ?? '',
  });
  const [asked, setAsked] = useState(false);
  const onDone = ({ activated }: { activated: boolean }): void => {
    if (activated) onActivated();
    onClose();
  };
  const add = useAct(addStaff, { onDone });
  const change = useAct(changeStaff, { onDone });
  const error = add.error ?? change.error;
  const need = Object.fromEntries(
    (['name', 'role', 'from'] as const)
      .filter((each) => !typed[each].trim())
      .map((each) => [each, record('need', { what: t(each) })]),
  );
  const errors: Readonly<Record<string, string>> = { ...useFieldIssues()(error), ...(asked ? need : {}) };
  const set = (changes: Partial<typeof typed>): void => setTyped({ ...typed, ...changes });
  const save = (): void => {
    setAsked(true);
    if (Object.keys(need).length > 0) return;
    const data = { ...typed, fullTime: typed.fullTime === 'true', until: orNull(typed.until) };
    if (row) change.mutate({ params: { id: baseId, record: row.id }, body: { version: row.version, data } });
    else add.mutate({ params: { id: baseId }, body: data });
  };
  return (
    <RecordDialog
      title={row ? `${record('change')}　${row.name}` : t('addStaff')}
      errors={errors}
      error={error}
      busy={add.isPending || change.isPending}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        name="name"
        label={t('name')}
        width={16}
        maxLength={60}
        value={typed.name}
        error={errors.name}
        onChange={(name) => set({ name })}
      />
      <TextField
        name="role"
        label={t('role')}
        maxLength={60}
        value={typed.role}
        error={errors.role}
        onChange={(role) => set({ role })}
      />
      <RadioField
        name="fullTime"
        label={t('engagement')}
        value={typed.fullTime}
        choices={[
          { value: 'true', label: t('fullTime') },
          { value: 'false', label: t('partTime') },
        ]}
        onChange={(fullTime) => set({ fullTime })}
      />
      <DateField
        name="from"
        label={t('from')}
        value={typed.from}
        error={errors.from}
        onChange={(from) => set({ from })}
      />
      <DateField
        name="until"
        label={t('until')}
        optional
        value={typed.until}
        error={errors.until}
        onChange={(until) => set({ until })}
      />
    </RecordDialog>
  );
}
