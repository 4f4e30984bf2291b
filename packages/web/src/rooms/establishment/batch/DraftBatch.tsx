import { factsOf, lengthAt } from '../../../form/facts.ts';
import './batch.css';
import { changeBatch, createBatch, getBatch } from '@jijiao/contract/establishment/batch';
import { areas, fields } from '@jijiao/measures';
import { useState } from 'react';
import { useParam } from '../../../address.ts';
import { Fault, useIssues } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { FormPage } from '../../../form/FormPage.tsx';
import { useKept } from '../../../kept.ts';
import { AfterAct } from '../../../kit/AfterAct.tsx';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { todayInBeijing } from '../../../kit/dates.ts';
import { CheckField, DateField, NumberField, TextField } from '../../../kit/Field.tsx';
import { RadioField, SelectField } from '../../../kit/SelectField.tsx';
import { Sheet } from '../../../kit/Sheet.tsx';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import { type BatchDraft, bodyOf, draftOf, emptyDraft } from './batchDraft.ts';
import { faultsOf } from './batchFaults.ts';
import { ChooseMany } from './ChooseMany.tsx';
import { formSections } from './formSections.ts';
import { LevelAndShares } from './LevelAndShares.tsx';
import { useNames } from './names.ts';
import { SheetEditor } from './SheetEditor.tsx';
import type { Batch } from './shape.ts';
import { useBatchText } from './text.ts';

/** A new batch, or one that is still a draft to change. */
export default function DraftBatch() {
  const t = useBatchText();
  const id = useParam('id');
  const { data: batch, error, refetch } = useEndpoint(getBatch, { params: { id } }, { enabled: id !== '' });
  if (id === '') return <BatchForm key="new" batch={null} />;
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!batch) return <Loading />;
  if (batch.state.state !== 'draft') {
    return (
      <Empty title={t('onlyDraft')} goto={{ to: `/batches/${id}`, label: t('toBatch') }}>
        {batch.name}
      </Empty>
    );
  }
  return <BatchForm key={batch.id} batch={batch} />;
}

function useErrors(draft: BatchDraft, asked: boolean): Readonly<Record<string, string>> {
  const t = useBatchText();
  if (!asked) return {};
  return Object.fromEntries(faultsOf(draft).map(({ field, word, figures }) => [field, t(word, figures)]));
}

function BatchForm({ batch }: { batch: Batch | null }) {
  const t = useBatchText();
  const names = useNames();
  const title = t(batch ? 'editBatch' : 'newBatch');
  const initial = batch ? draftOf(batch) : emptyDraft(Number(todayInBeijing().slice(0, 4)));
  const [draft, keep, forget] = useKept(batch ? `batch.${batch.id}` : 'batch.new', initial);
  const [asked, setAsked] = useState(false);
  const [saved, setSaved] = useState<Batch | null>(null);
  const done = (next: Batch): void => {
    forget();
    setSaved(next);
  };
  const create = useAct(createBatch, { onDone: done });
  const change = useAct(changeBatch, { onDone: done });
  const failed = create.error ?? change.error;
  const issues = useIssues()(failed?.status === 422 ? failed : null);
  const errors = { ...issues, ...useErrors(draft, asked) };
  const set = (changes: Partial<BatchDraft>): void => keep({ ...draft, ...changes });
  const submit = (): void => {
    setAsked(true);
    if (faultsOf(draft).length > 0) return;
    const body = bodyOf(draft);
    if (batch) change.mutate({ params: { id: batch.id }, body: { ...body, version: batch.version } });
    else create.mutate({ body });
  };
  if (saved) {
    return (
      <AfterAct title={t('saved')} number={names.batch(saved)} nowWith={saved.issuer} next={t('savedNext')}>
        <ButtonLink look="primary" to={`/batches/${saved.id}`}>
          {t('toBatch')}
        </ButtonLink>
      </AfterAct>
    );
  }
  return (
    <FormPage
      title={title}
      sub={t('keptHere')}
      above={[{ label: t('title'), to: '/batches' }]}
      form={{ errors, error: failed, busy: create.isPending || change.isPending }}
      onSend={submit}
      beside={
        <Button look="quiet" onClick={() => keep(initial)}>
          {t('startOver')}
        </Button>
      }
    >
      <WhatAndWhen draft={draft} set={set} errors={errors} />
      <WhoMayApply draft={draft} set={set} errors={errors} />
      <Sheet title={t('sheet')}>
        <SheetEditor criteria={draft.criteria} errors={errors} onChange={(criteria) => set({ criteria })} />
        <div className="ways">
          <NumberField
            name="passMark"
            label={t('passMark')}
            help={t('passMarkHelp')}
            unit={t('pointsUnit')}
            decimals
            value={draft.passMark}
            error={errors.passMark}
            onChange={(passMark) => set({ passMark })}
          />
        </div>
      </Sheet>
      <PanelRules draft={draft} set={set} errors={errors} />
    </FormPage>
  );
}

