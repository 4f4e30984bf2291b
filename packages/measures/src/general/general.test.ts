import { describe, expect, it } from 'vitest';
import { describeRules, initialValues, refusedBy } from '../kit/ruleTesting.ts';
import { agreementRules, agreementStanding, partnerNamedRules } from './art02-partners.ts';
import { standingRules, termEndsOn } from './art03-standing.ts';

describe('an agreement with a partner', () => {
  const agreement = { partner: 'Example Institute', startsOn: '2024-01-01', endsOn: '2026-12-31', filed: true };
  describeRules(
    agreementRules,
    { agreement },
    {
      'partner.agreementInForce': [{ agreement: { ...agreement, endsOn: '2026-11-22' } }],
      'partner.agreementFiled': [{ agreement: { ...agreement, filed: false } }],
    },
  );

  it('still holds on its last day and is named by nobody after it', () => {
    expect(refusedBy(partnerNamedRules, { agreement: { ...agreement, endsOn: '2026-11-23' } })).toEqual([]);
    expect(refusedBy(partnerNamedRules, { agreement: { ...agreement, endsOn: '2026-11-22' } })).toHaveLength(1);
  });
});

describe('how an agreement stands', () => {
  const term = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
  it.each([
    ['2025-12-31', 'coming'],
    ['2026-01-01', 'inForce'],
    ['2026-11-30', 'inForce'],
    ['2026-12-01', 'ending'],
    ['2026-12-31', 'ending'],
    ['2027-01-01', 'ended'],
  ])('on %s is %s, by the day of reading alone', (on, standing) => {
    expect(agreementStanding(term, on, initialValues)).toBe(standing);
  });
});

describe('a renewal or an adjustment', () => {
  const standing = { type: 'renewal' as const, fallen: [], early: [], unchanged: [] };
  const early = [{ number: 'B2024-001', termEndsOn: '2029-02-28', daysLeft: 828 }];
  describeRules(
    standingRules,
    { standing },
    {
      'standing.basesStand': [{ standing: { ...standing, fallen: ['B2024-001'] } }],
      'renewal.insideWindow': [{ standing: { ...standing, early } }],
      'adjustment.changesSomething': [{ standing: { ...standing, type: 'adjustment', unchanged: ['B2024-001'] } }],
    },
  );

  it('asks nothing of a decision of another type', () => {
    expect(refusedBy(standingRules, { standing: null })).toEqual([]);
  });

  it('may adjust a base at any time of its term', () => {
    expect(refusedBy(standingRules, { standing: { ...standing, type: 'adjustment', early } })).toEqual([]);
  });
});

it('a term ends on the day before its anniversary, also from a leap day', () => {
  expect(termEndsOn('2026-03-01', initialValues)).toBe('2031-02-28');
  expect(termEndsOn('2024-02-29', initialValues)).toBe('2029-02-28');
});
