import './notice.css';
import { getNotice } from '@jijiao/contract/establishment/notice';
import { useParam } from '../../../address.ts';
import type { OutputOf } from '../../../api/call.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { fieldName, noticeKinds } from '../../../baseWords.ts';
import { writeDate } from '../../../kit/dates.ts';
import { Crumbs } from '../../../kit/Sheet.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { ObjectionState } from './NoticeRow.tsx';
import { ObjectToNotice } from './ObjectToNotice.tsx';
import { useNoticeText } from './text.ts';

type Notice = OutputOf<typeof getNotice>;
type Item = Notice['items'][number];

/** One publication: its text, the bodies it names, and, while it is open, the way to object. */
export default function ViewNotice() {
  const t = useNoticeText();
  const id = Number(useParam('id'));
  const { data, error, refetch } = useEndpoint(getNotice, { params: { id } });
  useTitle(data?.notice.title ?? t('title'));
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  return data ? <Content data={data} /> : <Loading />;
}

function Content({ data }: { data: Notice }) {
  const t = useNoticeText();
  const { language, pick, join } = useLanguage();
  const { notice, items } = data;
  return (
    <div className="wrapp notices">
      <Crumbs crumbs={[{ label: t('title'), to: '/notices' }, { label: pick(noticeKinds[notice.kind]) }]} />
      <h1 className="notice-title">{notice.title}</h1>
      <p className="row wrap notice-line">
        <span>{t('publishedOn', { date: writeDate(notice.on, language, { weekday: true }) })}</span>
        {data.documentNo && <span>{join(t('document'), data.documentNo)}</span>}
        <ObjectionState notice={notice} />
      </p>
      <div className="notice-body">{data.body}</div>
      {items.length > 0 && (
        <section className="notice-items">
          <div className="h2">
            <h2>{t('items')}</h2>
            <span className="faint">{items.length}</span>
          </div>
          <Items items={items} />
        </section>
      )}
      {notice.kind === 'notice' && notice.objectionsUntil !== null && <ObjectToNotice notice={notice} items={items} />}
    </div>
  );
}

function Items({ items }: { items: readonly Item[] }) {
  const t = useNoticeText();
  const { pick } = useLanguage();
  const columns: readonly Column<Item>[] = [
    { id: 'organisation', header: t('organisation'), fixed: true, wrap: true, cell: (item) => item.organisation },
    { id: 'field', header: t('field'), wrap: true, cell: (item) => pick(fieldName(item.field)) },
    ...(items.some((item) => item.note !== null)
      ? [{ id: 'note', header: t('note'), wrap: true, cell: (item: Item) => item.note ?? '' }]
      : []),
  ];
  return (
    <Table
      name="portal.notice"
      caption={t('items')}
      columns={columns}
      rows={items}
      rowId={(item) => `${item.applicationId ?? ''} ${item.organisation} ${item.field}`}
    />
  );
}
