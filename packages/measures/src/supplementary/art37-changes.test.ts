import { describe, expect, it } from 'vitest';
import { describeRules, refusedBy } from '../kit/ruleTesting.ts';
import { type ChangeFacts, changeFilingRules } from './art37-changes.ts';

describe('a change filing', () => {
  const item = { item: 'address' as const, before: '示例路1号', after: '示例路9号', registered: '示例路1号' };
  const change: ChangeFacts['change'] = {
    items: [item],
    happenedOn: '2026-11-20',
    workingDays: 1,
    lateReason: null,
    evidence: 1,
    elsewhere: [],
    baseStatus: 'operating',
  };
  const but = (other: Partial<ChangeFacts['change']>): ChangeFacts => ({ change: { ...change, ...other } });
  describeRules(
    changeFilingRules,
    { change },
    {
      'change.changesSomething': [but({ items: [] }), but({ items: [{ ...item, after: '示例路1号' }] })],
      'change.beforeStands': [but({ items: [{ ...item, registered: '示例路5号' }] })],
      'change.evidenced': [but({ evidence: 0 })],
      'change.happened': [but({ happenedOn: '2026-11-24' })],
      'change.lateExplained': [but({ workingDays: 11 }), but({ workingDays: 11, lateReason: '  ' })],
      'change.oneFilingAnItem': [but({ elsewhere: ['address'] })],
      'change.baseStands': [but({ baseStatus: 'revoked' })],
    },
  );

  it('may be late with its reason', () => {
    expect(refusedBy(changeFilingRules, but({ workingDays: 11, lateReason: '印章移交延误' }))).toEqual([]);
  });
});
