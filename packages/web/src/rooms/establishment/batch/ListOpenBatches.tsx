import { startApplication } from '@jijiao/contract/establishment/application';
import '../application/application.css';
import { listBatches } from '@jijiao/contract/establishment/batch';
import type { OutputOf } from '../../../api/call.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { ButtonLink } from '../../../kit/Button.tsx';
import { writeDate } from '../../../kit/dates.ts';
import { Facts, PageTitle, Section } from '../../../kit/Sheet.tsx';
import { State, toneOf } from '../../../kit/State.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { useMay } from '../../../session.tsx';
import { areaName, fieldName } from '../application/names.ts';
import { useApplicationText } from '../application/text.ts';
import { useNames } from './names.ts';

type Batch = OutputOf<typeof listBatches>['rows'][number];
const fewFields = 8;

/** The batches in which an institution may apply now: window, fields, areas, quota, and the way to begin. */
export default function ListOpenBatches() {
  const t = useApplicationText();
  useTitle(t('batchesTitle'));
  const { data, error, refetch } = useEndpoint(listBatches, { query: { open: 'true' } });
  return (
    <>
      <PageTitle
        title={t('batchesTitle')}
        sub={t('batchesSub')}
        crumbs={[{ label: t('establishment') }, { label: t('batchesTitle') }]}
      />
      {error && <Fault error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && data.rows.length === 0 && (
        <div className="sheet">
          <Empty title={t('noBatches')}>{t('noBatchesWhy')}</Empty>
        </div>
      )}
      {data?.rows.map((batch) => (
        <OpenBatch key={batch.id} batch={batch} />
      ))}
    </>
  );
}

function OpenBatch({ batch }: { batch: Batch }) {
  const t = useApplicationText();
  const { language, pick } = useLanguage();
  const may = useMay();
  const named = useNames();
  const comma = language === 'zh' ? '、' : ', ';
  const names = batch.fields.map((each) => pick(fieldName(each)));
  const favoured = batch.favouredField ? [{ label: t('favoured'), value: pick(fieldName(batch.favouredField)) }] : [];
  return (
    <Section
      title={named.batch(batch)}
      state={<State tone={toneOf(batch.state.tone)}>{pick(batch.state.label)}</State>}
      footer={
        may(startApplication) && (
          <ButtonLink look="primary" to={`/applications/new?batch=${batch.id}`}>
            {t('start')}
          </ButtonLink>
        )
      }
    >
      <Facts
        facts={[
          { label: t('issuer'), value: batch.issuer },
          {
            label: t('window'),
            value: `${writeDate(batch.opensOn, language)} – ${writeDate(batch.closesOn, language, { weekday: true })}`,
          },
          {
            label: t('areas'),
            value: batch.areas === null ? t('allAreas') : batch.areas.map((code) => pick(areaName(code))).join(comma),
          },
          { label: t('quota'), value: t('quotaValue', { count: batch.quota }) },
          ...favoured,
          { label: t('applications'), value: t('applicationsValue', { count: batch.applications }) },
        ]}
      />
      <div className="said">
        <h3>{t('fields')}</h3>
        {names.length <= fewFields ? (
          <p>{names.join(comma)}</p>
        ) : (
          <details>
            <summary>{t('moreFields', { count: names.length })}</summary>
            <p>{names.join(comma)}</p>
          </details>
        )}
      </div>
    </Section>
  );
}
