import { listNotices } from '@jijiao/contract/establishment/notice';
import { useAddress } from '../../../address.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { Button } from '../../../kit/Button.tsx';
import { PageTitle } from '../../../kit/Sheet.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import { NoticeRow } from './NoticeRow.tsx';
import { useNoticeText } from './text.ts';

const size = 20;

/** What was published, newest first. */
export default function ListNotices() {
  const t = useNoticeText();
  const [address, change] = useAddress();
  const page = Math.max(1, Number(address.page) || 1);
  const { data, error, refetch } = useEndpoint(listNotices, { query: { page, size } });
  useTitle(t('title'));
  const turn = (next: number): void => change({ page: next === 1 ? undefined : String(next) });
  return (
    <div className="wrapp notices">
      <PageTitle title={t('title')} sub={t('sub')} />
      {error && <Fault error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.rows.length === 0 && <Empty title={t('none')}>{t('noneWhy')}</Empty>}
      {data?.rows.map((notice) => (
        <NoticeRow key={notice.id} notice={notice} year />
      ))}
      {data && (page > 1 || data.total > page * size) && (
        <nav className="row between ways" aria-label={t('pages')}>
          <Button disabled={page === 1} onClick={() => turn(page - 1)}>
            {t('later')}
          </Button>
          <Button disabled={data.total <= page * size} onClick={() => turn(page + 1)}>
            {t('earlier')}
          </Button>
        </nav>
      )}
    </div>
  );
}
