import '../baseRecord/baseRecord.css';
import { exportExchanges, listExchanges, removeExchange } from '@jijiao/contract/register/exchange';
import { exchangeScopes } from '@jijiao/measures';
import { pagingBy, useAddress } from '../../../address.ts';
import { addressOf } from '../../../api/call.ts';
import { useFault } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { BaseFrame } from '../../../base/BaseFrame.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { todayInBeijing } from '../../../kit/dates.ts';
import { FileList } from '../../../kit/FileList.tsx';
import { FilterChips, SearchBox } from '../../../kit/Filter.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { RecordDrawers, RecordTools, useRecordDesk } from '../baseRecord/RecordDesk.tsx';
import { useRecordText } from '../baseRecord/text.ts';
import { ExchangeForm } from './ExchangeForm.tsx';
import type { ExchangeRow as Row } from './shape.ts';
import { useExchangeText } from './text.ts';

const size = 20;

/** The exchange activities of a base (Art. 2). */
export default function ListExchanges() {
  return <BaseFrame tab="exchanges">{(base) => <Exchanges baseId={base.id} mayKeep={base.mayKeep} />}</BaseFrame>;
}

function Exchanges({ baseId, mayKeep }: { baseId: number; mayKeep: boolean }) {
  const t = useExchangeText();
  const record = useRecordText();
  const says = useFault();
  const { language, pick } = useLanguage();
  const [address, change] = useAddress();
  const desk = useRecordDesk<Row>(mayKeep);
  const { q = '' } = address;
  const scope = exchangeScopes.find(({ id }) => id === address.scope)?.id;
  const year = /^\d{4}$/.test(address.year ?? '') ? Number(address.year) : undefined;
  const page = Math.max(1, Number(address.page) || 1);
  const { data, error, refetch } = useEndpoint(listExchanges, {
    params: { id: baseId },
    query: { page, size, ...(q && { q }), ...(scope && { scope }), ...(year && { year }) },
  });
  const remove = useAct(removeExchange, { onDone: desk.close });
  const scopeName = (id: string): string => {
    const known = exchangeScopes.find((each) => each.id === id);
    return known ? pick(known) : id;
  };
  const thisYear = Number(todayInBeijing().slice(0, 4));
  const columns: readonly Column<Row>[] = [
    { id: 'subject', header: t('subject'), fixed: true, wrap: true, cell: (row) => row.subject },
    { id: 'on', header: t('on'), cell: (row) => <DateText value={row.on} weekday={false} /> },
    { id: 'scope', header: t('scope'), cell: (row) => scopeName(row.scope) },
    { id: 'place', header: t('place'), wrap: true, cell: (row) => row.place },
    { id: 'party', header: t('party'), wrap: true, cell: (row) => row.party ?? record('none') },
    { id: 'people', header: t('people'), right: true, cell: (row) => row.people },
    { id: 'outcome', header: t('outcome'), hidden: true, wrap: true, cell: (row) => row.outcome || record('none') },
    {
      id: 'files',
      header: t('files'),
      cell: (row) =>
        row.files.length > 0 ? (
          <FileList narrow files={row.files.map((file) => ({ ...file, href: `/api/files/${file.id}` }))} />
        ) : (
          record('none')
        ),
    },
    desk.acts,
  ];
  return (
    <>
      <p className="small mute record-lead">{t('sub')}</p>
      <div className="bar">
        <SearchBox value={q} label={t('search')} onSearch={(next) => change({ q: next, page: undefined })} />
        <FilterChips
          chosen={{ ...(scope && { scope: [scope] }), ...(year && { year: [String(year)] }) }}
          filters={[
            {
              id: 'scope',
              label: t('scope'),
              choices: exchangeScopes.map((each) => ({ value: each.id, label: pick(each) })),
            },
            {
              id: 'year',
              label: t('year'),
              choices: [0, 1, 2, 3, 4].map((back) => ({
                value: String(thisYear - back),
                label: String(thisYear - back),
              })),
            },
          ]}
          onChange={(chosen) => change({ scope: chosen.scope?.at(-1), year: chosen.year?.at(-1), page: undefined })}
        />
        <span className="end row wrap">
          <RecordTools
            desk={desk}
            add={mayKeep ? t('add') : undefined}
            exportTo={addressOf(exportExchanges, { params: { id: baseId }, query: { language } })}
          />
        </span>
      </div>
      {data && data.people > 0 && (
        <p className="small faint">{t('peopleOfAll', { count: data.people.toLocaleString('en-US') })}</p>
      )}
      <div className="sheet">
        <Table
          name="base.exchanges"
          caption={t('title')}
          chooser
          columns={columns}
          rows={data?.page.rows}
          rowId={(row) => String(row.id)}
          error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
          empty={
            q || scope || year ? (
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
        of="exchange"
        nameOf={(row) => row.subject}
        fields={[
          { name: 'subject', label: t('subject') },
          { name: 'on', label: t('on') },
          { name: 'until', label: t('until') },
          { name: 'scope', label: t('scope'), write: (value) => scopeName(String(value)) },
          { name: 'place', label: t('place') },
          { name: 'otherParty', label: t('otherParty') },
          { name: 'people', label: t('people') },
          { name: 'outcome', label: t('outcome') },
        ]}
        remove={remove}
        form={(row) => <ExchangeForm baseId={baseId} row={row} onClose={desk.close} />}
      />
    </>
  );
}
