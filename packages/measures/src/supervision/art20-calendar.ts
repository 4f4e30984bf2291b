import type { ParameterReader } from '../kit/parameter.ts';
import { annualPlanDue, annualPlanRemindDaysBefore } from '../parameters.ts';

const dayLength = 86_400_000;

/** The last day on which the summary of a year and the plan of the next are in time, 'YYYY-MM-DD' in Beijing (Art. 20). */
export function annualDueOn(year: number, read: ParameterReader): string {
  return `${year}-${read(annualPlanDue)}`;
}

/** The first day on which the summary of a year and the next plan are in the work list: that of the earliest reminder. */
export function annualOpensOn(year: number, read: ParameterReader): string {
  return daysBefore(annualDueOn(year, read), Math.max(0, ...read(annualPlanRemindDaysBefore)));
}

/**
 * The one reminder that is due on a day: the fewest days before the due date that have been reached, so that a clock that stood
 * still sends the newest of what it missed and no other. Undefined before the first and after the due date.
 */
export function reminderReached(year: number, on: string, read: ParameterReader): number | undefined {
  const dueOn = annualDueOn(year, read);
  if (on > dueOn) return undefined;
  const reached = read(annualPlanRemindDaysBefore).filter((days) => daysBefore(dueOn, days) <= on);
  return reached.length ? Math.min(...reached) : undefined;
}

/**
 * The year whose summary and next plan are overdue on a day: from the day after the due date until those of the next year open.
 * Undefined while they can still be in time.
 */
export function latenessReached(on: string, read: ParameterReader): number | undefined {
  const thisYear = Number(on.slice(0, 4));
  const year = on > annualDueOn(thisYear, read) ? thisYear : thisYear - 1;
  return on < annualOpensOn(year + 1, read) ? year : undefined;
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * dayLength).toISOString().slice(0, 10);
}
