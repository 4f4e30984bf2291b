import { getBaseDesk } from '@jijiao/contract/register/base';
import { getChange, saveChange, startChange } from '@jijiao/contract/register/changeFiling';
import { registeredItems } from '@jijiao/measures';
import { useState } from 'react';
import { useParam } from '../../../address.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import type { BaseDesk } from '../../../base/BaseFrame.tsx';
import { EvidenceFiles } from '../../../files/EvidenceFiles.tsx';
import { FormField } from '../../../form/FormField.tsx';
import { FormPage } from '../../../form/FormPage.tsx';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { type Form, useForm } from '../../../form/useForm.ts';
import { AfterAct } from '../../../kit/AfterAct.tsx';
import { ButtonLink } from '../../../kit/Button.tsx';
import { todayInBeijing } from '../../../kit/dates.ts';
import { CheckField, TextField } from '../../../kit/Field.tsx';
import { Sheet } from '../../../kit/Sheet.tsx';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { type Change, type ChangeBody, faultOfItem, faultOfItems, sentItems } from './changeItems.ts';
import { useChangeText } from './text.ts';

/** A new change filing of the base in the address. */
export function NewChange() {
  const id = useParam('id');
  const { data: base, error, refetch } = useEndpoint(getBaseDesk, { params: { id } });
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!base) return <Loading />;
  return <ChangeForm base={base} change={null} />;
}

/** A change filing that is still the host's, to edit. */
export default function EditChange() {
  const t = useChangeText();
  const id = useParam('id');
  const { data: change, error, refetch } = useEndpoint(getChange, { params: { id } });
  const baseId = String(change?.base.id ?? '');
  const base = useEndpoint(getBaseDesk, { params: { id: baseId } }, { enabled: baseId !== '' });
  const failed = error ?? base.error;
  if (failed) return <Fault error={failed} onRetry={() => void refetch()} />;
  if (!change || !base.data) return <Loading />;
  if (!change.mayEdit) return <Empty title={t('notOpen')} goto={{ to: `/changes/${id}`, label: t('open') }} />;
  return <ChangeForm key={change.contentVersion} base={base.data} change={change} />;
}

function ChangeForm({ base, change }: { base: BaseDesk; change: Change | null }) {
  const t = useChangeText();
  const [saved, setSaved] = useState<Change | null>(null);
  const onDone = (next: Change): void => {
    form.forget();
    setSaved(next);
  };
  const start = useAct(startChange, { onDone });
  const save = useAct(saveChange, { onDone });
  const form = useForm<ChangeBody, 'files'>(factsOf(startChange.body), {
    place: change ? `change.${change.head.id}.${change.contentVersion}` : `change.new.${base.id}`,
    start: change
      ? { ...change, items: change.items.map(({ item, after }) => ({ item, after })) }
      : { happenedOn: todayInBeijing() },
    faultsOf: ({ items }) => {
      const fault = faultOfItems(items, base);
      return { items: fault && t(fault) };
    },
    acts: [start, save],
  });
  if (saved) {
    return (
      <AfterAct title={t('saved')} next={t('savedNext')}>
        <ButtonLink look="primary" to={`/changes/${saved.head.id}`}>
          {t('open')}
        </ButtonLink>
      </AfterAct>
    );
  }
  const submit = (): void =>
    form.send((typed) => {
      const body = { ...typed, items: sentItems(typed.items) };
      if (change)
        save.mutate({ params: { id: change.head.id }, body: { ...body, contentVersion: change.contentVersion } });
      else start.mutate({ params: { id: base.id }, body });
    });
  return (
    <FormPage
      title={t('begin')}
      sub={base.name}
      above={[
        { label: base.number, to: `/desk/bases/${base.id}` },
        { label: t('title'), to: `/desk/bases/${base.id}/changes` },
      ]}
      form={form}
      onSend={submit}
    >
      <Items base={base} form={form} />
      <Sheet title={t('evidence')}>
        <FormField form={form} name="happenedOn" label={t('happenedOn')} help={t('happenedOnWhy')} />
        <FormField
          form={form}
          name="lateReason"
          label={t('lateReason')}
          help={change ? t('usedDays', { have: change.workingDays, need: change.within }) : t('lateReasonWhy')}
        />
        <EvidenceFiles
          name="files"
          label={t('evidence')}
          kind="changeEvidence"
          dossierId={change?.head.id}
          help={t('evidenceWhy')}
          error={form.errors.files}
          value={form.typed.files}
          onChange={(files) => form.set({ files })}
        />
      </Sheet>
    </FormPage>
  );
}

/** The registered items: ticking one opens the field for what it changes to. */
function Items({ base, form: { typed, errors, set } }: { base: BaseDesk; form: Form<ChangeBody, 'files'> }) {
  const t = useChangeText();
  const { pick } = useLanguage();
  return (
    <Sheet title={t('items')}>
      <p className={errors.items ? 'emsg' : 'mute'} id="field-items" tabIndex={-1}>
        {errors.items ?? t('itemsWhy')}
      </p>
      {registeredItems.map(({ id, ...label }) => {
        const own = typed.items.find(({ item }) => item === id);
        const fault = own && errors.items ? faultOfItem(own, base) : undefined;
        const others = typed.items.filter(({ item }) => item !== id);
        return (
          <div key={id}>
            <CheckField
              name={`item-${id}`}
              label={pick(label)}
              help={base[id] ?? t('unset')}
              value={own !== undefined}
              onChange={(on) => set({ items: on ? [...others, { item: id, after: base[id] ?? '' }] : others })}
            />
            {own && (
              <TextField
                name={`after-${id}`}
                label={t('afterOf', { item: pick(label) })}
                maxLength={lengthAt(factsOf(startChange.body), 'items.after')}
                value={own.after ?? ''}
                error={fault && t(fault)}
                onChange={(after) => set({ items: [...others, { item: id, after }] })}
              />
            )}
          </div>
        );
      })}
    </Sheet>
  );
}
