import { getNotice } from '@jijiao/contract/establishment/notice';
import { fileObjection } from '@jijiao/contract/establishment/objection';
import type { FormEvent } from 'react';
import { useState } from 'react';
import type { OutputOf } from '../../../api/call.ts';
import { Fault, useIssues } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { fieldName } from '../../../baseWords.ts';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { useKept } from '../../../kept.ts';
import { Button } from '../../../kit/Button.tsx';
import { ErrorSummary, TextArea, TextField } from '../../../kit/Field.tsx';
import { SelectField } from '../../../kit/SelectField.tsx';
import { useLanguage } from '../../../language.ts';
import type { PublicNotice } from './NoticeRow.tsx';
import { Receipt } from './Receipt.tsx';
import { useNoticeText } from './text.ts';

interface Typed {
  applicationId: string;
  name: string;
  contact: string;
  text: string;
}
const blank: Typed = { applicationId: '', name: '', contact: '', text: '' };

interface ObjectToNoticeProps {
  notice: PublicNotice;
  items: OutputOf<typeof getNotice>['items'];
}

/** The form to object to a notice; what is typed outlives a lost network. The receipt is shown once. */
export function ObjectToNotice({ notice, items }: ObjectToNoticeProps) {
  const t = useNoticeText();
  const { pick } = useLanguage();
  const issuesOf = useIssues();
  const [typed, keep, forget] = useKept<Typed>(`objection.${notice.id}`, blank);
  const [checked, setChecked] = useState(false);
  const [receipt, setReceipt] = useState<OutputOf<typeof fileObjection> | null>(null);
  const act = useAct(fileObjection, { changes: [getNotice] });
  const named = items.filter((item) => item.applicationId !== null);

  if (receipt) return <Receipt receipt={receipt} />;
  if (!notice.open) {
    return (
      <section className="notice-object">
        <h2>{t('object')}</h2>
        <p className="mute">{t('objectOver')}</p>
      </section>
    );
  }
  const lacking: Record<string, string | undefined> = {
    applicationId: named.length > 0 && !typed.applicationId ? t('missing', { what: t('whom') }) : undefined,
    name: typed.name.trim() ? undefined : t('missing', { what: t('name') }),
    contact: typed.contact.trim() ? undefined : t('missing', { what: t('contact') }),
    text: typed.text.trim().length < 10 ? t('short') : undefined,
  };
  const told = issuesOf(act.error);
  const errors: Record<string, string | undefined> = checked ? { ...told, ...dropEmpty(lacking) } : told;
  const set = (changes: Partial<Typed>): void => keep({ ...typed, ...changes });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (Object.values(lacking).some(Boolean)) return;
    const body = {
      applicationId: typed.applicationId ? Number(typed.applicationId) : null,
      name: typed.name,
      contact: typed.contact,
      text: typed.text,
    };
    const given = await act.mutateAsync({ params: { id: notice.id }, body }).catch(() => null);
    if (!given) return;
    forget();
    setReceipt(given);
  };
  return (
    <section className="notice-object" id="object">
      <h2>{t('object')}</h2>
      <p className="mute">{t('objectWhy')}</p>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary errors={errors} />
        {named.length > 0 && (
          <SelectField
            name="applicationId"
            label={t('whom')}
            value={typed.applicationId}
            error={errors.applicationId}
            choices={named.map((item) => ({
              value: String(item.applicationId),
              label: `${item.organisation}（${pick(fieldName(item.field))}）`,
            }))}
            onChange={(applicationId) => set({ applicationId })}
          />
        )}
        <TextField
          name="name"
          label={t('name')}
          value={typed.name}
          error={errors.name}
          maxLength={lengthAt(factsOf(fileObjection.body), 'name')}
          autoComplete="name"
          onChange={(name) => set({ name })}
        />
        <TextField
          name="contact"
          label={t('contact')}
          help={t('contactHelp')}
          value={typed.contact}
          error={errors.contact}
          maxLength={lengthAt(factsOf(fileObjection.body), 'contact')}
          onChange={(contact) => set({ contact })}
        />
        <TextArea
          name="text"
          label={t('text')}
          help={t('textHelp')}
          value={typed.text}
          error={errors.text}
          rows={8}
          maxLength={lengthAt(factsOf(fileObjection.body), 'text')}
          onChange={(text) => set({ text })}
        />
        {act.error && act.error.status !== 422 && <Fault error={act.error} />}
        <Button type="submit" look="primary" size="large" icon="send" busy={act.isPending}>
          {t('submit')}
        </Button>
      </form>
    </section>
  );
}

function dropEmpty(errors: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).filter((each): each is [string, string] => each[1] !== undefined));
}
