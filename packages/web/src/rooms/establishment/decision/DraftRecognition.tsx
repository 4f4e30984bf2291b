import { factsOf, lengthAt } from '../../../form/facts.ts';
import './decision.css';
import { listApplications } from '@jijiao/contract/establishment/application';
import { getBatch, listBatches } from '@jijiao/contract/establishment/batch';
import { draftRecognition } from '@jijiao/contract/establishment/decision';
import { article } from '@jijiao/measures';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAddress } from '../../../address.ts';
import type { OutputOf } from '../../../api/call.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { useKept } from '../../../kept.ts';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { Cite } from '../../../kit/Cite.tsx';
import { TextArea } from '../../../kit/Field.tsx';
import { PageTitle, Sheet } from '../../../kit/Sheet.tsx';
import { Checklist, type Condition } from '../../../kit/TaskList.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import { useNames } from '../batch/names.ts';
import { Drafted } from './Drafted.tsx';
import { findLeapt, inRankOrder, proposedByRank } from './proposal.ts';
import type { Decision } from './shape.ts';
import { useDecisionText } from './text.ts';

type Application = OutputOf<typeof listApplications>['rows'][number];
type Batch = OutputOf<typeof getBatch>;
const most = 100;
const inDecision = ['proposed', 'noticed', 'recognised'];

/** Drafts the recognition of a batch: who passed, in the order of rank, within the quota; what is judged shows before it is. */
export default function DraftRecognition() {
  const t = useDecisionText();
  useTitle(t('draftTitle'));
  const [address] = useAddress();
  const id = address.batch ?? '';
  return id === '' ? <ChooseBatch /> : <OfBatch key={id} id={id} />;
}

function ChooseBatch() {
  const t = useDecisionText();
  const names = useNames();
  const { data, error, refetch } = useEndpoint(listBatches, { query: {} });
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const ranked = data.rows.filter((batch) => batch.state.state === 'ranked');
  return (
    <>
      <PageTitle
        title={t('draftTitle')}
        sub={t('draftSub')}
        crumbs={[{ label: t('title'), to: '/decisions' }, { label: t('draftTitle') }]}
      />
      <Sheet title={t('needBatch')}>
        {ranked.length === 0 && (
          <Empty title={t('noRanked')} goto={{ to: '/batches', label: t('toBatches') }}>
            {t('needBatchWhy')}
          </Empty>
        )}
        <div className="stack">
          {ranked.map((batch) => (
            <ButtonLink key={batch.id} to={`/decisions/new?batch=${batch.id}`}>
              {names.batch(batch)}
            </ButtonLink>
          ))}
        </div>
      </Sheet>
    </>
  );
}

function OfBatch({ id }: { id: string }) {
  const batch = useEndpoint(getBatch, { params: { id } });
  const applications = useEndpoint(listApplications, { query: { batch: Number(id), page: 1, size: most } });
  const passed = useEndpoint(listApplications, { query: { batch: Number(id), state: 'passed', page: 1, size: most } });
  const failed = batch.error ?? applications.error ?? passed.error;
  if (failed) {
    return (
      <Fault
        error={failed}
        onRetry={() => {
          for (const each of [batch, applications, passed]) void each.refetch();
        }}
      />
    );
  }
  if (!batch.data || !applications.data || !passed.data) return <Loading />;
  const taken = applications.data.rows.filter((row) => inDecision.includes(row.state.state)).length;
  return <RecognitionForm batch={batch.data} passed={inRankOrder(passed.data.rows)} taken={taken} />;
}

