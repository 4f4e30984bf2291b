import { addExchange, changeExchange } from '@jijiao/contract/exchange';
import { listPartners } from '@jijiao/contract/partner';
import { exchangeScopes } from '@jijiao/measures';
import { useState } from 'react';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { todayInBeijing } from '../../../kit/dates.ts';
import { DateField, NumberField, TextArea, TextField } from '../../../kit/Field.tsx';
import type { KeptFile } from '../../../kit/FileField.tsx';
import { SelectField } from '../../../kit/SelectField.tsx';
import { useLanguage } from '../../../language.ts';
import { EvidenceField } from '../baseRecord/EvidenceField.tsx';
import { RecordDialog, useFieldIssues } from '../baseRecord/RecordDialog.tsx';
import { useRecordText } from '../baseRecord/text.ts';
import { orNull, wholeOf } from '../baseRecord/values.ts';
import type { ExchangeRow as Row } from './shape.ts';
import { useExchangeText } from './text.ts';

interface ExchangeFormProps {
  baseId: number;
  row: Row | null;
  onClose: () => void;
}

/** An exchange activity that has taken place, with whom and what came of it. */
export function ExchangeForm({ baseId, row, onClose }: ExchangeFormProps) {
  const t = useExchangeText();
  const record = useRecordText();
  const { pick } = useLanguage();
  const partners = useEndpoint(listPartners, { params: { id: baseId }, query: { size: 100 } });
  const [typed, setTyped] = useState({
    on: row?.on ?? todayInBeijing(),
    until: row?.until ?? '',
    scope: row?.scope ?? '',
    place: row?.place ?? '',
    subject: row?.subject ?? '',
    partnerId: row?.partnerId ? String(row.partnerId) : '',
    otherParty: row?.otherParty ?? '',
    people: row ? String(row.people) : '',
    outcome: row?.outcome ?? '',
    files: (row?.files ?? []) as readonly KeptFile[],
  });
  const [asked, setAsked] = useState(false);
  const add = useAct(addExchange, { onDone: onClose });
  const change = useAct(changeExchange, { onDone: onClose });
  const error = add.error ?? change.error;
  const people = wholeOf(typed.people);
  const faults = {
    ...(typed.on === '' && { on: record('need', { what: t('on') }) }),
    ...(typed.scope === '' && { scope: record('need', { what: t('scope') }) }),
    ...(!typed.place.trim() && { place: record('need', { what: t('place') }) }),
    ...(!typed.subject.trim() && { subject: record('need', { what: t('subject') }) }),
    ...(people === null && { people: record('wholeNumber', { what: t('people') }) }),
  };
  const errors: Readonly<Record<string, string>> = { ...useFieldIssues()(error), ...(asked ? faults : {}) };
  const set = (changes: Partial<typeof typed>): void => setTyped({ ...typed, ...changes });
  const save = (): void => {
    setAsked(true);
    if (Object.keys(faults).length > 0 || people === null) return;
    const data = {
      on: typed.on,
      until: orNull(typed.until),
      scope: typed.scope as Row['scope'],
      place: typed.place,
      subject: typed.subject,
      partnerId: typed.partnerId ? Number(typed.partnerId) : null,
      otherParty: orNull(typed.otherParty),
      people,
      outcome: typed.outcome,
      files: typed.files.map(({ id }) => id),
    };
    if (row) change.mutate({ params: { id: baseId, record: row.id }, body: { version: row.version, data } });
    else add.mutate({ params: { id: baseId }, body: data });
  };
  return (
    <RecordDialog
      title={row ? `${record('change')}　${row.subject}` : t('add')}
      errors={errors}
      error={error}
      busy={add.isPending || change.isPending}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        name="subject"
        label={t('subject')}
        maxLength={200}
        value={typed.subject}
        error={errors.subject}
        onChange={(subject) => set({ subject })}
      />
      <div className="record-two">
        <DateField
          name="on"
          label={t('on')}
          max={todayInBeijing()}
          value={typed.on}
          error={errors.on}
          onChange={(on) => set({ on })}
        />
        <DateField
          name="until"
          label={t('until')}
          optional
          value={typed.until}
          error={errors.until}
          onChange={(until) => set({ until })}
        />
        <SelectField
          name="scope"
          label={t('scope')}
          value={typed.scope}
          error={errors.scope}
          choices={exchangeScopes.map((each) => ({ value: each.id, label: pick(each) }))}
          onChange={(scope) => set({ scope: scope as Row['scope'] })}
        />
        <TextField
          name="place"
          label={t('place')}
          maxLength={120}
          value={typed.place}
          error={errors.place}
          onChange={(place) => set({ place })}
        />
      </div>
      <SelectField
        name="partnerId"
        label={t('partner')}
        optional
        value={typed.partnerId}
        error={errors.partnerId}
        choices={(partners.data?.rows ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
        onChange={(partnerId) => set({ partnerId })}
      />
      <TextField
        name="otherParty"
        label={t('otherParty')}
        optional
        maxLength={120}
        value={typed.otherParty}
        error={errors.otherParty}
        onChange={(otherParty) => set({ otherParty })}
      />
      <NumberField
        name="people"
        label={t('people')}
        unit={t('peopleUnit')}
        value={typed.people}
        error={errors.people}
        onChange={(next) => set({ people: next })}
      />
      <TextArea
        name="outcome"
        label={t('outcome')}
        optional
        maxLength={2000}
        value={typed.outcome}
        error={errors.outcome}
        onChange={(outcome) => set({ outcome })}
      />
      {typed.files.map((file, at) => (
        <EvidenceField
          key={file.id}
          name={`file-${at}`}
          label={`${t('files')} ${at + 1}`}
          value={file}
          onChange={(sent) =>
            set({ files: typed.files.flatMap((each) => (each.id !== file.id ? [each] : sent ? [sent] : [])) })
          }
        />
      ))}
      <EvidenceField
        key={`new-${typed.files.length}`}
        name="files"
        label={typed.files.length > 0 ? t('addFile') : t('files')}
        optional
        value={null}
        error={errors.files}
        onChange={(sent) => sent && set({ files: [...typed.files, sent] })}
      />
    </RecordDialog>
  );
}
