import '../baseRecord/baseRecord.css';
import { exportFacilities, listFacilities, removeFacility } from '@jijiao/contract/register/facility';
import { facilityKinds } from '@jijiao/measures';
import { pagingBy, useAddress } from '../../../address.ts';
import { addressOf } from '../../../api/call.ts';
import { useFault } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { BaseFrame } from '../../../base/BaseFrame.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { FilterChips, SearchBox } from '../../../kit/Filter.tsx';
import { Sheet, Trio } from '../../../kit/Sheet.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { useKindName } from '../baseRecord/kindName.ts';
import { RecordDrawers, RecordTools, useRecordDesk } from '../baseRecord/RecordDesk.tsx';
import { useRecordText } from '../baseRecord/text.ts';
import { FacilityForm } from './FacilityForm.tsx';
import type { FacilityRow as Row } from './shape.ts';
import { useFacilityText } from './text.ts';

const size = 20;
const whens = ['now', 'gone', 'all'] as const;

/** The facilities of a base, with what it has in all (Arts 2, 8). */
export default function ListFacilities() {
  return <BaseFrame tab="facilities">{(base) => <Facilities baseId={base.id} mayKeep={base.mayKeep} />}</BaseFrame>;
}

function Facilities({ baseId, mayKeep }: { baseId: number; mayKeep: boolean }) {
  const t = useFacilityText();
  const record = useRecordText();
  const says = useFault();
  const kindName = useKindName();
  const { language, pick } = useLanguage();
  const [address, change] = useAddress();
  const desk = useRecordDesk<Row>(mayKeep);
  const { q = '' } = address;
  const kind = facilityKinds.find(({ id }) => id === address.kind)?.id;
  const when = whens.find((each) => each === address.when) ?? 'now';
  const page = Math.max(1, Number(address.page) || 1);
  const { data, error, refetch } = useEndpoint(listFacilities, {
    params: { id: baseId },
    query: { page, size, when, ...(q && { q }), ...(kind && { kind }) },
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
      hidden: when === 'now',
      cell: (row) => (row.until ? <DateText value={row.until} weekday={false} /> : record('none')),
    },
    desk.acts,
  ];
  const sums = data?.sums;
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
      <div className="bar">
        <SearchBox value={q} label={t('search')} onSearch={(next) => change({ q: next, page: undefined })} />
        <FilterChips
          chosen={{ ...(kind && { kind: [kind] }), ...(when !== 'now' && { when: [when] }) }}
          filters={[
            {
              id: 'kind',
              label: t('kind'),
              choices: facilityKinds.map((each) => ({ value: each.id, label: pick(each) })),
            },
            { id: 'when', label: t('show'), choices: whens.map((value) => ({ value, label: t(value) })) },
          ]}
          onChange={(chosen) => change({ kind: chosen.kind?.at(-1), when: chosen.when?.at(-1), page: undefined })}
        />
        <span className="end row wrap">
          <RecordTools
            desk={desk}
            add={mayKeep ? t('add') : undefined}
            exportTo={addressOf(exportFacilities, { params: { id: baseId }, query: { language } })}
          />
        </span>
      </div>
      <div className="sheet">
        <Table
          name="base.facilities"
          caption={t('title')}
          chooser
          columns={columns}
          rows={data?.page.rows}
          rowId={(row) => String(row.id)}
          error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
          empty={
            q || kind ? (
              <Empty title={t('noneFits')}>{t('noneFitsWhy')}</Empty>
            ) : (
              <Empty title={t('none')}>{t('noneWhy')}</Empty>
            )
          }
          paging={data && pagingBy(change, { page, size, total: data.page.total })}
        />
      </div>
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