function RecognitionForm({ batch, passed, taken }: { batch: Batch; passed: readonly Application[]; taken: number }) {
  const t = useDecisionText();
  const names = useNames();
  const first = [...proposedByRank(passed, batch.quota - taken)];
  const [kept, keep, forget] = useKept<{ chosen: readonly number[]; grounds: string }>(
    `decision.recognition.${batch.id}`,
    { chosen: first, grounds: '' },
  );
  const [drafted, setDrafted] = useState<Decision | null>(null);
  const draft = useAct(draftRecognition, {
    onDone: (decision) => {
      forget();
      setDrafted(decision);
    },
  });
  const chosen = new Set(kept.chosen.filter((id) => passed.some((row) => row.id === id)));
  if (drafted) return <Drafted decision={drafted} />;
  const toggle = (id: number): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    keep({ ...kept, chosen: [...next] });
  };
  return (
    <>
      <PageTitle
        title={`${t('draftTitle')}　${names.batch(batch)}`}
        sub={t('draftSub')}
        crumbs={[{ label: t('title'), to: '/decisions' }, { label: t('draftTitle') }]}
      />
      {passed.length === 0 ? (
        <Empty title={t('noPassed')} goto={{ to: `/batches/${batch.id}`, label: t('toBatch') }}>
          {t('noPassedWhy')}
        </Empty>
      ) : (
        <form
          className="form-beside"
          onSubmit={(event) => {
            event.preventDefault();
            draft.mutate({ body: { batchId: batch.id, applications: [...chosen], grounds: kept.grounds } });
          }}
        >
          <div className="stack">
            {draft.error && <Fault error={draft.error} />}
            <div className="sheet">
              <Choices passed={passed} chosen={chosen} onToggle={toggle} />
            </div>
            <Sheet>
              <TextArea
                name="grounds"
                label={t('grounds')}
                help={t('groundsHelp')}
                rows={6}
                maxLength={lengthAt(factsOf(draftRecognition.body), 'grounds')}
                value={kept.grounds}
                onChange={(grounds) => keep({ ...kept, grounds })}
              />
            </Sheet>
          </div>
          <aside>
            <Sheet title={t('conditions')}>
              <Conditions batch={batch} passed={passed} chosen={chosen} taken={taken} grounds={kept.grounds} />
              <p className="small mute ways">{t('judged')}</p>
              <div className="row wrap ways">
                <Button
                  type="submit"
                  look="primary"
                  wide
                  busy={draft.isPending}
                  disabled={chosen.size === 0 || !kept.grounds.trim()}
                >
                  {t('save', { count: chosen.size })}
                </Button>
              </div>
            </Sheet>
          </aside>
        </form>
      )}
    </>
  );
}

interface ChoicesProps {
  passed: readonly Application[];
  chosen: ReadonlySet<number>;
  onToggle: (id: number) => void;
}

function Choices({ passed, chosen, onToggle }: ChoicesProps) {
  const t = useDecisionText();
  const names = useNames();
  return (
    <table className="cards">
      <caption className="unseen">{t('draftTitle')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('choose')}</th>
          <th scope="col">{t('organisation')}</th>
          <th scope="col">{t('field')}</th>
          <th scope="col" className="right">
            {t('rank')}
          </th>
          <th scope="col" className="right">
            {t('mean')}
          </th>
        </tr>
      </thead>
      <tbody>
        {passed.map((row) => (
          <tr key={row.id} className={chosen.has(row.id) ? 'sel' : ''}>
            <td className="pick">
              <input
                type="checkbox"
                className="cb"
                aria-label={t('toChoose', { name: row.applicant })}
                checked={chosen.has(row.id)}
                onChange={() => onToggle(row.id)}
              />
            </td>
            <td>
              <Link to={`/applications/${row.id}`}>{row.applicant}</Link>
            </td>
            <td data-label={t('field')}>{names.field(row.field)}</td>
            <td className="right num" data-label={t('rank')}>
              {row.rank ?? '—'}
            </td>
            <td className="right num" data-label={t('mean')}>
              {row.mean ?? '—'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ConditionsProps {
  batch: Batch;
  passed: readonly Application[];
  chosen: ReadonlySet<number>;
  taken: number;
  grounds: string;
}

/** What the draft will be judged by, as far as it shows here; the server's verdict counts. */
function Conditions({ batch, passed, chosen, taken, grounds }: ConditionsProps) {
  const t = useDecisionText();
  const leapt = findLeapt(passed, chosen);
  const told = (holds: boolean) => ({
    tone: holds ? ('done' as const) : ('refused' as const),
    word: t(holds ? 'met' : 'notMet'),
  });
  const conditions: readonly Condition[] = [
    { id: 'chosen', title: t('chosenRule'), ...told(chosen.size > 0), note: <Cite cites={article(4)} /> },
    {
      id: 'quota',
      title: t('quotaRule'),
      ...told(taken + chosen.size <= batch.quota),
      note: (
        <>
          {t('quotaNote', { quota: batch.quota, taken, chosen: chosen.size })} <Cite cites={article(9, 1)} />
        </>
      ),
    },
    { id: 'passed', title: t('passedRule'), ...told(true), note: <Cite cites={article(9, 4)} /> },
    {
      id: 'order',
      title: t('orderRule'),
      tone: leapt ? 'soon' : 'done',
      word: t(leapt ? 'notMet' : 'met'),
      note: leapt ? t('orderNote', { name: leapt.applicant }) : t('orderFine'),
    },
    { id: 'banned', title: t('bannedRule'), tone: 'waiting', word: t('later'), note: <Cite cites={article(25)} /> },
    { id: 'grounds', title: t('groundsRule'), ...told(grounds.trim() !== ''), note: <Cite cites={article(4)} /> },
  ];
  return <Checklist conditions={conditions} />;
}
