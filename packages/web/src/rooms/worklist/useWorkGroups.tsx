import { DateText, Deadline } from '../../kit/DateText.tsx';
import { todayInBeijing } from '../../kit/dates.ts';
import { type Tone, toneOf } from '../../kit/State.tsx';
import type { WorkGroup, WorkRow } from '../../kit/WorkList.tsx';
import { useLanguage } from '../../language.ts';
import { addressOfWork } from './addresses.ts';
import { endOfWeek, groupByDeadline, type Urgency, urgencyOf, type Work } from './groups.ts';
import { useWorklistText } from './text.ts';

const tones: Readonly<Record<Urgency, Tone>> = {
  overdue: 'overdue',
  today: 'soon',
  week: 'todo',
  later: 'waiting',
  noDeadline: 'waiting',
};

/** Gives the rows of a tab as the groups that the work list draws: by deadline what is to do, by change the rest. */
export function useWorkGroups(tab: 'todo' | 'waiting' | 'done'): (rows: readonly Work[]) => readonly WorkGroup[] {
  const t = useWorklistText();
  const { pick, titled } = useLanguage();
  const now = new Date().toISOString();
  const rowOf = (row: Work): WorkRow => ({
    id: String(row.id),
    title: titled(row),
    note: [pick(row.kindLabel), row.number, tab === 'waiting' && row.holder ? t('nowWith', { unit: row.holder }) : null]
      .filter(Boolean)
      .join('　'),
    tone: tab === 'todo' && urgencyOf(row.dueAt, now) === 'overdue' ? 'overdue' : toneOf(row.state.tone),
    state: pick(row.state.label),
    to: addressOfWork({ kind: row.kind, id: row.id, state: row.state.state }),
    act: tab === 'todo' ? (row.act ? pick(row.act) : t('act')) : undefined,
    ...(tab !== 'done' && row.dueAt !== null && row.workingDaysLeft !== null
      ? {
          due: <Deadline due={row.dueAt} workingDays={row.workingDaysLeft} />,
          date: <DateText value={row.dueAt} noYear />,
        }
      : { due: <span>{t('changed')}</span>, date: <DateText value={row.changedAt} noYear /> }),
  });
  return (rows) => {
    if (tab !== 'todo') {
      const title = tab === 'waiting' ? t('waitingOthers') : t('doneGroup');
      return [
        {
          id: tab,
          title,
          tone: tab === 'done' ? 'done' : 'waiting',
          count: t('count', { count: rows.length }),
          aside: t('byChange'),
          rows: rows.map(rowOf),
        },
      ];
    }
    const asides: Readonly<Record<Urgency, WorkGroup['aside']>> = {
      overdue: t('byDeadline'),
      today: <DateText value={todayInBeijing()} noYear />,
      week: <DateText value={endOfWeek(todayInBeijing())} noYear />,
      later: null,
      noDeadline: null,
    };
    return groupByDeadline(rows, now).map((group) => ({
      id: group.urgency,
      title: t(group.urgency),
      tone: tones[group.urgency],
      count: t('count', { count: group.rows.length }),
      aside: asides[group.urgency],
      rows: group.rows.map(rowOf),
    }));
  };
}
