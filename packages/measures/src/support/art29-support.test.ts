import { describe } from 'vitest';
import { describeRules } from '../kit/ruleTesting.ts';
import { supportRules } from './art29-support.ts';

describe('support given', () => {
  const support = { guidingUnit: 3, actingUnit: 3, on: '2026-11-20', what: '协调师资 5 人' };
  describeRules(
    supportRules,
    { support },
    {
      'support.byGuidingUnit': [{ support: { ...support, actingUnit: 4 } }],
      'support.given': [{ support: { ...support, on: '2026-11-24' } }, { support: { ...support, what: ' ' } }],
    },
  );
});
