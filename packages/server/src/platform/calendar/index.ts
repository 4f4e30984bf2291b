import type { Bilingual } from '@jijiao/measures';
import chineseDays from 'chinese-days';

const dayMs = 86_400_000;
const beijingOffsetMs = 8 * 3_600_000;

/**
 * The last day for which the State Council's holidays and make-up days are known, 'YYYY-MM-DD'. After it only
 * Saturdays and Sundays are free, and a count of working days may still change.
 */
export const calendarKnownUntil: string = findLastKnownYear();

function findLastKnownYear(): string {
  let year = 2004;
  while (hasHolidays(year + 1)) year += 1;
  return `${year}-12-31`;
}

function hasHolidays(year: number): boolean {
  return chineseDays.getDayDetail(`${year}-10-01`).name.includes(',');
}

/** Whether a day, 'YYYY-MM-DD', is a working day: statutory holidays and make-up days counted. */
export function isWorkingDay(isoDate: string): boolean {
  const day = toDayNumber(isoDate);
  if (isoDate > calendarKnownUntil) return !isWeekend(day);
  return chineseDays.isWorkday(isoDate);
}

/**
 * The n-th working day after a date; the date itself is not counted (Civil Code Art. 201). A negative n counts back,
 * zero gives the date unchanged.
 */
export function addWorkingDays(fromIsoDate: string, n: number): string {
  if (!Number.isInteger(n)) throw new RangeError(`${n} is not a whole number of days`);
  const step = Math.sign(n);
  let day = toDayNumber(fromIsoDate);
  for (let left = Math.abs(n); left > 0; ) {
    day += step;
    if (isWorkingDay(toIsoDate(day))) left -= 1;
  }
  return toIsoDate(day);
}

/** Working days after `a` up to and including `b`; negative when `b` is the earlier. */
export function workingDaysBetween(a: string, b: string): number {
  if (b < a) return -workingDaysBetween(b, a);
  const last = toDayNumber(b);
  let count = 0;
  for (let day = toDayNumber(a) + 1; day <= last; day++) if (isWorkingDay(toIsoDate(day))) count += 1;
  return count;
}

/** The date in Beijing at an instant, 'YYYY-MM-DD', whatever zone the machine is in. */
export function beijingDate(instant: Date): string {
  return new Date(instant.getTime() + beijingOffsetMs).toISOString().slice(0, 10);
}

/** The last millisecond of a day in Beijing: until then an act of that day is in time. */
export function endOfBeijingDay(isoDate: string): Date {
  return new Date((toDayNumber(isoDate) + 1) * dayMs - beijingOffsetMs - 1);
}

const weekdays = [
  ['周日', 'Sunday'],
  ['周一', 'Monday'],
  ['周二', 'Tuesday'],
  ['周三', 'Wednesday'],
  ['周四', 'Thursday'],
  ['周五', 'Friday'],
  ['周六', 'Saturday'],
] as const;

/** A date as people write it: 2026年11月23日（周一）, Monday, 23 November 2026. */
export function formatDate(isoDate: string): Bilingual {
  const date = new Date(toDayNumber(isoDate) * dayMs);
  const [zh, en] = weekdays[date.getUTCDay()] ?? weekdays[0];
  const month = date.toLocaleDateString('en-GB', { month: 'long', timeZone: 'UTC' });
  const [year, day] = [date.getUTCFullYear(), date.getUTCDate()];
  return { zh: `${year}年${date.getUTCMonth() + 1}月${day}日（${zh}）`, en: `${en}, ${day} ${month} ${year}` };
}

/** A deadline with what is left of it: 2026年11月27日（周五），还有 4 个工作日. Both are dates in Beijing. */
export function formatDeadline(dueOn: string, today: string): Bilingual {
  const date = formatDate(dueOn);
  const left = workingDaysBetween(today, dueOn);
  if (dueOn === today) return { zh: `${date.zh}，今天到期`, en: `${date.en}, due today` };
  const days = Math.abs(left);
  const unit = days === 1 ? 'working day' : 'working days';
  if (dueOn < today) return { zh: `${date.zh}，已逾期 ${days} 个工作日`, en: `${date.en}, ${days} ${unit} overdue` };
  return { zh: `${date.zh}，还有 ${left} 个工作日`, en: `${date.en}, ${left} ${unit} left` };
}

function isWeekend(day: number): boolean {
  return (day + 4) % 7 === 0 || (day + 4) % 7 === 6;
}

function toDayNumber(isoDate: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(isoDate) ? Date.parse(`${isoDate}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || toIsoDate(time / dayMs) !== isoDate) throw new RangeError(`${isoDate} is not a date`);
  return time / dayMs;
}

function toIsoDate(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
