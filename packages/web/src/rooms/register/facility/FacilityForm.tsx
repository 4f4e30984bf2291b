import { listAssets } from '@jijiao/contract/register/activation';
import { addFacility, changeFacility } from '@jijiao/contract/register/facility';
import { facilityKinds } from '@jijiao/measures';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { todayInBeijing } from '../../../kit/dates.ts';
import { DateField, NumberField, TextArea, TextField } from '../../../kit/Field.tsx';
import { SelectField } from '../../../kit/SelectField.tsx';
import { useLanguage } from '../../../language.ts';
import { RecordDialog } from '../baseRecord/RecordDialog.tsx';
import { useRecordText } from '../baseRecord/text.ts';
import { useRecordForm } from '../baseRecord/useRecordForm.ts';
import { orNull, wholeOf } from '../baseRecord/values.ts';
import type { FacilityRow as Row } from './shape.ts';
import { useFacilityText } from './text.ts';

interface FacilityFormProps {
  baseId: number;
  row: Row | null;
  onClose: () => void;
}

const half = (text: string): boolean => text.trim() !== '' && wholeOf(text) === null;

/** A facility: an entry of the own asset list, or what another body lends. */
export function FacilityForm({ baseId, row, onClose }: FacilityFormProps) {
  const t = useFacilityText();
  const record = useRecordText();
  const { pick } = useLanguage();
  const assets = useEndpoint(listAssets, { params: { id: baseId }, query: { size: 100 } });
  const add = useAct(addFacility, { onDone: onClose });
  const change = useAct(changeFacility, { onDone: onClose });
  const { typed, ready, field, dialog } = useRecordForm({
    initial: {
      kind: row?.kind ?? '',
      name: row?.name ?? '',
      address: row?.address ?? '',
      capacity: row?.capacity ? String(row.capacity) : '',
      areaM2: row?.areaM2 ? String(row.areaM2) : '',
      assetId: row?.assetId ? String(row.assetId) : '',
      owner: row?.owner ?? '',
      from: row?.from ?? todayInBeijing(),
      until: row?.until ?? '',
      note: row?.note ?? '',
    },
    faultsOf: (typed) => ({
      kind: typed.kind === '' && record('need', { what: t('kind') }),
      name: !typed.name.trim() && record('need', { what: t('name') }),
      capacity: half(typed.capacity) && record('wholeNumber', { what: t('capacity') }),
      areaM2: half(typed.areaM2) && record('wholeNumber', { what: t('area') }),
      owner: (typed.assetId === '') === (typed.owner.trim() === '') && t('ownOrLent'),
      from: typed.from === '' && record('need', { what: t('from') }),
    }),
    acts: [add, change],
  });
  const save = (): void => {
    if (!ready()) return;
    const data = {
      kind: typed.kind as Row['kind'],
      name: typed.name,
      address: orNull(typed.address),
      capacity: wholeOf(typed.capacity),
      areaM2: wholeOf(typed.areaM2),
      assetId: typed.assetId ? Number(typed.assetId) : null,
      owner: orNull(typed.owner),
      from: typed.from,
      until: orNull(typed.until),
      note: typed.note,
    };
    if (row) change.mutate({ params: { id: baseId, record: row.id }, body: { version: row.version, data } });
    else add.mutate({ params: { id: baseId }, body: data });
  };
  return (
    <RecordDialog
      title={row ? `${record('change')}　${row.name}` : t('add')}
      {...dialog}
      onSave={save}
      onClose={onClose}
    >
      <SelectField
        {...field('kind', t('kind'))}
        choices={facilityKinds.map((each) => ({ value: each.id, label: pick(each) }))}
      />
      <TextField {...field('name', t('name'))} maxLength={120} />
      <TextField {...field('address', t('address'))} help={t('addressHelp')} optional maxLength={200} />
      <div className="record-two">
        <NumberField {...field('capacity', t('capacity'))} help={t('capacityHelp')} optional unit={t('people')} />
        <NumberField {...field('areaM2', t('area'))} optional unit={t('squareMetres')} />
      </div>
      <SelectField
        {...field('assetId', t('asset'))}
        optional
        choices={(assets.data?.page.rows ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <TextField {...field('owner', t('owner'))} help={t('ownerHelp')} optional maxLength={120} />
      <div className="record-two">
        <DateField {...field('from', t('from'))} />
        <DateField {...field('until', t('until'))} optional />
      </div>
      <TextArea {...field('note', t('note'))} optional rows={3} maxLength={1000} />
    </RecordDialog>
  );
}
