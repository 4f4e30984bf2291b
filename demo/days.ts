import { annualOpensOn, readParameters } from '@jijiao/measures';

/** The clock of the demonstration: it goes only forward, from two years ago to now. */
export interface Clock {
  set(isoDate: string, time?: string): void;
  /** The day that the clock shows. */
  today(): string;
  /** A day counted from the real one. */
  day(offset: number): string;
}

/** The day so many days after one, both as `2026-11-27`; before it where `days` is negative. */
export function plus(isoDate: string, days: number): string {
  const day = new Date(`${isoDate}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** The last day that the demonstration plays: the real clock goes on from the next. */
export const lastDay = (clock: Clock): string => clock.day(-1);

export const yearOf = (isoDate: string): number => Number(isoDate.slice(0, 4));

/** The year in which the first bases are recognised: two whole years before the one that is running. */
export const firstYear = (clock: Clock): number => yearOf(lastDay(clock)) - 2;

/** The latest year whose summary can be opened: the one that is running, from the day of its first reminder (Art. 20). */
export function dueYear(clock: Clock): number {
  const today = lastDay(clock);
  const year = yearOf(today);
  return today >= annualOpensOn(year, readParameters([], today)) ? year : year - 1;
}