interface PartProps {
  draft: BatchDraft;
  set: (changes: Partial<BatchDraft>) => void;
  errors: Readonly<Record<string, string>>;
}

function WhatAndWhen({ draft, set, errors }: PartProps) {
  const t = useBatchText();
  return (
    <Sheet title={t('facts')}>
      <TextField
        name="name"
        label={t('name')}
        help={t('nameHelp')}
        maxLength={lengthAt(factsOf(createBatch.body), 'name')}
        value={draft.name}
        error={errors.name}
        onChange={(name) => set({ name })}
      />
      <TextField
        name="year"
        label={t('year')}
        inputMode="numeric"
        width={8}
        value={draft.year}
        error={errors.year}
        onChange={(year) => set({ year })}
      />
      <div className="two-fields">
        <DateField
          name="opensOn"
          label={t('opensOn')}
          value={draft.opensOn}
          error={errors.opensOn}
          onChange={(opensOn) => set({ opensOn })}
        />
        <DateField
          name="closesOn"
          label={t('closesOn')}
          min={draft.opensOn || undefined}
          value={draft.closesOn}
          error={errors.closesOn}
          onChange={(closesOn) => set({ closesOn })}
        />
      </div>
      <NumberField
        name="quota"
        label={t('quota')}
        help={t('quotaHelp')}
        unit={t('bases')}
        value={draft.quota}
        error={errors.quota}
        onChange={(quota) => set({ quota })}
      />
      <LevelAndShares draft={draft} set={set} errors={errors} />
    </Sheet>
  );
}

function WhoMayApply({ draft, set, errors }: PartProps) {
  const t = useBatchText();
  const names = useNames();
  return (
    <Sheet title={t('fields')}>
      <ChooseMany
        name="fields"
        label={t('fields')}
        help={t('fieldsHelp')}
        error={errors.fields}
        choices={fields.map((each) => ({ ...each, value: each.id }))}
        chosen={draft.fields}
        onChange={(chosen) =>
          set({ fields: chosen, favouredField: chosen.includes(draft.favouredField) ? draft.favouredField : '' })
        }
      />
      <SelectField
        name="favouredField"
        label={t('favouredField')}
        optional
        value={draft.favouredField}
        choices={draft.fields.map((id) => ({ value: id, label: names.field(id) }))}
        onChange={(favouredField) => set({ favouredField })}
      />
      <RadioField
        name="allAreas"
        label={t('areas')}
        value={draft.areas === null ? 'all' : 'some'}
        choices={[
          { value: 'all', label: t('allAreas') },
          { value: 'some', label: t('onlyAreas') },
        ]}
        onChange={(value) => set({ areas: value === 'all' ? null : (draft.areas ?? []) })}
      />
      {draft.areas && (
        <ChooseMany
          name="areas"
          label={t('chooseAreas')}
          error={errors.areas}
          choices={areas.map((each) => ({ ...each, value: each.code }))}
          chosen={draft.areas}
          onChange={(chosen) => set({ areas: chosen })}
        />
      )}
      <ChooseMany
        name="sections"
        label={t('sections')}
        help={t('sectionsHelp')}
        error={errors.sections}
        choices={formSections.map((each) => ({ ...each, value: each.id }))}
        chosen={draft.sections}
        onChange={(sections) => set({ sections })}
      />
    </Sheet>
  );
}

function PanelRules({ draft, set, errors }: PartProps) {
  const t = useBatchText();
  return (
    <Sheet title={t('panel')}>
      <div className="two-fields">
        <NumberField
          name="size"
          label={t('panelSize')}
          unit={t('people')}
          value={draft.size}
          error={errors.size}
          onChange={(size) => set({ size })}
        />
        <NumberField
          name="outsideMin"
          label={t('panelOutside')}
          unit={t('people')}
          value={draft.outsideMin}
          onChange={(outsideMin) => set({ outsideMin })}
        />
        <NumberField
          name="substitutes"
          label={t('panelSubstitutes')}
          unit={t('people')}
          value={draft.substitutes}
          onChange={(substitutes) => set({ substitutes })}
        />
      </div>
      <p className="help">{t('panelOutsideHelp')}</p>
      <CheckField
        name="dropExtremes"
        label={t('dropExtremes')}
        value={draft.dropExtremes}
        onChange={(dropExtremes) => set({ dropExtremes })}
      />
    </Sheet>
  );
}
