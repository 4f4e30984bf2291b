import './policyLibrary.css';
import { downloadPolicyFile, getPublicPolicy } from '@jijiao/contract/library/policyLibrary';
import { article as cite, getArticle, spell } from '@jijiao/measures';
import { Link } from '@tanstack/react-router';
import { useAddress, useParam } from '../../../address.ts';
import { addressOf, type OutputOf } from '../../../api/call.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { Button } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { todayInBeijing, writeDate } from '../../../kit/dates.ts';
import { FileList } from '../../../kit/FileList.tsx';
import { Facts, PageTitle, Section } from '../../../kit/Sheet.tsx';
import { State } from '../../../kit/State.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { dayIn, Standing, useKindName, useTitleOf } from './standing.tsx';
import { usePolicyText } from './text.ts';

type Policy = OutputOf<typeof getPublicPolicy>;

/** A published document: whether it holds, its particulars, what ended it and what it ended, text and files. */
export default function ViewPolicyDocument() {
  const t = usePolicyText();
  const id = useParam('id');
  const [address] = useAddress();
  const on = dayIn(address.on);
  const titleOf = useTitleOf();
  const { data, error, refetch } = useEndpoint(getPublicPolicy, { params: { id }, query: { ...(on && { on }) } });
  useTitle(data ? titleOf(data) : t('title'));
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  return data ? <Document policy={data} on={on} /> : <Loading />;
}

function Document({ policy, on }: { policy: Policy; on: string | undefined }) {
  const t = usePolicyText();
  const { language, pick } = useLanguage();
  const [, change] = useAddress();
  const kindName = useKindName();
  const titleOf = useTitleOf();
  const day = (value: string | null) => (value ? <DateText value={value} weekday={false} /> : t('unknown'));
  return (
    <div className="wrapp policies reading">
      <PageTitle
        crumbs={[
          { label: t('title'), to: '/policies' },
          { label: kindName(policy.kind), to: `/policies?kind=${policy.kind}` },
          { label: policy.documentNo },
        ]}
        title={titleOf(policy)}
        sub={
          <span className="row wrap">
            <Standing row={policy} />
            <span>{policy.documentNo}</span>
            <span>{t('publishedOn', { date: writeDate(policy.publishedOn, language) })}</span>
          </span>
        }
      />
      {on && on !== todayInBeijing() && (
        <p className="row wrap policies-asof">
          <State tone="soon">{t('asOf', { date: writeDate(on, language, { weekday: true }) })}</State>
          <Button size="small" onClick={() => change({ on: undefined })}>
            {t('today')}
          </Button>
        </p>
      )}
      <Section title={t('particulars')}>
        <Facts
          facts={[
            { label: t('issuer'), value: policy.issuer },
            { label: t('kind'), value: kindName(policy.kind) },
            ...(policy.unit ? [{ label: t('unit'), value: policy.unit }] : []),
            { label: t('issuedOn'), value: day(policy.issuedOn) },
            { label: t('validFrom'), value: day(policy.validFrom) },
            ...(policy.validTo ? [{ label: t('validTo'), value: day(policy.validTo) }] : []),
            ...(policy.endedBy ? [{ label: t('endedBy'), value: <Reference to={policy.endedBy} /> }] : []),
            ...(policy.ends.length > 0
              ? [{ label: t('ends'), value: policy.ends.map((each) => <Reference key={each.id} to={each} />) }]
              : []),
          ]}
        />
      </Section>
      <Section title={t('text')}>
        {policy.text && <div className="policy-text">{policy.text}</div>}
        {!policy.text && policy.files.length === 0 && <p className="mute">{t('noText')}</p>}
        <FileList
          files={policy.files.map((file) => ({
            ...file,
            href: addressOf(downloadPolicyFile, { params: { id: policy.id, file: file.id } }),
          }))}
        />
      </Section>
      {policy.articles.length > 0 && (
        <Section title={t('articles')}>
          <ul>
            {policy.articles.map((number) => (
              <li key={number}>
                <Link to="/measures/$n" params={{ n: String(number) }}>
                  {pick(spell(cite(number)))}　{pick(getArticle(number).title)}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

function Reference({ to }: { to: Policy['ends'][number] }) {
  const titleOf = useTitleOf();
  return (
    <Link to={`/policies/${to.id}`}>
      {titleOf(to)}　{to.documentNo}
    </Link>
  );
}
