import { listMessages, readMessages } from '@jijiao/contract/directory/message';
import { Link } from '@tanstack/react-router';
import { useAddress } from '../../../address.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { Button } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { PageTitle } from '../../../kit/Sheet.tsx';
import { Shape } from '../../../kit/State.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { useMessageText } from './text.ts';

const size = 30;

/** The person's own messages, the unread first. */
export default function ListMessages() {
  const t = useMessageText();
  const { pick } = useLanguage();
  useTitle(t('title'));
  const [address, change] = useAddress();
  const page = Math.max(1, Number(address.page) || 1);
  const { data, error, refetch } = useEndpoint(listMessages, { query: { page, size } });
  const read = useAct(readMessages);
  const go = (next: number): void => change({ page: next > 1 ? String(next) : undefined });
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageTitle
        title={t('title')}
        sub={data && (data.unread > 0 ? t('unread', { count: data.unread }) : t('allRead'))}
        acts={
          data &&
          data.unread > 0 && (
            <Button icon="check" busy={read.isPending} onClick={() => read.mutate({})}>
              {t('markRead')}
            </Button>
          )
        }
      />
      {read.error && <Fault error={read.error} />}
      <div className="sheet">
        {!data && <Loading />}
        {data?.rows.length === 0 && (
          <Empty title={t('none')} goto={{ to: '/work', label: t('toWork') }}>
            {t('noneWhy')}
          </Empty>
        )}
        <div data-rows>
          {data?.rows.map((row) => (
            <div key={row.id} className="wl" data-row>
              <div className="what">
                {!row.read && (
                  <span className="ac">
                    <Shape name="dot" />
                    <span className="unseen">{t('isUnread')}</span>{' '}
                  </span>
                )}
                {row.link ? <Link to={row.link}>{pick(row.text)}</Link> : pick(row.text)}
              </div>
              <div />
              <div className="due">
                <DateText value={row.at} noYear weekday={false} time />
              </div>
              <div className="act" />
            </div>
          ))}
        </div>
        {data && (page > 1 || data.rows.length === size) && (
          <div className="pager">
            <span className="row end">
              <Button size="small" disabled={page === 1} onClick={() => go(page - 1)}>
                {t('previous')}
              </Button>
              <Button size="small" disabled={data.rows.length < size} onClick={() => go(page + 1)}>
                {t('next')}
              </Button>
            </span>
          </div>
        )}
      </div>
    </>
  );
}
