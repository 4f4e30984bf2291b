import './policyLibrary.css';
import { getPolicy } from '@jijiao/contract/library/policyLibrary';
import { article as cite, spell } from '@jijiao/measures';
import { Link } from '@tanstack/react-router';
import { useParam } from '../../../address.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { DossierFrame } from '../../../dossier/DossierFrame.tsx';
import { ButtonLink } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { FileList } from '../../../kit/FileList.tsx';
import { Facts, Section } from '../../../kit/Sheet.tsx';
import { Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { useKindName, useTitleOf } from './standing.tsx';
import { usePolicyText } from './text.ts';

/** A document on its way into the library: what it says, its moves and its timeline. */
export default function ViewPolicyDossier() {
  const t = usePolicyText();
  const { list, pick } = useLanguage();
  const kindName = useKindName();
  const titleOf = useTitleOf();
  const id = useParam('id');
  const { data: policy, error, refetch } = useEndpoint(getPolicy, { params: { id } });
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!policy) return <Loading />;
  const day = (value: string | null) => (value ? <DateText value={value} weekday={false} /> : '—');
  const { head } = policy;
  return (
    <DossierFrame
      dossier={head}
      crumbs={[{ label: t('desk'), to: '/desk/policies' }, { label: policy.documentNo || t('begin') }]}
      contents={[
        { id: 'particulars', label: t('particulars') },
        { id: 'text', label: t('text') },
      ]}
      acts={
        policy.mayEdit ? (
          <ButtonLink size="small" icon="edit" to={`/desk/policies/${head.id}/edit`}>
            {t('edit')}
          </ButtonLink>
        ) : head.state.state === 'published' ? (
          <ButtonLink size="small" to={`/policies/${head.id}`}>
            {t('readPublic')}
          </ButtonLink>
        ) : null
      }
    >
      <Section id="particulars" title={t('particulars')} cites={cite(1)}>
        <Facts
          facts={[
            { label: t('kind'), value: kindName(policy.kind) },
            { label: t('documentNo'), value: policy.documentNo || '—' },
            { label: t('titleEn'), value: policy.titleEn ?? '—' },
            { label: t('issuer'), value: policy.issuer || '—' },
            { label: t('issuedOn'), value: day(policy.issuedOn) },
            { label: t('validFrom'), value: day(policy.validFrom) },
            { label: t('validTo'), value: day(policy.validTo) },
            {
              label: t('articles'),
              value: list(policy.articles.map((number) => pick(spell(cite(number))))) || '—',
            },
            ...(policy.ends.length > 0
              ? [
                  {
                    label: t('ends'),
                    value: policy.ends.map((each) => (
                      <Link key={each.id} to={`/policies/${each.id}`}>
                        {titleOf(each)}　{each.documentNo}
                      </Link>
                    )),
                  },
                ]
              : []),
          ]}
        />
      </Section>
      <Section id="text" title={t('text')}>
        {policy.text ? <div className="policy-text">{policy.text}</div> : <p className="mute">{t('noText')}</p>}
        <FileList files={policy.files.map((file) => ({ ...file, href: `/api/files/${file.id}` }))} />
      </Section>
    </DossierFrame>
  );
}
