import { describe, expect, it } from 'vitest';
import { describeRules, refusedBy } from '../kit/ruleTesting.ts';
import { type PolicyFacts, policyRules, policyStanding } from './art01-policies.ts';

type Policy = PolicyFacts['policy'];
const policy: Policy = {
  kind: 'provincial',
  byUnit: false,
  documentNo: 'No 3 of 2026',
  issuer: '河北省人力资源和社会保障厅',
  issuedOn: '2026-10-08',
  validFrom: '2026-11-01',
  validTo: '2031-10-31',
  hasText: true,
  sameNumber: 0,
  ends: [],
};
const but = (change: Partial<Policy>): PolicyFacts => ({ policy: { ...policy, ...change } });
const earlier = {
  documentNo: 'No 1 of 2021',
  own: true,
  standing: true,
  issuedOn: '2021-01-01',
  validFrom: '2021-02-01',
};

describe('a document of the policy library', () => {
  describeRules(policyRules, but({ ends: [earlier] }), {
    'policy.ownMeasures': [but({ byUnit: true }), but({ kind: 'local' })],
    'policy.identified': [but({ documentNo: ' ' }), but({ issuer: '' })],
    'policy.dated': [
      but({ issuedOn: null }),
      but({ validFrom: null }),
      but({ kind: 'superior', validFrom: null, ends: [earlier] }),
    ],
    'policy.datesInOrder': [
      but({ issuedOn: '2026-11-24', validFrom: '2026-12-01' }),
      but({ validFrom: '2026-10-07' }),
      but({ validTo: '2026-10-31' }),
    ],
    'policy.textGiven': [but({ hasText: false })],
    'policy.numberOnce': [but({ sameNumber: 1 })],
    'policy.endsOwn': [but({ ends: [{ ...earlier, own: false }] }), but({ ends: [{ ...earlier, standing: false }] })],
    'policy.endsEarlier': [
      but({ ends: [{ ...earlier, issuedOn: '2026-10-09' }] }),
      but({ ends: [{ ...earlier, validFrom: '2026-11-01' }] }),
    ],
    'policy.repealNames': [but({ kind: 'repeal' })],
  });

  it('of the state may stand with its number alone, for its days may be unknown', () => {
    const known = but({ kind: 'superior', issuedOn: null, validFrom: null, validTo: null, hasText: false });
    expect(refusedBy(policyRules, known)).toEqual([]);
  });

  it('of a guiding unit is a local measure or a repeal of one', () => {
    expect(refusedBy(policyRules, but({ byUnit: true, kind: 'local' }))).toEqual([]);
    expect(refusedBy(policyRules, but({ byUnit: true, kind: 'repeal', ends: [earlier] }))).toEqual([]);
  });

  it('holds from its first day to its last', () => {
    const on = (day: string) => policyStanding(policy, day);
    expect([on('2026-10-31'), on('2026-11-01'), on('2031-10-31'), on('2031-11-01')]).toEqual([
      'coming',
      'inForce',
      'inForce',
      'ended',
    ]);
    expect(policyStanding({ validFrom: null, validTo: null }, '2000-01-01')).toBe('inForce');
  });
});
