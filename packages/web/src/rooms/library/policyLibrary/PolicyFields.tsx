import { listPublicPolicies } from '@jijiao/contract/library/policyLibrary';
import { articles, article as cite, spell } from '@jijiao/measures';
import { useEndpoint } from '../../../api/hooks.ts';
import { EvidenceFiles } from '../../../files/EvidenceFiles.tsx';
import { CheckField, DateField, TextArea, TextField } from '../../../kit/Field.tsx';
import { SelectField } from '../../../kit/SelectField.tsx';
import { Sheet } from '../../../kit/Sheet.tsx';
import { useLanguage } from '../../../language.ts';
import type { PolicyDraft } from './policyDraft.ts';
import { type PolicyKindId, useKindName, useTitleOf } from './standing.tsx';
import { usePolicyText } from './text.ts';

interface PolicyFieldsProps {
  draft: PolicyDraft;
  kinds: readonly PolicyKindId[];
  dossierId: number | undefined;
  errors: Readonly<Record<string, string>>;
  set: (changes: Partial<PolicyDraft>) => void;
}

/** Every field of a document: particulars, days, text and files, articles, what it ends. */
export function PolicyFields({ draft, kinds, dossierId, errors, set }: PolicyFieldsProps) {
  const t = usePolicyText();
  const kindName = useKindName();
  const line = (name: 'documentNo' | 'title' | 'titleEn' | 'issuer', maxLength: number) => ({
    name,
    maxLength,
    value: draft[name],
    error: errors[name],
    onChange: (value: string) => set({ [name]: value }),
  });
  const day = (name: 'issuedOn' | 'validFrom' | 'validTo') => ({
    name,
    value: draft[name],
    error: errors[name],
    onChange: (value: string) => set({ [name]: value }),
  });
  return (
    <>
      <Sheet title={t('particulars')}>
        <SelectField
          name="kind"
          label={t('kind')}
          help={draft.kind === 'superior' ? t('superiorWhy') : undefined}
          value={draft.kind}
          error={errors.kind}
          choices={kinds.map((value) => ({ value, label: kindName(value) }))}
          onChange={(kind) => set({ kind: kind as PolicyKindId })}
        />
        <TextField {...line('documentNo', 80)} label={t('documentNo')} width={24} />
        <TextField {...line('title', 200)} label={t('titleField')} />
        <TextField {...line('titleEn', 300)} label={t('titleEn')} help={t('titleEnWhy')} optional />
        <TextField {...line('issuer', 120)} label={t('issuer')} />
      </Sheet>
      <Sheet title={t('dates')}>
        <DateField {...day('issuedOn')} label={t('issuedOn')} optional={draft.kind === 'superior'} />
        <DateField {...day('validFrom')} label={t('validFrom')} optional={draft.kind === 'superior'} />
        <DateField {...day('validTo')} label={t('validTo')} help={t('validToWhy')} optional />
      </Sheet>
      <Sheet title={t('content')}>
        <TextArea
          name="text"
          label={t('text')}
          optional
          rows={12}
          maxLength={100_000}
          value={draft.text}
          error={errors.text}
          onChange={(text) => set({ text })}
        />
        <EvidenceFiles
          name="files"
          label={t('files')}
          kind="policyText"
          dossierId={dossierId}
          optional
          error={errors.files}
          value={draft.files}
          onChange={(files) => set({ files })}
        />
      </Sheet>
      <Articles draft={draft} set={set} />
      <Ends draft={draft} set={set} />
    </>
  );
}

function Articles({ draft, set }: Pick<PolicyFieldsProps, 'draft' | 'set'>) {
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
            value={draft.articles.includes(number)}
            onChange={(on) =>
              set({ articles: on ? [...draft.articles, number] : draft.articles.filter((each) => each !== number) })
            }
          />
        ))}
      </div>
    </Sheet>
  );
}

/** Standing documents that this one replaces or repeals; the server judges whether they are its own. */
function Ends({ draft, set }: Pick<PolicyFieldsProps, 'draft' | 'set'>) {
  const t = usePolicyText();
  const titleOf = useTitleOf();
  const local = draft.kind === 'local' ? { kind: 'local' as const } : {};
  const { data } = useEndpoint(listPublicPolicies, { query: { size: 100, ...local } });
  const rows = data?.page.rows.filter(({ id, endedBy }) => endedBy === null || draft.ends.includes(id)) ?? [];
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
          value={draft.ends.includes(row.id)}
          onChange={(on) => set({ ends: on ? [...draft.ends, row.id] : draft.ends.filter((each) => each !== row.id) })}
        />
      ))}
    </Sheet>
  );
}
