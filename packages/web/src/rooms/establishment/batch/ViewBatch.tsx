import './batch.css';
import { getBatch } from '@jijiao/contract/establishment/batch';
import { getDossierHead } from '@jijiao/contract/platform/dossier';
import { article } from '@jijiao/measures';
import { useNavigate } from '@tanstack/react-router';
import { useParam } from '../../../address.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { levels } from '../../../baseWords.ts';
import { DossierFrame } from '../../../dossier/DossierFrame.tsx';
import { ButtonLink } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { Facts, Section } from '../../../kit/Sheet.tsx';
import { Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { useSession } from '../../../session.tsx';
import { ApplicationsOfBatch } from './ApplicationsOfBatch.tsx';
import { useNames } from './names.ts';
import { ReviewOfBatch } from './ReviewOfBatch.tsx';
import { SheetTable } from './SheetTable.tsx';
import type { Batch } from './shape.ts';
import { useBatchText } from './text.ts';

/** One batch: what it asks for, how it is scored and by whom, and its applications; moves and timeline beside it. */
export default function ViewBatch() {
  const t = useBatchText();
  const id = useParam('id');
  const navigate = useNavigate();
  const { posts } = useSession();
  const { data: batch, error, refetch } = useEndpoint(getBatch, { params: { id } });
  const head = useEndpoint(getDossierHead, { params: { id } });
  const failed = error ?? head.error;
  if (failed) {
    return (
      <Fault
        error={failed}
        onRetry={() => {
          void refetch();
          void head.refetch();
        }}
      />
    );
  }
  if (!batch || !head.data) return <Loading />;
  const leads = posts.some((post) => post.role === 'officer' && post.organisationId === batch.issuerId);
  return (
    <DossierFrame
      dossier={head.data}
      crumbs={[{ label: t('title'), to: '/batches' }, { label: batch.name }]}
      contents={[
        { id: 'facts', label: t('facts') },
        { id: 'applications', label: t('applications') },
        { id: 'sheet', label: t('sheet') },
        { id: 'panel', label: t('panel') },
      ]}
      acts={
        leads &&
        batch.state.state === 'draft' && (
          <ButtonLink size="small" icon="edit" to={`/batches/${batch.id}/edit`}>
            {t('edit')}
          </ButtonLink>
        )
      }
      onForm={() => void navigate({ to: '/decisions' })}
      aside={<ReviewOfBatch batch={batch} leads={leads} />}
    >
      <BatchFacts batch={batch} />
      <Section id="applications" title={t('applications')}>
        <ApplicationsOfBatch batch={batch.id} />
      </Section>
      <Section id="sheet" title={t('sheet')} cites={article(9, 4)}>
        <SheetTable sheet={batch.sheet} />
        <p className="ways">
          {t('passMark')} <b className="num">{batch.sheet.passMark}</b>
          {'　'}
          <span className="mute">{t('passMarkHelp')}</span>
        </p>
      </Section>
      <Section id="panel" title={t('panel')} cites={article(9, 4)}>
        <Facts
          facts={[
            { label: t('panelSize'), value: `${batch.panel.size} ${t('people')}` },
            { label: t('panelOutside'), value: `${batch.panel.outsideMin} ${t('people')}` },
            { label: t('panelSubstitutes'), value: `${batch.panel.substitutes} ${t('people')}` },
            { label: t('mean'), value: batch.panel.dropExtremes ? t('dropped') : t('notDropped') },
          ]}
        />
      </Section>
    </DossierFrame>
  );
}

function BatchFacts({ batch }: { batch: Batch }) {
  const t = useBatchText();
  const { pick } = useLanguage();
  const names = useNames();
  return (
    <Section id="facts" title={t('facts')} cites={article(9, 1)}>
      <Facts
        facts={[
          { label: t('year'), value: batch.year },
          {
            label: t('window'),
            value: (
              <>
                <DateText value={batch.opensOn} weekday={false} />–<DateText value={batch.closesOn} />
              </>
            ),
          },
          { label: t('quota'), value: `${batch.quota} ${t('bases')}` },
          ...(batch.unitQuota === null
            ? []
            : [{ label: t('unitQuota'), value: t('unitQuotaValue', { count: batch.unitQuota }) }]),
          { label: t('level'), value: pick(levels[batch.level]) },
          { label: t('issuer'), value: batch.issuer },
          { label: t('fields'), value: names.list(batch.fields.map(names.field)) },
          { label: t('areas'), value: batch.areas ? names.list(batch.areas.map(names.area)) : t('allAreas') },
          { label: t('sections'), value: names.list(batch.sections.map(names.section)) },
          ...(batch.favouredField ? [{ label: t('favouredField'), value: names.field(batch.favouredField) }] : []),
        ]}
      />
    </Section>
  );
}
