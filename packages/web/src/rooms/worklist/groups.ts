import type { listWork } from '@jijiao/contract/platform/dossier';
import type { OutputOf } from '../../api/call.ts';
import { beijingDay } from '../../kit/dates.ts';

export type Work = OutputOf<typeof listWork>['page']['rows'][number];
export type Urgency = 'overdue' | 'today' | 'week' | 'later' | 'noDeadline';

const order: readonly Urgency[] = ['overdue', 'today', 'week', 'later', 'noDeadline'];

/** The Sunday that ends the week of a Beijing day, both 'YYYY-MM-DD'. */
export function endOfWeek(today: string): string {
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + ((7 - day.getUTCDay()) % 7));
  return day.toISOString().slice(0, 10);
}

/** How near the deadline is at a moment; the day is that of Beijing. */
export function urgencyOf(dueAt: string | null, now: string): Urgency {
  if (dueAt === null) return 'noDeadline';
  if (new Date(dueAt).getTime() < new Date(now).getTime()) return 'overdue';
  const due = beijingDay(dueAt).date;
  const today = beijingDay(now).date;
  if (due <= today) return 'today';
  return due <= endOfWeek(today) ? 'week' : 'later';
}

/** The rows in groups by deadline, the nearest first; empty groups are left out. */
export function groupByDeadline(
  rows: readonly Work[],
  now: string,
): readonly { urgency: Urgency; rows: readonly Work[] }[] {
  return order
    .map((urgency) => ({ urgency, rows: rows.filter((row) => urgencyOf(row.dueAt, now) === urgency) }))
    .filter((group) => group.rows.length > 0);
}
