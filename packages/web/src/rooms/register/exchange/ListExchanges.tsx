import { ListBar, ListTable } from '../../../listing/ListTable.tsx';
import { useListing } from '../../../listing/useListing.ts';
import '../baseRecord/baseRecord.css';
import { exportExchanges, listExchanges, removeExchange } from '@jijiao/contract/register/exchange';
import { exchangeScopes } from '@jijiao/measures';
import { useAct } from '../../../api/hooks.ts';
import { BaseFrame } from '../../../base/BaseFrame.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { todayInBeijing } from '../../../kit/dates.ts';
import { FileList } from '../../../kit/FileList.tsx';
import type { Column } from '../../../kit/Table.tsx';
import { useLanguage } from '../../../language.ts';
import { AddRecord, RecordDrawers, useRecordDesk } from '../baseRecord/RecordDesk.tsx';
import { useRecordText } from '../baseRecord/text.ts';
import { ExchangeForm } from './ExchangeForm.tsx';
import type { ExchangeRow as Row } from './shape.ts';
import { useExchangeText } from './text.ts';

/** The exchange activities of a base (Art. 2). */
export default function ListExchanges() {
  return <BaseFrame tab="exchanges">{(base) => <Exchanges baseId={base.id} mayKeep={base.mayKeep} />}</BaseFrame>;
}

function Exchanges({ baseId, mayKeep }: { baseId: number; mayKeep: boolean }) {
  const t = useExchangeText();
  const record = useRecordText();
  const { pick } = useLanguage();
  const desk = useRecordDesk<Row>(mayKeep);
  const list = useListing(listExchanges, {
    params: { id: baseId },
    page: (answer) => answer.page,
    sorts: ['subject', 'on', 'scope', 'place', 'party', 'people'],
    filters: { scope: exchangeScopes.map(({ id }) => id), year: /^\d{4}$/ },
    exports: exportExchanges,
  });
  const people = list.answer?.people ?? 0;
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
      <ListBar
        list={list}
        search={t('search')}
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
      >
        <AddRecord desk={desk} add={mayKeep ? t('add') : undefined} />
      </ListBar>
      {people > 0 && <p className="small faint">{t('peopleOfAll', { count: people.toLocaleString('en-US') })}</p>}
      <ListTable
        list={list}
        name="base.exchanges"
        caption={t('title')}
        columns={columns}
        rowId={(row) => String(row.id)}
        none={{ title: t('none'), why: t('noneWhy') }}
        noneFits={{ title: t('noneFits'), why: t('noneFitsWhy') }}
      />
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
