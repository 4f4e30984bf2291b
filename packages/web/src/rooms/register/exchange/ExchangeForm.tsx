import type { BodySent } from '@jijiao/contract';
import { addExchange, changeExchange } from '@jijiao/contract/register/exchange';
import { listPartners } from '@jijiao/contract/register/partner';
import { exchangeScopes } from '@jijiao/measures';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { EvidenceFiles } from '../../../files/EvidenceFiles.tsx';
import { FormField } from '../../../form/FormField.tsx';
import { FormDialog } from '../../../form/FormFrame.tsx';
import { factsOf } from '../../../form/facts.ts';
import { useForm } from '../../../form/useForm.ts';
import { todayInBeijing } from '../../../kit/dates.ts';
import { useLanguage } from '../../../language.ts';
import { useRecordText } from '../baseRecord/text.ts';
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
  const form = useForm<BodySent<typeof addExchange>, 'files'>(factsOf(addExchange.body), {
    start: row ?? { on: todayInBeijing() },
    acts: [add, change],
  });
  const save = (): void =>
    form.send((data) =>
      row
        ? change.mutate({ params: { id: baseId, record: row.id }, body: { version: row.version, data } })
        : add.mutate({ params: { id: baseId }, body: data }),
    );
  return (
    <FormDialog
      title={row ? `${record('change')}　${row.subject}` : t('add')}
      form={form}
      onSend={save}
      onClose={onClose}
    >
      <FormField form={form} name="subject" label={t('subject')} />
      <div className="record-two">
        <FormField form={form} name="on" label={t('on')} until="today" />
        <FormField form={form} name="until" label={t('until')} />
        <FormField
          form={form}
          name="scope"
          label={t('scope')}
          choices={exchangeScopes.map((each) => ({ value: each.id, label: pick(each) }))}
        />
        <FormField form={form} name="place" label={t('place')} />
      </div>
      <FormField
        form={form}
        name="partnerId"
        label={t('partner')}
        choices={(partners.data?.rows ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <FormField form={form} name="otherParty" label={t('otherParty')} />
      <FormField form={form} name="people" label={t('people')} unit={t('peopleUnit')} />
      <FormField form={form} name="outcome" label={t('outcome')} />
      <EvidenceFiles
        name="files"
        label={t('files')}
        kind="evidence"
        optional
        accept=".pdf,.jpg,.jpeg,.png,.docx"
        error={form.errors.files}
        value={form.typed.files}
        onChange={(files) => form.set({ files })}
      />
    </FormDialog>
  );
}
