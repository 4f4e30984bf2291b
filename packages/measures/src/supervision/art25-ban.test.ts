import { describe, expect, it } from 'vitest';
import { describeRules, refusedBy } from '../kit/ruleTesting.ts';
import { nationalRegistrationRules } from '../support/art26-national.ts';
import { applicantNotBanned, banRules } from './art25-ban.ts';

describe('the ban list', () => {
  describeRules(
    [applicantNotBanned],
    { applicant: { creditCode: '12130000401700000X', banned: false } },
    {
      'application.notBanned': [{ applicant: { creditCode: '12130000401700000X', banned: true } }],
    },
  );
});

describe('a ban decision', () => {
  const entry = {
    creditCode: '12130000401700000X',
    ground: 'falsifiedApplication',
    evidence: 2,
    alreadyBanned: false,
  } as const;
  describeRules(
    banRules,
    { ban: { entries: [entry] } },
    {
      'ban.groundProved': [
        { ban: { entries: [entry, { ...entry, ground: null }] } },
        { ban: { entries: [{ ...entry, evidence: 0 }] } },
      ],
      'ban.notTwice': [{ ban: { entries: [{ ...entry, alreadyBanned: true }] } }],
    },
  );

  it('is not judged in a decision of another type', () => {
    expect(refusedBy(banRules, { ban: null })).toEqual([]);
    expect(refusedBy(nationalRegistrationRules, { national: null })).toEqual([]);
  });
});

describe('a national registration', () => {
  const national = {
    documentNo: '人社厅函〔2026〕90号',
    issuer: '人力资源社会保障部',
    issuedOn: '2026-10-08',
    files: 1,
    alreadyRegistered: false,
  };
  describeRules(
    nationalRegistrationRules,
    { national },
    {
      'national.documentGiven': [
        { national: { ...national, documentNo: '' } },
        { national: { ...national, files: 0 } },
        { national: { ...national, issuedOn: '2026-11-24' } },
      ],
      'national.notYetRegistered': [{ national: { ...national, alreadyRegistered: true } }],
    },
  );
});
