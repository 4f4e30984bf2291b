import { describe, expect, it } from 'vitest';
import { describeRules, refusedBy } from '../kit/ruleTesting.ts';
import {
  type ExaminationFacts,
  examinationRules,
  type RecheckFacts,
  type RecommendationFacts,
  recheckRules,
  recommendationRules,
  returnRules,
} from './art09-examination.ts';

const verdicts = { faculty: 'met', management: 'met', means: 'met', distance: 'met', record: 'met' } as const;
const examined: ExaminationFacts = { examination: { verdicts }, returned: null };

describe('the examination', () => {
  describeRules(examinationRules, examined, {
    'application.everySectionExamined': [
      { ...examined, examination: { verdicts: { ...verdicts, record: null } } },
      { ...examined, examination: { verdicts: {} } },
    ],
    'application.everySectionMet': [{ ...examined, examination: { verdicts: { ...verdicts, means: 'notMet' } } }],
  });

  it('is not judged before its form is filled in', () => {
    expect(refusedBy([...examinationRules, ...returnRules], { examination: null, returned: null })).toEqual([]);
  });
});

describe('a return', () => {
  describeRules(
    returnRules,
    { examination: null, returned: { sections: ['means'] } },
    {
      'application.returnMarksSections': [{ examination: null, returned: { sections: [] } }],
    },
  );
});

describe('the recheck', () => {
  const recheck = { date: '2026-11-20', submittedOn: '2026-11-10', people: 2, findings: true, photographs: 3 };
  const but = (change: Partial<typeof recheck>): RecheckFacts => ({ recheck: { ...recheck, ...change } });
  describeRules(
    recheckRules,
    { recheck },
    {
      'recheck.dated': [but({ date: '2026-11-09' }), but({ date: '2026-11-24' })],
      'recheck.byEnoughPeople': [but({ people: 1 })],
      'recheck.withFindings': [but({ findings: false }), but({ photographs: 0 })],
    },
  );
});

describe('the recommendation', () => {
  const recommendation = { rechecks: 1, unitQuota: 3, otherRanks: [1, 3], rank: 2 };
  const guidance = { guidingUnit: 4, actingUnit: '4' };
  const but = (change: Partial<RecommendationFacts['recommendation']>): RecommendationFacts => ({
    guidance,
    recommendation: { ...recommendation, ...change },
  });
  describeRules(
    recommendationRules,
    { guidance, recommendation },
    {
      'recommendation.recheckOnRecord': [but({ rechecks: 0 })],
      'recommendation.byItsGuidingUnit': [{ recommendation, guidance: { guidingUnit: 4, actingUnit: 5 } }],
      'recommendation.ranked': [but({ rank: 3 }), but({ rank: null }), but({ rank: 0 })],
      'recommendation.withinQuota': [but({ unitQuota: 2 })],
    },
  );

  it('needs no rank where it is the only one', () => {
    expect(refusedBy(recommendationRules, but({ otherRanks: [], rank: null }))).toEqual([]);
  });
});
