import { compareApplication } from '@jijiao/contract/establishment/application';
import { useState } from 'react';
import { Fault } from '../../../../api/Fault.tsx';
import { useEndpoint } from '../../../../api/hooks.ts';
import { DateText } from '../../../../kit/DateText.tsx';
import { FileList } from '../../../../kit/FileList.tsx';
import { Facts, Section } from '../../../../kit/Sheet.tsx';
import { State } from '../../../../kit/State.tsx';
import { Loading } from '../../../../kit/Waiting.tsx';
import { useLanguage } from '../../../../language.ts';
import { sectionFields, sectionTitle } from '../sectionFields.ts';
import { type ApplicationShape, sectionOrder } from '../shape.ts';
import { useApplicationText } from '../text.ts';

/** What the officials found, each where there is something: verdicts, recheck, recommendation, result, submissions. */
export function Findings({ application }: { application: ApplicationShape }) {
  const t = useApplicationText();
  const { list, pick } = useLanguage();
  const { examination, recheck, recommendation, result, versions } = application;
  return (
    <>
      {examination.length > 0 && (
        <Section id="examined" title={t('examined')}>
          <Facts
            narrow
            facts={examination.map((verdict) => ({
              label: pick(sectionTitle(verdict.section)),
              value: (
                <>
                  <State tone={verdict.meets ? 'done' : 'refused'}>{t(verdict.meets ? 'metWord' : 'unmetWord')}</State>{' '}
                  {verdict.note}
                </>
              ),
            }))}
          />
        </Section>
      )}
      {recheck && (
        <Section
          id="recheck"
          title={t('recheck')}
          state={<State tone={recheck.meets ? 'done' : 'refused'}>{t(recheck.meets ? 'metWord' : 'unmetWord')}</State>}
        >
          <Facts
            narrow
            facts={[
              { label: t('recheckOn'), value: <DateText value={recheck.on} /> },
              { label: t('recheckPeople'), value: list(recheck.people) },
              { label: t('recheckFindings'), value: recheck.findings },
            ]}
          />
          <div className="said">
            <h3>{t('photographs')}</h3>
            <FileList files={recheck.photographs.map((file) => ({ ...file, href: `/api/files/${file.id}` }))} />
          </div>
        </Section>
      )}
      {recommendation && (
        <Section id="recommendation" title={t('recommendation')}>
          <Facts
            narrow
            facts={[
              { label: t('rank'), value: recommendation.rank },
              { label: t('opinion'), value: recommendation.opinion },
              { label: t('recommendedBy'), value: recommendation.signedBy ?? '' },
            ]}
          />
        </Section>
      )}
      {result && (
        <Section
          id="result"
          title={t('result')}
          state={<State tone={result.passed ? 'done' : 'refused'}>{t(result.passed ? 'passed' : 'failed')}</State>}
        >
          <Facts
            facts={[
              { label: t('mean'), value: result.mean.toFixed(2) },
              { label: t('spread'), value: result.spread.toFixed(2) },
              { label: t('resultRank'), value: result.rank },
            ]}
          />
        </Section>
      )}
      {versions.length > 0 && (
        <Section id="versions" title={t('versions')}>
          {[...versions].reverse().map((version) => (
            <Version key={version.n} id={application.head.id} version={version} />
          ))}
        </Section>
      )}
    </>
  );
}

function Version({ id, version }: { id: number; version: ApplicationShape['versions'][number] }) {
  const t = useApplicationText();
  const [open, setOpen] = useState(false);
  return (
    <div className="version">
      <div className="row wrap">
        <b>{t('version', { n: version.n })}</b>
        <span className="small faint">
          {version.by}　<DateText value={version.at} time weekday={false} />
        </span>
        {version.n > 1 ? (
          <button type="button" className="textual small end" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'hideDifferences' : 'seeDifferences')}
          </button>
        ) : (
          <span className="small faint end">{t('firstVersion')}</span>
        )}
      </div>
      {open && <Differences id={id} n={version.n} />}
    </div>
  );
}

function Differences({ id, n }: { id: number; n: number }) {
  const t = useApplicationText();
  const { pick } = useLanguage();
  const { data, error, refetch } = useEndpoint(compareApplication, { params: { id, n } });
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.differences.length === 0) return <p className="small faint">{t('noDifferences')}</p>;
  const nameOf = (section: string, path: string): string => {
    const known = sectionOrder.find((each) => each === section);
    const field = known && sectionFields[known].find(({ name }) => name === path.split('.')[0]);
    return [
      known ? pick(sectionTitle(known)) : section,
      field ? pick(field.label) : path.replace(/^roster\./, ''),
    ].join('　');
  };
  return (
    <table className="cards differences">
      <thead>
        <tr>
          <th scope="col">{t('item')}</th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {data.differences.map((each) => (
          <tr key={`${each.section}-${each.path}`}>
            <td data-label={t('item')}>{nameOf(each.section, each.path)}</td>
            <td data-label={t('before')}>{each.before ? <del>{each.before}</del> : t('blank')}</td>
            <td data-label={t('after')}>{each.after ? <ins>{each.after}</ins> : t('blank')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
