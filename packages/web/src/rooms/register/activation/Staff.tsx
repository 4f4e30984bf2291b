import { exportStaff, listStaff, removeStaff } from '@jijiao/contract/register/activation';
import { article } from '@jijiao/measures';
import { useState } from 'react';
import { addressOf } from '../../../api/call.ts';
import { useFault } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { DateText } from '../../../kit/DateText.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { RecordDrawers, RecordTools, useRecordDesk } from '../baseRecord/RecordDesk.tsx';
import { useRecordText } from '../baseRecord/text.ts';
import { OwnList } from './OwnList.tsx';
import { StaffForm } from './StaffForm.tsx';
import type { StaffRow } from './shape.ts';
import { useActivationText } from './text.ts';

type Row = StaffRow;
type When = 'now' | 'left' | 'all';
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
  const desk = useRecordDesk<Row>(mayKeep);
  const query = { page: page + 1, size: 20, when };
  const { data, error, refetch } = useEndpoint(listStaff, { params: { id: baseId }, query });
  const remove = useAct(removeStaff, { onDone: desk.close });
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
    desk.acts,
  ];
  return (
    <OwnList<When>
      id="staff"
      title={t('staff')}
      why={t('staffWhy')}
      cites={article(6)}
      complete={complete}
      when={when}
      whens={[
        { id: 'now', label: t('now') },
        { id: 'left', label: t('leftStaff') },
        { id: 'all', label: t('all') },
      ]}
      onWhen={(next) => {
        setWhen(next);
        setPage(0);
      }}
      tools={
        <RecordTools
          desk={desk}
          add={mayKeep ? t('addStaff') : undefined}
          exportTo={addressOf(exportStaff, { params: { id: baseId }, query: { language } })}
        />
      }
    >
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
      <RecordDrawers
        desk={desk}
        baseId={baseId}
        of="staff"
        nameOf={(row) => row.name}
        fields={[
          { name: 'name', label: t('name') },
          { name: 'role', label: t('role') },
          { name: 'fullTime', label: t('engagement'), write: (value) => t(value ? 'fullTime' : 'partTime') },
          { name: 'from', label: t('from') },
          { name: 'until', label: t('until') },
        ]}
        remove={remove}
        form={(row) => <StaffForm baseId={baseId} row={row} onClose={desk.close} onActivated={onActivated} />}
      />
    </OwnList>
  );
}
