import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  beijingDate,
  calendarKnownUntil,
  endOfBeijingDay,
  formatDate,
  formatDeadline,
  isWorkingDay,
  workingDaysBetween,
} from './index.ts';

describe('working days', () => {
  it('skip the Spring Festival of 2026 and count its make-up days', () => {
    expect(isWorkingDay('2026-02-14')).toBe(true); // a Saturday worked instead
    expect(isWorkingDay('2026-02-16')).toBe(false);
    expect(isWorkingDay('2026-02-23')).toBe(false);
    expect(isWorkingDay('2026-02-28')).toBe(true);
    expect(addWorkingDays('2026-02-13', 1)).toBe('2026-02-14');
    expect(addWorkingDays('2026-02-13', 2)).toBe('2026-02-24');
    expect(addWorkingDays('2026-02-24', -2)).toBe('2026-02-13');
  });

  it('go over 29 February in a leap year', () => {
    expect(isWorkingDay('2024-02-29')).toBe(true);
    expect(addWorkingDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addWorkingDays('2024-02-29', 1)).toBe('2024-03-01');
    expect(() => addWorkingDays('2026-02-29', 1)).toThrow(RangeError);
  });

  it('go over the end of the year', () => {
    expect(addWorkingDays('2025-12-31', 1)).toBe('2026-01-04'); // a Sunday worked instead
    expect(workingDaysBetween('2025-12-31', '2026-01-05')).toBe(2);
    expect(workingDaysBetween('2026-01-05', '2025-12-31')).toBe(-2);
  });

  it('are Mondays to Fridays after the last known year', () => {
    expect(calendarKnownUntil).toMatch(/^20\d\d-12-31$/);
    expect(calendarKnownUntil >= '2026-12-31').toBe(true);
    expect(isWorkingDay('2090-10-02')).toBe(true); // a Monday in the week of the National Day
    expect(isWorkingDay('2090-10-07')).toBe(false); // a Saturday
    expect(isWorkingDay('2090-10-08')).toBe(false); // a Sunday
  });

  it('undo each other when counted there and back', () => {
    for (let n = 1; n < 300; n += 13) expect(workingDaysBetween('2026-03-02', addWorkingDays('2026-03-02', n))).toBe(n);
  });
});

describe('Beijing time', () => {
  it('turns the day at Beijing midnight', () => {
    expect(beijingDate(new Date('2026-11-23T15:59:59.999Z'))).toBe('2026-11-23');
    expect(beijingDate(new Date('2026-11-23T16:00:00.000Z'))).toBe('2026-11-24');
    expect(endOfBeijingDay('2026-12-31').toISOString()).toBe('2026-12-31T15:59:59.999Z');
    expect(beijingDate(endOfBeijingDay('2024-02-29'))).toBe('2024-02-29');
  });

  it.each(['America/New_York', 'Pacific/Kiritimati', 'Asia/Shanghai'])('is the same on a machine in %s', (TZ) => {
    const code = `
      import * as c from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)};
      const night = new Date('2026-02-23T16:00:00Z');
      console.log(JSON.stringify([c.beijingDate(night), c.endOfBeijingDay('2026-02-28'), c.isWorkingDay('2026-02-23'),
        c.addWorkingDays('2026-02-13', 2), c.addWorkingDays('2026-09-30', 1), c.formatDate('2026-11-23').zh,
        c.isWorkingDay('2026-03-08'), c.isWorkingDay('2026-11-01'), c.calendarKnownUntil]));`;
    const answer = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      env: { ...process.env, TZ, NODE_OPTIONS: '' },
      encoding: 'utf8',
    });
    expect(JSON.parse(answer)).toEqual([
      '2026-02-24',
      '2026-02-28T15:59:59.999Z',
      false,
      '2026-02-24',
      '2026-10-08',
      '2026年11月23日（周一）',
      false,
      false,
      calendarKnownUntil,
    ]);
  });
});

it('dates and deadlines are written as people write them', () => {
  expect(formatDate('2026-11-23')).toEqual({ zh: '2026年11月23日（周一）', en: 'Monday, 23 November 2026' });
  expect(formatDeadline('2026-11-26', '2026-11-23').zh).toBe('2026年11月26日（周四），还有 3 个工作日');
  expect(formatDeadline('2026-11-24', '2026-11-23').en).toBe('Tuesday, 24 November 2026, 1 working day left');
  expect(formatDeadline('2026-11-23', '2026-11-23').zh).toBe('2026年11月23日（周一），今天到期');
  expect(formatDeadline('2026-11-20', '2026-11-23').zh).toBe('2026年11月20日（周五），已逾期 1 个工作日');
});
