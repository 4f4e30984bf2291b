import { describe, expect, it } from 'vitest';
import { describeRules, refusedBy } from '../kit/ruleTesting.ts';
import { applicationExamineWithin, minPersonTimesPerYear, panelSize } from '../parameters.ts';
import { type DecisionFacts, decisionReleaseRules, signatureRules } from './art04-decisions.ts';
import { guidanceRules, type ParameterDecisionFacts, parameterDecisionRules } from './art05-guidance.ts';

describe('the signature of a decision', () => {
  const decision: DecisionFacts['decision'] = {
    type: 'recognition',
    draftedBy: 1,
    signer: 2,
    grounds: '经评审通过',
    entries: 3,
    bannedEntries: 0,
    failedEntries: 0,
  };
  const but = (change: Partial<typeof decision>): DecisionFacts => ({ decision: { ...decision, ...change } });
  describeRules(
    [...signatureRules, ...decisionReleaseRules],
    { decision },
    {
      'decision.secondPerson': [but({ signer: 1 }), but({ signer: '1' })],
      'decision.groundsStated': [but({ grounds: null }), but({ grounds: '  ' })],
      'decision.namesSomeone': [but({ entries: 0 })],
      'decision.allPassedReview': [but({ failedEntries: 1 })],
      'recognition.notBanned': [but({ bannedEntries: 1 }), but({ type: 'nationalRegistration', bannedEntries: 1 })],
    },
  );

  it('lets a ban name those who are banned', () => {
    expect(refusedBy(signatureRules, but({ type: 'ban', bannedEntries: 1 }))).toEqual([]);
  });
});

describe('guidance', () => {
  describeRules(
    guidanceRules,
    { guidance: { guidingUnit: 3, actingUnit: '3' } },
    {
      'guidance.ownBasesOnly': [{ guidance: { guidingUnit: 3, actingUnit: 4 } }],
    },
  );
});

describe('a decided parameter', () => {
  const lawful: ParameterDecisionFacts = {
    parameter: minPersonTimesPerYear,
    value: 1200,
    provincial: 1000,
    local: true,
    validFrom: '2026-12-01',
    documentNo: '唐人社〔2026〕8号',
  };
  describeRules(parameterDecisionRules, lawful, {
    'parameter.notLooser': [
      { ...lawful, value: 900 },
      { ...lawful, parameter: applicationExamineWithin, value: 30, provincial: 20 },
      { ...lawful, parameter: panelSize, value: 9, provincial: 7 },
    ],
    'parameter.notBackdated': [{ ...lawful, validFrom: '2026-11-22' }],
    'parameter.documented': [{ ...lawful, documentNo: null }],
  });

  it('may be anything where the province decides', () => {
    expect(refusedBy(parameterDecisionRules, { ...lawful, local: false, value: 500 })).toEqual([]);
  });
});
