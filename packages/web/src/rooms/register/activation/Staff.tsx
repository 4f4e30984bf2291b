import { exportStaff, listStaff, removeStaff } from '@jijiao/contract/register/activation';
import { article } from '@jijiao/measures';
import { useAct } from '../../../api/hooks.ts';
import { DateText } from '../../../kit/DateText.tsx';
import { ExportLink } from '../../../kit/ExportLink.tsx';
import type { Column } from '../../../kit/Table.tsx';
import { ListTable } from '../../../listing/ListTable.tsx';
import { useListing } from '../../../listing/useListing.ts';
import { AddRecord, RecordDrawers, useRecordDesk } from '../baseRecord/RecordDesk.tsx';
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
  const desk = useRecordDesk<Row>(mayKeep);
  const list = useListing(listStaff, {
    params: { id: baseId },
    page: (answer) => answer,
    sorts: ['name', 'role', 'fullTime', 'from', 'until'],
    filters: { when: ['left', 'all'] },
    exports: exportStaff,
    under: 'staff',
  });
  const when = (list.chosen.when ?? 'now') as When;
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
      onWhen={(next) => list.choose({ when: [next] })}
      tools={
        <>
          <AddRecord desk={desk} add={mayKeep ? t('addStaff') : undefined} />
          {list.exportTo && <ExportLink to={list.exportTo} />}
        </>
      }
    >
      <ListTable
        list={list}
        name="base.staff"
        caption={t('staff')}
        columns={columns}
        rowId={(row) => String(row.id)}
        none={{ title: t('noStaff'), why: t('noStaffWhy') }}
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
