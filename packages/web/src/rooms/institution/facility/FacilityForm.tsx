import { listAssets } from '@jijiao/contract/activation';
import { addFacility, changeFacility } from '@jijiao/contract/facility';
import { facilityKinds } from '@jijiao/measures';
import { useState } from 'react';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { todayInBeijing } from '../../../kit/dates.ts';
import { DateField, NumberField, TextArea, TextField } from '../../../kit/Field.tsx';
import { SelectField } from '../../../kit/SelectField.tsx';
import { useLanguage } from '../../../language.ts';
import { RecordDialog, useFieldIssues } from '../baseRecord/RecordDialog.tsx';
import { useRecordText } from '../baseRecord/text.ts';
import { orNull, wholeOf } from '../baseRecord/values.ts';
import type { FacilityRow as Row } from './shape.ts';
import { useFacilityText } from './text.ts';

interface FacilityFormProps {
  baseId: number;
  row: Row | null;
  onClose: () => void;
}

/** A facility: an entry of the own asset list, or what another body lends. */
export function FacilityForm({ baseId, row, onClose }: FacilityFormProps) {
  const t = useFacilityText();
  const record = useRecordText();
  const { pick } = useLanguage();
  const assets = useEndpoint(listAssets, { params: { id: baseId }, query: { size: 100 } });
  const [typed, setTyped] = useState({
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
  });
  const [asked, setAsked] = useState(false);
  const add = useAct(addFacility, { onDone: onClose });
  const change = useAct(changeFacility, { onDone: onClose });
  const error = add.error ?? change.error;
  const half = (text: string): boolean => text.trim() !== '' && wholeOf(text) === null;
  const faults = {
    ...(typed.kind === '' && { kind: record('need', { what: t('kind') }) }),
    ...(!typed.name.trim() && { name: record('need', { what: t('name') }) }),
    ...(half(typed.capacity) && { capacity: record('wholeNumber', { what: t('capacity') }) }),
    ...(half(typed.areaM2) && { areaM2: record('wholeNumber', { what: t('area') }) }),
    ...((typed.assetId === '') === (typed.owner.trim() === '') && { owner: t('ownOrLent') }),
    ...(typed.from === '' && { from: record('need', { what: t('from') }) }),
  };
  const errors: Readonly<Record<string, string>> = { ...useFieldIssues()(error), ...(asked ? faults : {}) };
  const set = (changes: Partial<typeof typed>): void => setTyped({ ...typed, ...changes });
  const save = (): void => {
    setAsked(true);
    if (Object.keys(faults).length > 0) return;
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
        onChange={(kind) => set({ kind: kind as Row['kind'] })}
      />
      <TextField
        name="name"
        label={t('name')}
        maxLength={120}
        value={typed.name}
        error={errors.name}
        onChange={(name) => set({ name })}
      />
      <TextField
        name="address"
        label={t('address')}
        help={t('addressHelp')}
        optional
        maxLength={200}
        value={typed.address}
        error={errors.address}
        onChange={(address) => set({ address })}
      />
      <div className="record-two">
        <NumberField
          name="capacity"
          label={t('capacity')}
          help={t('capacityHelp')}
          optional
          unit={t('people')}
          value={typed.capacity}
          error={errors.capacity}
          onChange={(capacity) => set({ capacity })}
        />
        <NumberField
          name="areaM2"
          label={t('area')}
          optional
          unit={t('squareMetres')}
          value={typed.areaM2}
          error={errors.areaM2}
          onChange={(areaM2) => set({ areaM2 })}
        />
      </div>
      <SelectField
        name="assetId"
        label={t('asset')}
        optional
        value={typed.assetId}
        error={errors.assetId}
        choices={(assets.data?.page.rows ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
        onChange={(assetId) => set({ assetId })}
      />
      <TextField
        name="owner"
        label={t('owner')}
        help={t('ownerHelp')}
        optional
        maxLength={120}
        value={typed.owner}
        error={errors.owner}
        onChange={(owner) => set({ owner })}
      />
      <div className="record-two">
        <DateField
          name="from"
          label={t('from')}
          value={typed.from}
          error={errors.from}
          onChange={(from) => set({ from })}
        />
        <DateField
          name="until"
          label={t('until')}
          optional
          value={typed.until}
          error={errors.until}
          onChange={(until) => set({ until })}
        />
      </div>
      <TextArea
        name="note"
        label={t('note')}
        optional
        rows={3}
        maxLength={1000}
        value={typed.note}
        error={errors.note}
        onChange={(note) => set({ note })}
      />
    </RecordDialog>
  );
}
