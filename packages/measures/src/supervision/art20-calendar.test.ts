import { expect, it } from 'vitest';
import { readParameters } from '../kit/parameter.ts';
import { initialValues } from '../kit/ruleTesting.ts';
import { annualDueOn, annualOpensOn, latenessReached, reminderReached } from './art20-calendar.ts';

it('plan and summary are due on the last day of the year and open with the first reminder', () => {
  expect([annualDueOn(2026, initialValues), annualOpensOn(2026, initialValues)]).toEqual(['2026-12-31', '2026-11-01']);
});

it('each reminder is due from its day until the next', () => {
  const at = (day: string) => reminderReached(2026, day, initialValues);
  expect([at('2026-10-31'), at('2026-11-01'), at('2026-11-30'), at('2026-12-01')]).toEqual([undefined, 60, 60, 30]);
  expect([at('2026-12-24'), at('2026-12-29'), at('2026-12-30'), at('2026-12-31')]).toEqual([7, 7, 1, 1]);
  expect(at('2027-01-01')).toBeUndefined();
});

it('what was not handed in is late from the day after the due date until the next year opens', () => {
  const at = (day: string) => latenessReached(day, initialValues);
  expect([at('2026-10-31'), at('2026-11-01'), at('2026-12-31')]).toEqual([2025, undefined, undefined]);
  expect([at('2027-01-01'), at('2027-10-31'), at('2027-11-01')]).toEqual([2026, 2026, undefined]);
});

it('another due day moves the reminders with it', () => {
  const row = { parameter: 'annualPlan.due', value: '11-30', validFrom: '2026-01-01', scope: null, documentNo: null };
  const read = readParameters([row], '2026-10-01');
  expect([annualOpensOn(2026, read), reminderReached(2026, '2026-11-29', read)]).toEqual(['2026-10-01', 1]);
});
