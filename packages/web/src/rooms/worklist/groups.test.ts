import { describe, expect, it } from 'vitest';
import { addressOfWork, findDossierAddress } from './addresses.ts';
import { endOfWeek, groupByDeadline, urgencyOf, type Work } from './groups.ts';

const now = '2026-11-23T02:00:00.000Z';
const row = (id: number, dueAt: string | null): Work => ({
  id,
  kind: 'application',
  kindLabel: { zh: '基地申报', en: 'Application' },
  titleEn: '',
  number: null,
  title: 'x',
  state: { kind: 'application', state: 'submitted', label: { zh: '待审核', en: 'Submitted' }, tone: 'todo' },
  dueAt,
  workingDaysLeft: null,
  holder: null,
  act: null,
  changedAt: now,
});

describe('the groups of the work list', () => {
  it('end the week on Sunday', () => {
    expect(endOfWeek('2026-11-23')).toBe('2026-11-29');
    expect(endOfWeek('2026-11-29')).toBe('2026-11-29');
  });

  it('tell overdue, today, this week and later by the day of Beijing', () => {
    expect(urgencyOf('2026-11-23T01:59:00.000Z', now)).toBe('overdue');
    expect(urgencyOf('2026-11-23T15:59:59.000Z', now)).toBe('today');
    expect(urgencyOf('2026-11-23T16:00:00.000Z', now)).toBe('week');
    expect(urgencyOf('2026-11-29T15:59:59.000Z', now)).toBe('week');
    expect(urgencyOf('2026-11-29T16:00:00.000Z', now)).toBe('later');
    expect(urgencyOf(null, now)).toBe('noDeadline');
  });

  it('come nearest first and leave out what is empty', () => {
    const groups = groupByDeadline(
      [row(1, null), row(2, '2026-12-24T15:59:59.000Z'), row(3, '2026-11-20T15:59:59.000Z')],
      now,
    );
    expect(groups.map((group) => [group.urgency, group.rows.map(({ id }) => id)])).toEqual([
      ['overdue', [3]],
      ['later', [2]],
      ['noDeadline', [1]],
    ]);
  });

  it('lead to the page of the kind, and to the form while it is filled in', () => {
    expect(addressOfWork({ kind: 'application', id: 7, state: 'returned' })).toBe('/applications/7/form');
    expect(addressOfWork({ kind: 'application', id: 7, state: 'submitted' })).toBe('/applications/7');
    expect(addressOfWork({ kind: 'objection', id: 8, state: 'received' })).toBe('/objections/8');
    expect(findDossierAddress('unknown', 9)).toBeUndefined();
  });
});
