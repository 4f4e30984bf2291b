import { addExchange, changeExchange } from '@jijiao/contract/register/exchange';
import { listPartners } from '@jijiao/contract/register/partner';
import { exchangeScopes } from '@jijiao/measures';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { todayInBeijing } from '../../../kit/dates.ts';
import { DateField, NumberField, TextArea, TextField } from '../../../kit/Field.tsx';
import type { KeptFile } from '../../../kit/FileField.tsx';
import { SelectField } from '../../../kit/SelectField.tsx';
import { useLanguage } from '../../../language.ts';
import { EvidenceField } from '../baseRecord/EvidenceField.tsx';
import { RecordDialog } from '../baseRecord/RecordDialog.tsx';
import { useRecordText } from '../baseRecord/text.ts';
import { useRecordForm } from '../baseRecord/useRecordForm.ts';
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
  const add = useAct(addExchange, { onDone: onClose });
  const change = useAct(changeExchange, { onDone: onClose });
  const { typed, set, errors, ready, field, dialog } = useRecordForm({
    initial: {
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
    },
    faultsOf: (typed) => ({
      on: typed.on === '' && record('need', { what: t('on') }),
      scope: typed.scope === '' && record('need', { what: t('scope') }),
      place: !typed.place.trim() && record('need', { what: t('place') }),
      subject: !typed.subject.trim() && record('need', { what: t('subject') }),
      people: wholeOf(typed.people) === null && record('wholeNumber', { what: t('people') }),
    }),
    acts: [add, change],
  });
  const save = (): void => {
    const people = wholeOf(typed.people);
    if (!ready() || people === null) return;
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
      {...dialog}
      onSave={save}
      onClose={onClose}
    >
      <TextField {...field('subject', t('subject'))} maxLength={200} />
      <div className="record-two">
        <DateField {...field('on', t('on'))} max={todayInBeijing()} />
        <DateField {...field('until', t('until'))} optional />
        <SelectField
          {...field('scope', t('scope'))}
          choices={exchangeScopes.map((each) => ({ value: each.id, label: pick(each) }))}
        />
        <TextField {...field('place', t('place'))} maxLength={120} />
      </div>
      <SelectField
        {...field('partnerId', t('partner'))}
        optional
        choices={(partners.data?.rows ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <TextField {...field('otherParty', t('otherParty'))} optional maxLength={120} />
      <NumberField {...field('people', t('people'))} unit={t('peopleUnit')} />
      <TextArea {...field('outcome', t('outcome'))} optional maxLength={2000} />
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
