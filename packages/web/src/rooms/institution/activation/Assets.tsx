import { addAsset, changeAsset, exportAssets, listAssets, removeAsset } from '@jijiao/contract/activation';
import { article, facilityKinds } from '@jijiao/measures';
import { useState } from 'react';
import { addressOf, type OutputOf } from '../../../api/call.ts';
import { useFault } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { todayInBeijing } from '../../../kit/dates.ts';
import { DateField, NumberField, TextField } from '../../../kit/Field.tsx';
import { SelectField } from '../../../kit/SelectField.tsx';
import { Section } from '../../../kit/Sheet.tsx';
import { State } from '../../../kit/State.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { Segments } from '../../../kit/Tabs.tsx';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { useKindName } from '../baseRecord/kindName.ts';
import { PastDialog } from '../baseRecord/PastDialog.tsx';
import { RecordDialog, useFieldIssues } from '../baseRecord/RecordDialog.tsx';
import { RemoveDialog } from '../baseRecord/RemoveDialog.tsx';
import { RowActs } from '../baseRecord/RowActs.tsx';
import { useRecordText } from '../baseRecord/text.ts';
import { fenOf, orNull, typedYuan, wholeOf, yuanOf } from '../baseRecord/values.ts';
import { useActivationText } from './text.ts';

type Row = OutputOf<typeof listAssets>['page']['rows'][number];
type Kind = Row['kind'];
type When = 'now' | 'gone' | 'all';
type Opened = { at: 'form'; row: Row | null } | { at: 'past' | 'remove'; row: Row } | null;
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
  const [opened, setOpened] = useState<Opened>(null);
  const query = { page: page + 1, size: 20, when };
  const { data, error, refetch } = useEndpoint(listAssets, { params: { id: baseId }, query });
  const remove = useAct(removeAsset, { onDone: () => setOpened(null) });
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
      id="assets"
      title={t('assets')}
      cites={article(7)}
      state={<State tone={complete ? 'done' : 'todo'}>{t(complete ? 'complete' : 'incomplete')}</State>}
    >
      <p className="small mute">{t('assetsWhy')}</p>
      <div className="record-tools">
        {mayKeep && (
          <Button icon="plus" look="primary" onClick={() => setOpened({ at: 'form', row: null })}>
            {t('addAsset')}
          </Button>
        )}
        <ButtonLink icon="download" to={addressOf(exportAssets, { params: { id: baseId }, query: { language } })}>
          {record('export')}
        </ButtonLink>
        <Segments
          label={t('show')}
          current={when}
          segments={[
            { id: 'now', label: t('inUse') },
            { id: 'gone', label: t('gone') },
            { id: 'all', label: t('all') },
          ]}
          onChoose={(next) => {
            setWhen(next as When);
            setPage(0);
          }}
        />
        {data && data.valueFen > 0 && <b className="num end">{t('valueOfAll', { value: yuanOf(data.valueFen) })}</b>}
      </div>
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
      {opened?.at === 'form' && (
        <AssetForm baseId={baseId} row={opened.row} onClose={() => setOpened(null)} onActivated={onActivated} />
      )}
      {opened?.at === 'past' && (
        <PastDialog
          baseId={baseId}
          of="asset"
          record={opened.row.id}
          name={opened.row.name}
          fields={[
            { name: 'kind', label: t('kind'), write: (value) => kindName(String(value)) },
            { name: 'name', label: t('assetName') },
            { name: 'quantity', label: t('quantity') },
            { name: 'valueFen', label: t('valueYuan'), write: (value) => yuanOf(Number(value)) },
            { name: 'since', label: t('since') },
            { name: 'until', label: t('assetUntil') },
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

function AssetForm({ baseId, row, onClose, onActivated }: FormProps) {
  const t = useActivationText();
  const record = useRecordText();
  const { pick } = useLanguage();
  const [typed, setTyped] = useState({
    kind: row?.kind ?? '',
    name: row?.name ?? '',
    quantity: row ? String(row.quantity) : '1',
    value: row ? typedYuan(row.valueFen) : '',
    since: row?.since ?? todayInBeijing(),
    until: row?.until ?? '',
  });
  const [asked, setAsked] = useState(false);
  const onDone = ({ activated }: { activated: boolean }): void => {
    if (activated) onActivated();
    onClose();
  };
  const add = useAct(addAsset, { onDone });
  const change = useAct(changeAsset, { onDone });
  const error = add.error ?? change.error;
  const [quantity, valueFen] = [wholeOf(typed.quantity), fenOf(typed.value)];
  const found: readonly (readonly [string, string | false])[] = [
    ['kind', typed.kind === '' && record('need', { what: t('kind') })],
    ['name', !typed.name.trim() && record('need', { what: t('assetName') })],
    ['quantity', quantity === null && record('wholeNumber', { what: t('quantity') })],
    ['value', valueFen === null && record('money', { what: t('value') })],
    ['since', typed.since === '' && record('need', { what: t('since') })],
  ];
  const wrong = Object.fromEntries(found.filter((each): each is readonly [string, string] => Boolean(each[1])));
  const errors: Readonly<Record<string, string>> = { ...useFieldIssues()(error), ...(asked ? wrong : {}) };
  const set = (changes: Partial<typeof typed>): void => setTyped({ ...typed, ...changes });
  const save = (): void => {
    setAsked(true);
    if (Object.keys(wrong).length > 0 || quantity === null || valueFen === null) return;
    const { kind, name, since, until } = typed;
    const data = { kind: kind as Kind, name, since, until: orNull(until), quantity, valueFen };
    if (row) change.mutate({ params: { id: baseId, record: row.id }, body: { version: row.version, data } });
    else add.mutate({ params: { id: baseId }, body: data });
  };
  return (
    <RecordDialog
      title={row ? `${record('change')}　${row.name}` : t('addAsset')}
      errors={errors}
      error={error}
      busy={add.isPending || change.isPending}
      onSave={save}
      onClose={onClose}
    >
      <SelectField
        name="kind"
        label={t('kind')}
        value={typed.kind}
        error={errors.kind}
        choices={facilityKinds.map((each) => ({ value: each.id, label: pick(each) }))}
        onChange={(kind) => set({ kind: kind as Kind })}
      />
      <TextField
        name="name"
        label={t('assetName')}
        maxLength={120}
        value={typed.name}
        error={errors.name}
        onChange={(name) => set({ name })}
      />
      <NumberField
        name="quantity"
        label={t('quantity')}
        unit={t('pieces')}
        value={typed.quantity}
        error={errors.quantity}
        onChange={(next) => set({ quantity: next })}
      />
      <NumberField
        name="value"
        label={t('value')}
        unit={t('yuan')}
        decimals
        value={typed.value}
        error={errors.value ?? errors.valueFen}
        onChange={(value) => set({ value })}
      />
      <DateField
        name="since"
        label={t('since')}
        value={typed.since}
        error={errors.since}
        onChange={(since) => set({ since })}
      />
      <DateField
        name="until"
        label={t('assetUntil')}
        optional
        value={typed.until}
        error={errors.until}
        onChange={(until) => set({ until })}
      />
    </RecordDialog>
  );
}
