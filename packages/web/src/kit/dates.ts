import type { Language } from '../language.ts';

const weekdays = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const beijing = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/** The day in Beijing, 'YYYY-MM-DD', and the time where the value is a moment; a plain date has none. */
export function beijingDay(value: string): { date: string; time?: string } {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return { date: value };
  const [date = '', time = ''] = beijing.format(new Date(value)).split(' ');
  return { date, time };
}

export interface DateStyle {
  /** Names the day of the week: （周一）, (Mon). */
  weekday?: boolean | undefined;
  /** Leaves the year out where it is this year, for narrow places. */
  noYear?: boolean | undefined;
  /** Adds the time of day where the value is a moment. */
  time?: boolean | undefined;
}

/** A date as people write it: 2026年11月23日（周一）, 23 Nov 2026 (Mon). Moments are shown in Beijing time. */
export function writeDate(value: string, language: Language, { weekday, noYear, time }: DateStyle = {}): string {
  const day = beijingDay(value);
  const [year = 0, month = 1, dayOfMonth = 1] = day.date.split('-').map(Number);
  const name = weekdays[language][new Date(`${day.date}T00:00:00Z`).getUTCDay()] ?? '';
  const bare = noYear && day.date.slice(0, 4) === todayInBeijing().slice(0, 4);
  const clock = time && day.time ? ` ${day.time}` : '';
  if (language === 'zh')
    return `${bare ? '' : `${year}年`}${month}月${dayOfMonth}日${weekday ? `（${name}）` : ''}${clock}`;
  return `${dayOfMonth} ${months[month - 1]}${bare ? '' : ` ${year}`}${weekday ? ` (${name})` : ''}${clock}`;
}

/** Today in Beijing, 'YYYY-MM-DD'. */
export function todayInBeijing(): string {
  return beijingDay(new Date().toISOString()).date;
}
