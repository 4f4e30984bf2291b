import { describe, expect, it } from 'vitest';
import { judge } from '../kit/rule.ts';
import { describeRules, initialValues, refusedBy, testDay } from '../kit/ruleTesting.ts';
import { lawfulApplication as lawful } from './applicationFacts.example.ts';
import {
  applicationOpeningRules,
  applicationResubmissionRules,
  applicationSubmissionRules,
} from './art09-application.ts';

const { applicant, batch } = lawful;

describe('opening an application', () => {
  describeRules(applicationOpeningRules, lawful, {
    'application.noStandingBase': [{ ...lawful, standingBase: 'B2024-001' }],
    'application.notBanned': [{ ...lawful, applicant: { ...applicant, banned: true } }],
    'application.eligibleKind': [{ ...lawful, applicant: { ...applicant, hostKind: 'bank' } }],
    'application.insideWindow': [
      { ...lawful, batch: { ...batch, opensOn: '2026-11-24' } },
      { ...lawful, batch: { ...batch, closesOn: '2026-11-22' } },
      { ...lawful, batch: { ...batch, state: 'draft' } },
    ],
    'application.fieldOffered': [{ ...lawful, field: 'tourism' }],
    'application.regionAllowed': [{ ...lawful, batch: { ...batch, areas: ['130100'] } }],
    'application.oneForHostAndField': [{ ...lawful, otherApplicationsSameField: 1 }],
  });

  it('is allowed on the last day of the window', () => {
    expect(refusedBy(applicationOpeningRules, { ...lawful, batch: { ...batch, closesOn: testDay } })).toEqual([]);
  });
});

describe('submitting', () => {
  it('names every unmet condition at once, with its article', () => {
    const refusals = judge(
      applicationSubmissionRules,
      {
        ...lawful,
        faculty: { count: 0, unvetted: 0, withoutTitle: 0 },
        record: [],
        applicant: { ...applicant, banned: true },
      },
      { on: testDay, read: initialValues },
    );
    expect(refusals.map(({ rule, section }) => [rule, section])).toEqual([
      ['application.notBanned', 'applicant'],
      ['application.facultyListed', 'faculty'],
      ['application.personTimesEachYear', 'record'],
    ]);
    expect(refusals[2]?.figures).toMatchObject({ have: 0, need: 1000 });
    expect(refusals[0]?.cites).toEqual({ kind: 'article', article: 25 });
  });
});

describe('submitting again', () => {
  const closed = { ...lawful, batch: { ...batch, closesOn: '2026-11-20', state: 'closed' } };

  it('is possible after the window while the correction period runs', () => {
    expect(refusedBy(applicationResubmissionRules, { ...closed, correction: { dueOn: testDay } })).toEqual([]);
  });

  it('is refused once the correction period is over', () => {
    expect(refusedBy(applicationResubmissionRules, { ...closed, correction: { dueOn: '2026-11-20' } })).toEqual([
      'application.correctedInTime',
    ]);
  });
});
