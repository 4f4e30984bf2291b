import { ListBar, ListTable } from '../../../listing/ListTable.tsx';
import { useListing } from '../../../listing/useListing.ts';
import '../baseRecord/baseRecord.css';
import { exportFacilities, listFacilities, removeFacility } from '@jijiao/contract/register/facility';
import { facilityKinds } from '@jijiao/measures';
import { useAct } from '../../../api/hooks.ts';
import { BaseFrame } from '../../../base/BaseFrame.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { Sheet, Trio } from '../../../kit/Sheet.tsx';
import type { Column } from '../../../kit/Table.tsx';
import { useLanguage } from '../../../language.ts';
import { useKindName } from '../baseRecord/kindName.ts';
import { AddRecord, RecordDrawers, useRecordDesk } from '../baseRecord/RecordDesk.tsx';
import { useRecordText } from '../baseRecord/text.ts';
import { FacilityForm } from './FacilityForm.tsx';
import type { FacilityRow as Row } from './shape.ts';
import { useFacilityText } from './text.ts';

const whens = ['now', 'gone', 'all'] as const;

/** The facilities of a base, with what it has in all (Arts 2, 8). */
export default function ListFacilities() {
  return <BaseFrame tab="facilities">{(base) => <Facilities baseId={base.id} mayKeep={base.mayKeep} />}</BaseFrame>;
}

function Facilities({ baseId, mayKeep }: { baseId: number; mayKeep: boolean }) {
  const t = useFacilityText();
  const record = useRecordText();
  const kindName = useKindName();
  const { pick } = useLanguage();
  const desk = useRecordDesk<Row>(mayKeep);
  const list = useListing(listFacilities, {
    params: { id: baseId },
    page: (answer) => answer.page,
    sorts: ['name', 'kind', 'capacity', 'area', 'address', 'from', 'until'],
    filters: { kind: facilityKinds.map(({ id }) => id), when: ['gone', 'all'] },
    exports: exportFacilities,
  });
  const remove = useAct(removeFacility, { onDone: desk.close });
  const number = (value: number | null): string => value?.toLocaleString('en-US') ?? record('none');
  const columns: readonly Column<Row>[] = [
    { id: 'name', header: t('name'), fixed: true, wrap: true, cell: (row) => row.name },
    { id: 'kind', header: t('kind'), cell: (row) => kindName(row.kind) },
    { id: 'capacity', header: t('capacity'), right: true, cell: (row) => number(row.capacity) },
    { id: 'area', header: t('areaInM2'), right: true, cell: (row) => number(row.areaM2) },
    {
      id: 'whose',
      header: t('whose'),
      wrap: true,
      cell: (row) => (row.asset ? t('own', { name: row.asset }) : t('lent', { name: row.owner ?? record('none') })),
    },
    { id: 'address', header: t('address'), wrap: true, cell: (row) => row.address ?? record('none') },
    { id: 'from', header: t('from'), cell: (row) => <DateText value={row.from} weekday={false} /> },
    {
      id: 'until',
      header: t('until'),
      hidden: list.chosen.when === undefined,
      cell: (row) => (row.until ? <DateText value={row.until} weekday={false} /> : record('none')),
    },
    desk.acts,
  ];
  const sums = list.answer?.sums;
  return (
    <>
      <p className="small mute record-lead">{t('sub')}</p>
      {sums && (
        <div className="record-sums">
          <Sheet>
            <Trio
              figures={[
                { label: t('venues'), value: sums.venues },
                { label: t('seats'), value: sums.seats, unit: t('people') },
                { label: t('areaM2'), value: sums.areaM2, unit: t('squareMetres') },
                { label: t('practiceSites'), value: sums.practiceSites },
                { label: t('onlineCapacity'), value: sums.onlineCapacity, unit: t('people') },
              ]}
            />
          </Sheet>
        </div>
      )}
      <ListBar
        list={list}
        search={t('search')}
        filters={[
          {
            id: 'kind',
            label: t('kind'),
            choices: facilityKinds.map((each) => ({ value: each.id, label: pick(each) })),
          },
          { id: 'when', label: t('show'), choices: whens.map((value) => ({ value, label: t(value) })) },
        ]}
      >
        <AddRecord desk={desk} add={mayKeep ? t('add') : undefined} />
      </ListBar>
      <ListTable
        list={list}
        name="base.facilities"
        caption={t('title')}
        columns={columns}
        rowId={(row) => String(row.id)}
        none={{ title: t('none'), why: t('noneWhy') }}
        noneFits={{ title: t('noneFits'), why: t('noneFitsWhy') }}
      />
      <RecordDrawers
        desk={desk}
        baseId={baseId}
        of="facility"
        nameOf={(row) => row.name}
        fields={[
          { name: 'kind', label: t('kind'), write: (value) => kindName(String(value)) },
          { name: 'name', label: t('name') },
          { name: 'address', label: t('address') },
          { name: 'capacity', label: t('capacity') },
          { name: 'areaM2', label: t('areaInM2') },
          { name: 'owner', label: t('owner') },
          { name: 'from', label: t('from') },
          { name: 'until', label: t('until') },
          { name: 'note', label: t('note') },
        ]}
        remove={remove}
        form={(row) => <FacilityForm baseId={baseId} row={row} onClose={desk.close} />}
      />
    </>
  );
}
