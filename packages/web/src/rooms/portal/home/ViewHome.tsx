import './home.css';
import { getPortalHome } from '@jijiao/contract/establishment/notice';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../../api/call.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { ButtonLink } from '../../../kit/Button.tsx';
import { writeDate } from '../../../kit/dates.ts';
import { HebeiMap } from '../../../kit/HebeiMap.tsx';
import { Icon, type IconName } from '../../../kit/Icon.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { NoticeRow } from '../notice/NoticeRow.tsx';
import { ChapterGrid } from './ChapterGrid.tsx';
import { FindBase } from './FindBase.tsx';
import { useHomeText } from './text.ts';

type Home = OutputOf<typeof getPortalHome>;

/** The front page: find a base, what was published, which batches are open, the forty articles. */
export default function ViewHome() {
  const t = useHomeText();
  const { data, error, refetch } = useEndpoint(getPortalHome, {});
  useTitle(t('title'));
  return (
    <div className="home">
      <section className="home-hero">
        <div className="wrapp">
          <div>
            <h1>
              {t('lead1')}
              <br />
              {t('lead2')}
            </h1>
            <p>{data && data.bases > 0 ? t('sub', { count: data.bases.toLocaleString('en-US') }) : t('subNone')}</p>
            <FindBase />
          </div>
          <HebeiMap
            label={t('map')}
            counts={Object.fromEntries((data?.byArea ?? []).map(({ areaCode, bases }) => [areaCode, bases]))}
            hrefOf={(area) => `/bases?area=${area}`}
          />
        </div>
      </section>
      <Ways />
      <div className="wrapp home-two">
        {error ? <Fault error={error} onRetry={() => void refetch()} /> : data ? <News home={data} /> : <Loading />}
      </div>
      <ChapterGrid />
    </div>
  );
}

function Ways() {
  const t = useHomeText();
  const ways: readonly (readonly [string, IconName, string, string])[] = [
    ['/verify', 'verify', t('verify'), t('verifySub')],
    ['/bases', 'building', t('register'), t('registerSub')],
    ['/objections/follow', 'complaint', t('objection'), t('objectionSub')],
    ['/trust', 'link', t('trust'), t('trustSub')],
  ];
  return (
    <nav className="wrapp home-ways" aria-label={t('ways')}>
      {ways.map(([to, icon, word, sub]) => (
        <Link key={to} to={to}>
          <Icon name={icon} large />
          <span>
            <b>{word}</b>
            <small>{sub}</small>
          </span>
        </Link>
      ))}
    </nav>
  );
}

function News({ home }: { home: Home }) {
  const t = useHomeText();
  return (
    <>
      <section>
        <div className="h2">
          <h2>{t('batches')}</h2>
        </div>
        {home.openBatches.length === 0 ? (
          <div className="home-none">
            <Empty title={t('noBatches')}>{t('noBatchesWhy')}</Empty>
          </div>
        ) : (
          home.openBatches.map((batch) => <BatchRow key={batch.id} batch={batch} />)
        )}
      </section>
      <section>
        <div className="h2">
          <h2>{t('notices')}</h2>
          <Link to="/notices">{t('all')}</Link>
        </div>
        {home.notices.length === 0 ? (
          <div className="home-none">
            <Empty title={t('noNotices')}>{t('noNoticesWhy')}</Empty>
          </div>
        ) : (
          home.notices.map((notice) => <NoticeRow key={notice.id} notice={notice} />)
        )}
      </section>
    </>
  );
}

function BatchRow({ batch }: { batch: Home['openBatches'][number] }) {
  const t = useHomeText();
  const { language } = useLanguage();
  const [, month, day] = batch.closesOn.split('-').map(Number);
  return (
    <div className="home-batch">
      <span className="day" aria-hidden="true">
        <small>
          {language === 'zh' ? `${month}月` : writeDate(batch.closesOn, 'en', { noYear: true }).split(' ')[1]}
        </small>
        <b>{day}</b>
      </span>
      <span className="grow">
        <b className="t">{batch.name}</b>
        <span className="m">
          <span>{t('closes', { date: writeDate(batch.closesOn, language, { weekday: true }) })}</span>
          <span>{t('quota', { count: batch.quota })}</span>
        </span>
      </span>
      <ButtonLink to="/sign-in">{t('apply')}</ButtonLink>
    </div>
  );
}
