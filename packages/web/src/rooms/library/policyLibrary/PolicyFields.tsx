import type { BodySent, OutputOf } from '@jijiao/contract';
import { type getPolicy, listPublicPolicies, type startPolicy } from '@jijiao/contract/library/policyLibrary';
import { articles, article as cite, spell } from '@jijiao/measures';
import { useEndpoint } from '../../../api/hooks.ts';
import { EvidenceFiles } from '../../../files/EvidenceFiles.tsx';
import { FormField } from '../../../form/FormField.tsx';
import type { Form } from '../../../form/useForm.ts';
import { CheckField } from '../../../kit/Field.tsx';
import { Sheet } from '../../../kit/Sheet.tsx';
import { useLanguage } from '../../../language.ts';
import { type PolicyKindId, useKindName, useTitleOf } from './standing.tsx';
import { usePolicyText } from './text.ts';

export type Policy = OutputOf<typeof getPolicy>;
/** A document as it is sent. */
export type PolicyBody = BodySent<typeof startPolicy>;
type PolicyForm = Form<PolicyBody, 'files'>;

interface PolicyFieldsProps {
  form: PolicyForm;
  kinds: readonly PolicyKindId[];
  dossierId: number | undefined;
}

/** Every field of a document: particulars, days, text and files, articles, what it ends. */
export function PolicyFields({ form, kinds, dossierId }: PolicyFieldsProps) {
  const t = usePolicyText();
  const kindName = useKindName();
  const superior = form.typed.kind === 'superior';
  return (
    <>
      <Sheet title={t('particulars')}>
        <FormField
          form={form}
          name="kind"
          label={t('kind')}
          help={superior ? t('superiorWhy') : undefined}
          choices={kinds.map((value) => ({ value, label: kindName(value) }))}
        />
        <FormField form={form} name="documentNo" label={t('documentNo')} width={24} />
        <FormField form={form} name="title" label={t('titleField')} />
        <FormField form={form} name="titleEn" label={t('titleEn')} help={t('titleEnWhy')} />
        <FormField form={form} name="issuer" label={t('issuer')} />
      </Sheet>
      <Sheet title={t('dates')}>
        <FormField form={form} name="issuedOn" label={t('issuedOn')} optional={superior} />
        <FormField form={form} name="validFrom" label={t('validFrom')} optional={superior} />
        <FormField form={form} name="validTo" label={t('validTo')} help={t('validToWhy')} />
      </Sheet>
      <Sheet title={t('content')}>
        <FormField form={form} name="text" label={t('text')} rows={12} />
        <EvidenceFiles
          name="files"
          label={t('files')}
          kind="policyText"
          dossierId={dossierId}
          optional
          error={form.errors.files}
          value={form.typed.files}
          onChange={(files) => form.set({ files })}
        />
      </Sheet>
      <Articles form={form} />
      <Ends form={form} />
    </>
  );
}

function Articles({ form: { typed, set } }: { form: PolicyForm }) {
  const t = usePolicyText();
  const { pick } = useLanguage();
  return (
    <Sheet title={t('articles')}>
      <p className="mute small">{t('articlesWhy')}</p>
      <div className="policy-articles">
        {articles.map(({ number, title }) => (
          <CheckField
            key={number}
            name={`article-${number}`}
            label={pick(spell(cite(number)))}
            help={pick(title)}
            value={typed.articles.includes(number)}
            onChange={(on) =>
              set({ articles: on ? [...typed.articles, number] : typed.articles.filter((each) => each !== number) })
            }
          />
        ))}
      </div>
    </Sheet>
  );
}

/** Standing documents that this one replaces or repeals; the server judges whether they are its own. */
function Ends({ form: { typed, set } }: { form: PolicyForm }) {
  const t = usePolicyText();
  const titleOf = useTitleOf();
  const local = typed.kind === 'local' ? { kind: 'local' as const } : {};
  const { data } = useEndpoint(listPublicPolicies, { query: { size: 100, ...local } });
  const rows = data?.page.rows.filter(({ id, endedBy }) => endedBy === null || typed.ends.includes(id)) ?? [];
  if (rows.length === 0) return null;
  return (
    <Sheet title={t('ends')}>
      <p className="mute small">{t('endsWhy')}</p>
      {rows.map((row) => (
        <CheckField
          key={row.id}
          name={`ends-${row.id}`}
          label={titleOf(row)}
          help={`${row.documentNo}　${row.issuer}`}
          value={typed.ends.includes(row.id)}
          onChange={(on) => set({ ends: on ? [...typed.ends, row.id] : typed.ends.filter((each) => each !== row.id) })}
        />
      ))}
    </Sheet>
  );
}
