import './base.css';
import { getPublicBase, printPlaque } from '@jijiao/contract/register/base.public';
import { partnerKinds } from '@jijiao/measures';
import type { ReactNode } from 'react';
import { useAddress, useParam } from '../../../address.ts';
import { addressOf, type OutputOf } from '../../../api/call.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { areaName, fieldName, hostKindName, levels, statuses } from '../../../baseWords.ts';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { todayInBeijing, writeDate } from '../../../kit/dates.ts';
import { Crumbs, Facts, Sheet } from '../../../kit/Sheet.tsx';
import { Shape, State, Tag } from '../../../kit/State.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { codeOf } from '../plaque/code.ts';
import { Plaque } from '../plaque/Plaque.tsx';
import { useBaseText } from './text.ts';

type Base = OutputOf<typeof getPublicBase>;

/** A base as anyone may see it: its plaque, what is registered, what changed; as of a day where the address names one. */
export default function ViewBase() {
  const t = useBaseText();
  const number = useParam('number');
  const [{ on }] = useAddress();
  const { data, error, refetch } = useEndpoint(getPublicBase, { params: { number }, query: { on } });
  useTitle(data?.base.name ?? t('title'));
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <div className="base-page">
      <Head data={data} on={on} />
      <div className="wrapp base-body">
        <div className="stack">
          <Partners data={data} />
          <Changes data={data} />
        </div>
        <aside className="stack">
          <Registered data={data} on={on} />
          <Sheet title={t('problem')}>
            <p className="small mute">{t('problemWhy')}</p>
          </Sheet>
        </aside>
      </div>
    </div>
  );
}

function Head({ data, on }: { data: Base; on: string | undefined }) {
  const t = useBaseText();
  const { language, pick } = useLanguage();
  const [, change] = useAddress();
  const { base } = data;
  const status = statuses[base.status];
  const stands = base.status === 'recognised' || base.status === 'operating';
  const old = on !== undefined && on !== todayInBeijing();
  return (
    <div className="wrapp base-head">
      <div>
        <Crumbs
          crumbs={[
            { label: t('title'), to: '/bases' },
            { label: pick(areaName(base.areaCode)) },
            { label: base.number },
          ]}
        />
        <h1>{base.name}</h1>
        <div className="row wrap base-line">
          <Tag tone={status.tone}>{pick(status)}</Tag>
          <span>{pick(levels[base.level])}</span>
          <span>{pick(fieldName(base.field))}</span>
          {base.guidingUnit && <span>{t('guidedBy', { name: base.guidingUnit })}</span>}
        </div>
        <p className="base-lead">
          {base.host}　{t('recognised', { date: writeDate(base.recognisedOn, language) })}
        </p>
        {old && (
          <p className="bases-asof">
            <State tone="soon">{t('asOf', { date: writeDate(on, language, { weekday: true }) })}</State>
            <Button size="small" onClick={() => change({ on: undefined })}>
              {t('today')}
            </Button>
          </p>
        )}
        <div className="row wrap">
          <ButtonLink to={`/v/${codeOf(data.verifyUrl)}`} look="primary" size="large" icon="verify">
            {t('verify')}
          </ButtonLink>
          {stands && (
            <ButtonLink to={addressOf(printPlaque, { params: { number: base.number } })} size="large" icon="download">
              {t('print')}
            </ButtonLink>
          )}
        </div>
      </div>
      <Plaque number={base.number} host={base.host} recognisedOn={base.recognisedOn} verifyUrl={data.verifyUrl} />
    </div>
  );
}

function Registered({ data, on }: { data: Base; on: string | undefined }) {
  const t = useBaseText();
  const { pick } = useLanguage();
  const [, change] = useAddress();
  const { base } = data;
  const today = todayInBeijing();
  const orUnset = (value: ReactNode): ReactNode => value ?? <span className="faint">{t('unset')}</span>;
  return (
    <Sheet title={t('facts')}>
      <Facts
        narrow
        facts={[
          { label: t('host'), value: base.host },
          { label: t('hostKind'), value: orUnset(data.hostKind && pick(hostKindName(data.hostKind))) },
          { label: t('director'), value: orUnset(data.director) },
          { label: t('address'), value: orUnset(data.address) },
          { label: t('phone'), value: orUnset(data.phone && <a href={`tel:${data.phone}`}>{data.phone}</a>) },
          { label: t('speciality'), value: orUnset(data.speciality) },
          ...(data.brand ? [{ label: t('brand'), value: data.brand }] : []),
          { label: t('area'), value: pick(areaName(base.areaCode)) },
          { label: t('guidingUnit'), value: orUnset(base.guidingUnit) },
          { label: t('recognisedOn'), value: <DateText value={base.recognisedOn} weekday={false} /> },
          { label: t('term'), value: <DateText value={data.termEndsOn} weekday={false} /> },
        ]}
      />
      <label className="base-day">
        <span className="small mute">{t('onDay')}</span>
        <input
          type="date"
          className="inp"
          value={on ?? today}
          min={base.recognisedOn}
          max={today}
          onChange={(event) => change({ on: event.target.value === today ? undefined : event.target.value })}
        />
      </label>
    </Sheet>
  );
}

/** The partners whose agreements are in force on the day of the page, with their terms. */
function Partners({ data }: { data: Base }) {
  const t = useBaseText();
  const { language, pick } = useLanguage();
  if (data.partners.length === 0) return null;
  const kindOf = (id: string) => partnerKinds.find((each) => each.id === id) ?? { zh: id, en: id };
  return (
    <section>
      <div className="h2">
        <h2>{t('partners')}</h2>
      </div>
      <ul className="base-partners">
        {data.partners.map(({ kind, name, startsOn, endsOn }) => (
          <li key={name}>
            <b>{name}</b>
            <span className="small mute">{pick(kindOf(kind))}</span>
            <span className="small faint">
              {t('partnerTerm', { from: writeDate(startsOn, language), until: writeDate(endsOn, language) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Changes({ data }: { data: Base }) {
  const t = useBaseText();
  const { pick } = useLanguage();
  return (
    <section>
      <div className="h2">
        <h2>{t('changes')}</h2>
      </div>
      {data.changes.length === 0 ? (
        <Empty title={t('noChanges')}>{t('noChangesWhy')}</Empty>
      ) : (
        <ol className="base-changes">
          {data.changes.map((each) => (
            <li key={`${each.on} ${each.after.zh}`}>
              <Shape name="dot" />
              <DateText value={each.on} weekday={false} />
              <b>{pick(each.what)}</b>
              <span>
                {each.before !== null && `${pick(each.before)} → `}
                {pick(each.after)}
              </span>
              <span className="small faint">{each.document}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
