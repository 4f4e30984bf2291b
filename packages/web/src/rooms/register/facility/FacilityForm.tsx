import type { BodySent } from '@jijiao/contract';
import { listAssets } from '@jijiao/contract/register/activation';
import { addFacility, changeFacility } from '@jijiao/contract/register/facility';
import { facilityKinds } from '@jijiao/measures';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { FormField } from '../../../form/FormField.tsx';
import { FormDialog } from '../../../form/FormFrame.tsx';
import { factsOf } from '../../../form/facts.ts';
import { useForm } from '../../../form/useForm.ts';
import { todayInBeijing } from '../../../kit/dates.ts';
import { useLanguage } from '../../../language.ts';
import { useRecordText } from '../baseRecord/text.ts';
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
  const add = useAct(addFacility, { onDone: onClose });
  const change = useAct(changeFacility, { onDone: onClose });
  const form = useForm<BodySent<typeof addFacility>>(factsOf(addFacility.body), {
    start: row ?? { from: todayInBeijing() },
    faultsOf: ({ assetId, owner }) => ({ owner: (assetId === '') === (owner.trim() === '') && t('ownOrLent') }),
    acts: [add, change],
  });
  const save = (): void =>
    form.send((data) =>
      row
        ? change.mutate({ params: { id: baseId, record: row.id }, body: { version: row.version, data } })
        : add.mutate({ params: { id: baseId }, body: data }),
    );
  return (
    <FormDialog title={row ? `${record('change')}　${row.name}` : t('add')} form={form} onSend={save} onClose={onClose}>
      <FormField
        form={form}
        name="kind"
        label={t('kind')}
        choices={facilityKinds.map((each) => ({ value: each.id, label: pick(each) }))}
      />
      <FormField form={form} name="name" label={t('name')} />
      <FormField form={form} name="address" label={t('address')} help={t('addressHelp')} />
      <div className="record-two">
        <FormField form={form} name="capacity" label={t('capacity')} help={t('capacityHelp')} unit={t('people')} />
        <FormField form={form} name="areaM2" label={t('area')} unit={t('squareMetres')} />
      </div>
      <FormField
        form={form}
        name="assetId"
        label={t('asset')}
        choices={(assets.data?.page.rows ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <FormField form={form} name="owner" label={t('owner')} help={t('ownerHelp')} />
      <div className="record-two">
        <FormField form={form} name="from" label={t('from')} />
        <FormField form={form} name="until" label={t('until')} />
      </div>
      <FormField form={form} name="note" label={t('note')} rows={3} />
    </FormDialog>
  );
}
