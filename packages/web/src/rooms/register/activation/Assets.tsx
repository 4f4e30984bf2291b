import { exportAssets, listAssets, removeAsset } from '@jijiao/contract/register/activation';
import { article } from '@jijiao/measures';
import { useAct } from '../../../api/hooks.ts';
import { yuanOf } from '../../../form/values.ts';
import { DateText } from '../../../kit/DateText.tsx';
import { ExportLink } from '../../../kit/ExportLink.tsx';
import type { Column } from '../../../kit/Table.tsx';
import { ListTable } from '../../../listing/ListTable.tsx';
import { useListing } from '../../../listing/useListing.ts';
import { useKindName } from '../baseRecord/kindName.ts';
import { AddRecord, RecordDrawers, useRecordDesk } from '../baseRecord/RecordDesk.tsx';
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
  const kindName = useKindName();
  const desk = useRecordDesk<Row>(mayKeep);
  const list = useListing(listAssets, {
    params: { id: baseId },
    page: (answer) => answer.page,
    sorts: ['name', 'kind', 'quantity', 'value', 'since', 'until'],
    filters: { when: ['gone', 'all'] },
    exports: exportAssets,
    under: 'assets',
  });
  const when = (list.chosen.when ?? 'now') as When;
  const value = list.answer?.valueFen ?? 0;
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
      onWhen={(next) => list.choose({ when: [next] })}
      sum={value > 0 ? t('valueOfAll', { value: yuanOf(value) }) : undefined}
      tools={
        <>
          <AddRecord desk={desk} add={mayKeep ? t('addAsset') : undefined} />
          {list.exportTo && <ExportLink to={list.exportTo} />}
        </>
      }
    >
      <ListTable
        list={list}
        name="base.assets"
        caption={t('assets')}
        columns={columns}
        rowId={(row) => String(row.id)}
        none={{ title: t('noAssets'), why: t('noAssetsWhy') }}
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
