import { ExportLink } from '../../kit/ExportLink.tsx';
import './worklist.css';
import { exportWork, listWork } from '@jijiao/contract/platform/dossier';
import { Link } from '@tanstack/react-router';
import { useAddress } from '../../address.ts';
import { addressOf, type OutputOf } from '../../api/call.ts';
import { Fault } from '../../api/Fault.tsx';
import { useEndpoint } from '../../api/hooks.ts';
import { Button, ButtonLink } from '../../kit/Button.tsx';
import { DateText } from '../../kit/DateText.tsx';
import { todayInBeijing } from '../../kit/dates.ts';
import { FigureStrip } from '../../kit/Figures.tsx';
import { PageTitle, Sheet } from '../../kit/Sheet.tsx';
import { Tabs } from '../../kit/Tabs.tsx';
import { useTitle } from '../../kit/useTitle.ts';
import { Empty, Loading } from '../../kit/Waiting.tsx';
import { WorkList } from '../../kit/WorkList.tsx';
import { useLanguage } from '../../language.ts';
import { useSession } from '../../session.tsx';
import { addressOfWork } from './addresses.ts';
import { useWorklistText } from './text.ts';
import { useWorkGroups } from './useWorkGroups.tsx';

type Tab = 'todo' | 'waiting' | 'done';
type Figures = OutputOf<typeof listWork>['figures'];
const size = 50;

function tabOf(word: string | undefined): Tab {
  return word === 'waiting' || word === 'done' ? word : 'todo';
}

/** Where everyone who works here lands: what waits for me, what waits for others, what is done; by deadline. */
export default function ListWork() {
  const t = useWorklistText();
  useTitle(t('title'));
  const [address, change] = useAddress();
  const { posts } = useSession();
  const tab = tabOf(address['tab']);
  const page = Math.max(1, Number(address['page']) || 1);
  const { data, error, refetch } = useEndpoint(listWork, { query: { tab, page, size } });
  const groupsOf = useWorkGroups(tab);
  const { language } = useLanguage();
  const figures = data?.figures;
  const drafts = posts.some((post) => post.role === 'officer' && post.organisationKind !== 'institution');
  const applies = posts.some((post) => post.role === 'applicant');
  return (
    <>
      <PageTitle
        title={t('title')}
        sub={<DateText value={todayInBeijing()} />}
        acts={
          <>
            {drafts && (
              <ButtonLink icon="plus" to="/batches/new">
                {t('newBatch')}
              </ButtonLink>
            )}
            {applies && <ButtonLink to="/batches/open">{t('openBatches')}</ButtonLink>}
          </>
        }
      />
      {figures && <Strip figures={figures} />}
      <div className={tab === 'todo' ? 'desk cols' : 'desk alone'}>
        <div className="sheet">
          <Tabs
            label={t('tabs')}
            current={tab}
            tabs={[
              { id: 'todo', label: t('todo'), to: '/work', ...(figures && { count: figures.todo }) },
              {
                id: 'waiting',
                label: t('waiting'),
                to: '/work?tab=waiting',
                ...(figures && { count: figures.waiting }),
              },
              { id: 'done', label: t('done'), to: '/work?tab=done' },
            ]}
            aside={<ExportLink quiet to={addressOf(exportWork, { query: { tab, language } })} />}
          />
          {error && <Fault error={error} onRetry={() => void refetch()} />}
          {!data && !error && <Loading />}
          {data && data.page.rows.length === 0 && (
            <Nothing tab={tab} applies={applies} waiting={data.figures.waiting} />
          )}
          {data && data.page.rows.length > 0 && (
            <>
              <WorkList
                groups={groupsOf(data.page.rows)}
                {...(tab === 'todo' && { current: String(data.page.rows[0]?.id) })}
              />
              <Pages
                page={page}
                total={data.page.total}
                shown={data.page.rows.length}
                onPage={(next) => change({ page: next > 1 ? String(next) : undefined })}
              />
            </>
          )}
        </div>
        {tab === 'todo' && <WithOthers />}
      </div>
    </>
  );
}

function Strip({ figures }: { figures: Figures }) {
  const t = useWorklistText();
  const { language } = useLanguage();
  const unit = language === 'zh' ? t('items') : undefined;
  return (
    <FigureStrip
      figures={[
        { id: 'todo', label: t('figureTodo'), value: figures.todo, unit, to: '/work' },
        {
          id: 'today',
          label: t('figureToday'),
          value: figures.dueToday,
          unit,
          to: '/work#today',
          ...(figures.dueToday > 0 && { tone: 'soon' as const }),
        },
        {
          id: 'overdue',
          label: t('figureOverdue'),
          value: figures.overdue,
          unit,
          to: '/work#overdue',
          ...(figures.overdue > 0 && { tone: 'overdue' as const }),
        },
        { id: 'waiting', label: t('figureWaiting'), value: figures.waiting, unit, to: '/work?tab=waiting' },
        { id: 'done', label: t('figureDone'), value: figures.doneThisMonth, unit, to: '/work?tab=done', tone: 'done' },
      ]}
    />
  );
}

function Nothing({ tab, applies, waiting }: { tab: Tab; applies: boolean; waiting: number }) {
  const t = useWorklistText();
  if (tab === 'waiting') return <Empty title={t('emptyWaiting')}>{t('emptyWaitingWhy')}</Empty>;
  if (tab === 'done') return <Empty title={t('emptyDone')}>{t('emptyDoneWhy')}</Empty>;
  const goto = applies
    ? { to: '/batches/open', label: t('openBatches') }
    : waiting > 0
      ? { to: '/work?tab=waiting', label: t('seeWaiting') }
      : undefined;
  return (
    <Empty title={t('emptyTodo')} goto={goto}>
      {t('emptyTodoWhy')}
    </Empty>
  );
}

function Pages({
  page,
  total,
  shown,
  onPage,
}: {
  page: number;
  total: number;
  shown: number;
  onPage: (page: number) => void;
}) {
  const t = useWorklistText();
  const from = (page - 1) * size + 1;
  if (page === 1 && shown < size) return null;
  return (
    <div className="pager">
      <span>{t('shown', { from, to: from + shown - 1, total: Math.max(total, from + shown - 1) })}</span>
      <span className="row end">
        <Button size="small" disabled={page === 1} onClick={() => onPage(page - 1)}>
          {t('previous')}
        </Button>
        <Button size="small" disabled={shown < size} onClick={() => onPage(page + 1)}>
          {t('next')}
        </Button>
      </span>
    </div>
  );
}

/** Beside the work to do: the first of what others have. */
function WithOthers() {
  const { titled } = useLanguage();
  const t = useWorklistText();
  const { data } = useEndpoint(listWork, { query: { tab: 'waiting', page: 1, size: 5 } });
  if (!data || data.page.rows.length === 0) return <aside />;
  return (
    <aside>
      <Sheet
        title={t('waitingOthers')}
        aside={<Link to="/work?tab=waiting">{t('seeAll', { count: data.figures.waiting })}</Link>}
        pad={false}
      >
        <ul className="with-others">
          {data.page.rows.map((row) => (
            <li key={row.id}>
              <Link to={addressOfWork({ kind: row.kind, id: row.id, state: row.state.state })}>{titled(row)}</Link>
              <span className="tiny faint">
                {row.holder ?? ''}　<DateText value={row.changedAt} noYear weekday={false} />
              </span>
            </li>
          ))}
        </ul>
      </Sheet>
    </aside>
  );
}
