import { exportAssets, listAssets, removeAsset } from '@jijiao/contract/register/activation';
import { article } from '@jijiao/measures';
import { useState } from 'react';
import { addressOf } from '../../../api/call.ts';
import { useFault } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { yuanOf } from '../../../form/values.ts';
import { DateText } from '../../../kit/DateText.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { useKindName } from '../baseRecord/kindName.ts';
import { RecordDrawers, RecordTools, useRecordDesk } from '../baseRecord/RecordDesk.tsx';
import { useRecordText } from '../baseRecord/text.ts';
import { AssetForm } from './AssetForm.tsx';
import { OwnList } from './OwnList.tsx';
import type { AssetRow } from './shape.ts';
import { useActivationText } from './text.ts';

type Row = AssetRow;
type When = 'now' | 'gone' | 'all';
interface Props {
  baseId: number;
  mayKeep: boolean;
  complete: boolean;
  onActivated: () => void;
}

/** The own assets of a base with their value, what is gone included where it is asked for. */
export function Assets({ baseId, mayKeep, complete, onActivated }: Props) {
  const t = useActivationText();
  const record = useRecordText();
  const says = useFault();
  const kindName = useKindName();
  const { language } = useLanguage();
  const [when, setWhen] = useState<When>('now');
  const [page, setPage] = useState(0);
  const desk = useRecordDesk<Row>(mayKeep);
  const query = { page: page + 1, size: 20, when };
  const { data, error, refetch } = useEndpoint(listAssets, { params: { id: baseId }, query });
  const remove = useAct(removeAsset, { onDone: desk.close });
  const columns: readonly Column<Row>[] = [
    { id: 'name', header: t('assetName'), fixed: true, wrap: true, cell: (row) => row.name },
    { id: 'kind', header: t('kind'), cell: (row) => kindName(row.kind) },
    { id: 'quantity', header: t('quantity'), right: true, cell: (row) => row.quantity.toLocaleString('en-US') },
    { id: 'value', header: t('valueYuan'), right: true, cell: (row) => yuanOf(row.valueFen) },
    { id: 'since', header: t('since'), cell: (row) => <DateText value={row.since} weekday={false} /> },
    {
      id: 'until',
      header: t('assetUntil'),
      hidden: when === 'now',
      cell: (row) => (row.until ? <DateText value={row.until} weekday={false} /> : record('none')),
    },
    desk.acts,
  ];
  return (
    <OwnList<When>
      id="assets"
      title={t('assets')}
      why={t('assetsWhy')}
      cites={article(7)}
      complete={complete}
      when={when}
      whens={[
        { id: 'now', label: t('inUse') },
        { id: 'gone', label: t('gone') },
        { id: 'all', label: t('all') },
      ]}
      onWhen={(next) => {
        setWhen(next);
        setPage(0);
      }}
      sum={data && data.valueFen > 0 ? t('valueOfAll', { value: yuanOf(data.valueFen) }) : undefined}
      tools={
        <RecordTools
          desk={desk}
          add={mayKeep ? t('addAsset') : undefined}
          exportTo={addressOf(exportAssets, { params: { id: baseId }, query: { language } })}
        />
      }
    >
      <Table
        name="base.assets"
        caption={t('assets')}
        columns={columns}
        rows={data?.page.rows}
        rowId={(row) => String(row.id)}
        error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
        empty={<Empty title={t('noAssets')}>{t('noAssetsWhy')}</Empty>}
        paging={data && data.page.total > 20 ? { page, size: 20, total: data.page.total, onPage: setPage } : undefined}
      />
      <RecordDrawers
        desk={desk}
        baseId={baseId}
        of="asset"
        nameOf={(row) => row.name}
        fields={[
          { name: 'kind', label: t('kind'), write: (value) => kindName(String(value)) },
          { name: 'name', label: t('assetName') },
          { name: 'quantity', label: t('quantity') },
          { name: 'valueFen', label: t('valueYuan'), write: (value) => yuanOf(Number(value)) },
          { name: 'since', label: t('since') },
          { name: 'until', label: t('assetUntil') },
        ]}
        remove={remove}
        form={(row) => <AssetForm baseId={baseId} row={row} onClose={desk.close} onActivated={onActivated} />}
      />
    </OwnList>
  );
}
