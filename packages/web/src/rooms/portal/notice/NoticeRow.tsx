import './notice.css';
import type { listNotices } from '@jijiao/contract/establishment/notice';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../../api/call.ts';
import { noticeKinds } from '../../../baseWords.ts';
import { DateText } from '../../../kit/DateText.tsx';
import { writeDate } from '../../../kit/dates.ts';
import { State } from '../../../kit/State.tsx';
import { useLanguage } from '../../../language.ts';
import { useNoticeText } from './text.ts';

export type PublicNotice = OutputOf<typeof listNotices>['rows'][number];

/** Whether objections are heard, and until when; nothing for what takes none. */
export function ObjectionState({ notice }: { notice: PublicNotice }) {
  const t = useNoticeText();
  const { language } = useLanguage();
  if (notice.objectionsUntil === null) return null;
  if (!notice.open) return <State tone="off">{t('closed')}</State>;
  return (
    <State tone="soon">{t('open', { date: writeDate(notice.objectionsUntil, language, { weekday: true }) })}</State>
  );
}

/** One publication in a list: kind, title, whether objections are heard, day. */
export function NoticeRow({ notice, year }: { notice: PublicNotice; year?: boolean | undefined }) {
  const { pick } = useLanguage();
  return (
    <Link to="/notices/$id" params={{ id: String(notice.id) }} className="notice-row">
      <span className="k">{pick(noticeKinds[notice.kind])}</span>
      <span className="grow">
        <span className="t">{notice.title}</span>
        <span className="small">
          <ObjectionState notice={notice} />
        </span>
      </span>
      <DateText value={notice.on} weekday={false} noYear={!year} />
    </Link>
  );
}
