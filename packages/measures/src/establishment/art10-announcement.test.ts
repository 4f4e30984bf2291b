import { describe, expect, it } from 'vitest';
import { describeRules, refusedBy } from '../kit/ruleTesting.ts';
import { announcementRules, type NoticeFacts, noticeRules, objectionRules, plaqueRules } from './art10-announcement.ts';

const notice = { startsOn: '2026-11-16', endsOn: '2026-11-20', openObjections: 0 };
const recognition = { type: 'recognition' } as const;
const but = (change: Partial<typeof notice>): NoticeFacts => ({
  decision: recognition,
  otherDecisions: 0,
  notice: { ...notice, ...change },
});

describe('notice and announcement', () => {
  describeRules(
    [...noticeRules, ...announcementRules],
    { decision: recognition, otherDecisions: 0, notice },
    {
      'notice.forRecognition': [{ decision: { type: 'ban' }, otherDecisions: 0, notice }],
      'notice.onePerBatch': [{ ...but({}), otherDecisions: 1 }],
      'notice.periodOver': [but({ endsOn: '2026-11-23' }), { decision: recognition, otherDecisions: 0, notice: null }],
      'notice.objectionsAnswered': [but({ openObjections: 2 })],
    },
  );

  it('lets a ban be announced without a notice', () => {
    expect(refusedBy(announcementRules, { decision: { type: 'ban' }, otherDecisions: 0, notice: null })).toEqual([]);
  });
});

describe('an objection', () => {
  const objection = { receivedOn: '2026-11-20', startsOn: '2026-11-16', endsOn: '2026-11-20', grounded: true };
  describeRules(
    objectionRules,
    { objection },
    {
      'objection.insidePeriod': [
        { objection: { ...objection, receivedOn: '2026-11-21' } },
        { objection: { ...objection, receivedOn: '2026-11-15' } },
      ],
      'objection.grounded': [{ objection: { ...objection, grounded: false } }],
    },
  );
});

describe('a plaque', () => {
  const plaque = { baseState: 'recognised', baseNo: '冀继教基字2026001号' };
  describeRules(
    plaqueRules,
    { plaque },
    {
      'plaque.onlyRecognised': [
        { plaque: { ...plaque, baseState: null } },
        { plaque: { ...plaque, baseState: 'revoked' } },
        { plaque: { ...plaque, baseNo: null } },
      ],
    },
  );
});
