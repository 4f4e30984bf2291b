import './application.css';
import { startApplication } from '@jijiao/contract/establishment/application';
import { listBatches } from '@jijiao/contract/establishment/batch';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAddress } from '../../../address.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { Button } from '../../../kit/Button.tsx';
import { writeDate } from '../../../kit/dates.ts';
import { ErrorSummary } from '../../../kit/Field.tsx';
import { RadioField, SelectField } from '../../../kit/SelectField.tsx';
import { PageTitle } from '../../../kit/Sheet.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { useSession } from '../../../session.tsx';
import { useNames } from '../batch/names.ts';
import { fieldName } from './names.ts';
import { useApplicationText } from './text.ts';

/** Starts an application: the open batch, the institution and the field; the law answers at once whether it may. */
export default function StartApplication() {
  const t = useApplicationText();
  const { language, pick } = useLanguage();
  const names = useNames();
  useTitle(t('startTitle'));
  const navigate = useNavigate();
  const { posts } = useSession();
  const [address, change] = useAddress();
  const [tried, setTried] = useState(false);
  const { data, error, refetch } = useEndpoint(listBatches, { query: { open: 'true' } });
  const start = useAct(startApplication, {
    onDone: ({ head }) => void navigate({ to: `/applications/${head.id}/form` }),
  });
  const mine = posts.filter((post) => post.role === 'applicant');
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (mine.length === 0) return <Empty title={t('notApplicant')}>{t('notApplicantWhy')}</Empty>;
  if (data.rows.length === 0) return <Empty title={t('noBatches')}>{t('noBatchesWhy')}</Empty>;
  const only = data.rows.length === 1 ? String(data.rows[0]?.id) : '';
  const batchId = address['batch'] ?? only;
  const batch = data.rows.find((each) => String(each.id) === batchId);
  const organisation = address['organisation'] ?? (mine.length === 1 ? String(mine[0]?.organisationId) : '');
  const field = batch?.fields.includes(address['field'] ?? '') ? (address['field'] ?? '') : '';
  const errors = {
    batch: batch ? undefined : t('chooseBatch'),
    organisation: organisation ? undefined : t('chooseOrganisation'),
    field: field ? undefined : t('chooseField'),
  };
  const shown: Partial<typeof errors> = tried ? errors : {};
  return (
    <>
      <PageTitle
        title={t('startTitle')}
        sub={t('startSub')}
        crumbs={[
          { label: t('establishment') },
          { label: t('myApplications'), to: '/applications' },
          { label: t('startTitle') },
        ]}
      />
      <form
        className="fmain start"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (batch && organisation && field)
            start.mutate({ body: { batchId: batch.id, field, organisationId: Number(organisation) } });
        }}
      >
        <ErrorSummary errors={shown} />
        <RadioField
          name="batch"
          label={t('startBatch')}
          value={batchId}
          error={shown.batch}
          onChange={(value) => change({ batch: value })}
          choices={data.rows.map((each) => ({
            value: String(each.id),
            label: names.batch(each),
            help: `${each.issuer}　${t('closes', { batch: '', date: writeDate(each.closesOn, language, { weekday: true }) }).replace(/^[，,]\s*/, '')}`,
          }))}
        />
        {mine.length > 1 && (
          <SelectField
            name="organisation"
            label={t('startOrganisation')}
            value={organisation}
            error={shown.organisation}
            onChange={(value) => change({ organisation: value })}
            choices={mine.map((post) => ({ value: String(post.organisationId), label: post.organisationName }))}
          />
        )}
        <SelectField
          name="field"
          label={t('startField')}
          help={t('startFieldHelp')}
          value={field}
          error={shown.field}
          disabled={!batch}
          onChange={(value) => change({ field: value })}
          choices={(batch?.fields ?? []).map((each) => ({ value: each, label: pick(fieldName(each)) }))}
        />
        {start.error && <Fault error={start.error} />}
        <div className="form-end">
          <Button type="submit" look="primary" busy={start.isPending}>
            {t('startTitle')}
          </Button>
        </div>
      </form>
    </>
  );
}
