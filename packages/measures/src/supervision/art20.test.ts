import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeRules, refusedBy } from '../kit/ruleTesting.ts';
import { type PlanItemFacts, planItemRules } from './art20-items.ts';
import { amendmentRules, planOpeningRules, planRules } from './art20-plan.ts';
import {
  summaryCorrectionRules,
  summaryEntryRules,
  summaryOpeningRules,
  summaryRules,
  varianceOf,
} from './art20-summary.ts';

describe('the items of a plan', () => {
  const items: PlanItemFacts['items'] = {
    count: 12,
    unfinished: [],
    withoutNeed: [],
    withoutAudience: [],
    withoutCurriculum: [],
    withoutCommission: [],
    closed: [],
    favouringNobody: [],
    marketPersonTimes: 300,
    publicPersonTimes: 900,
    withoutBudget: [],
  };
  const but = (change: Partial<PlanItemFacts['items']>): PlanItemFacts[] => [{ items: { ...items, ...change } }];
  describeRules(
    planItemRules,
    { items },
    {
      'plan.hasItems': but({ count: 0 }),
      'plan.itemsWhole': but({ unfinished: ['Seminar on robotics'] }),
      'plan.needStated': but({ withoutNeed: ['Seminar on robotics'] }),
      'plan.audienceNamed': but({ withoutAudience: ['Seminar on robotics'] }),
      'plan.curriculumConsented': but({ withoutCurriculum: ['Seminar on robotics'] }),
      'plan.commissionerNamed': but({ withoutCommission: ['Seminar on robotics'] }),
      'plan.openToAll': but({ closed: ['Seminar on robotics'] }),
      'plan.favouredHeld': but({ favouringNobody: ['Seminar on robotics'] }),
      'plan.publicTasksFirst': but({ publicPersonTimes: 0 }),
      'plan.budgetStated': but({ withoutBudget: ['Seminar on robotics'] }),
    },
  );

  it('may be public tasks alone', () => {
    expect(refusedBy(planItemRules, { items: { ...items, marketPersonTimes: 0 } })).toEqual([]);
  });
});

describe('a plan', () => {
  const plan = { year: 2027, baseStatus: 'operating', summaryHandedIn: true, alreadyOpened: false };
  describeRules(
    planRules,
    { plan },
    {
      'plan.baseOperating': [
        { plan: { ...plan, baseStatus: 'recognised' } },
        { plan: { ...plan, baseStatus: 'revoked' } },
      ],
      'plan.summaryBeside': [{ plan: { ...plan, summaryHandedIn: false } }],
    },
  );
  describeRules(
    planOpeningRules,
    { plan },
    {
      'plan.baseOperating': [{ plan: { ...plan, baseStatus: 'recognised' } }],
      'plan.yearNear': [{ plan: { ...plan, year: 2025 } }, { plan: { ...plan, year: 2028 } }],
      'plan.onePerYear': [{ plan: { ...plan, alreadyOpened: true } }],
    },
  );

  it('of a base that did not operate the year before needs no summary', () => {
    expect(refusedBy(planRules, { plan: { ...plan, summaryHandedIn: null } })).toEqual([]);
  });
});

describe('an amendment', () => {
  const amendment = { reason: '委托方调整时间', differences: 2, planOnFile: true, otherOpen: 0, current: true };
  describeRules(
    amendmentRules,
    { amendment },
    {
      'amendment.planOnFile': [{ amendment: { ...amendment, planOnFile: false } }],
      'amendment.oneAtATime': [
        { amendment: { ...amendment, otherOpen: 1 } },
        { amendment: { ...amendment, current: false } },
      ],
      'amendment.reasonStated': [{ amendment: { ...amendment, reason: ' ' } }],
      'amendment.changesSomething': [{ amendment: { ...amendment, differences: 0 } }],
    },
  );
});

describe('a summary', () => {
  const item = { title: 'Seminar on robotics', planned: 100, done: 100, explained: false };
  const summary = { unreasoned: [], unevidenced: [], execution: [item], text: '全年任务完成。' };
  describeRules(
    summaryRules,
    { summary },
    {
      'summary.correctionReasoned': [{ summary: { ...summary, unreasoned: ['person-times'] } }],
      'summary.enteredEvidenced': [{ summary: { ...summary, unevidenced: ['person-times'] } }],
      'summary.varianceExplained': [
        { summary: { ...summary, execution: [{ ...item, done: 79 }] } },
        { summary: { ...summary, execution: [{ ...item, done: 121 }] } },
      ],
      'summary.written': [{ summary: { ...summary, text: null } }],
    },
  );

  it('may depart from the plan by the share that the parameter allows, either way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 80, max: 120 }), (done) => {
        expect(refusedBy(summaryRules, { summary: { ...summary, execution: [{ ...item, done }] } })).toEqual([]);
      }),
    );
  });

  it('has no variance where nothing was planned or done, and a whole one where nothing was planned', () => {
    expect([varianceOf({ planned: 0, done: 0 }), varianceOf({ planned: 0, done: 7 })]).toEqual([0, 1]);
  });
});

describe('the opening of a summary', () => {
  const opening = { year: 2026, operated: true, alreadyOpened: false };
  describeRules(
    summaryOpeningRules,
    { opening },
    {
      'summary.baseOperated': [{ opening: { ...opening, operated: false } }],
      'summary.yearNearlyOver': [{ opening: { ...opening, year: 2027 } }],
      'summary.onePerYear': [{ opening: { ...opening, alreadyOpened: true } }],
    },
  );
});

describe('an entry in a summary', () => {
  describeRules(
    summaryEntryRules,
    { entry: { onFile: false } },
    { 'summary.figuresFrozen': [{ entry: { onFile: true } }] },
  );
});

describe('a recorded correction', () => {
  const correction = { differs: true, evidenced: true };
  describeRules(
    summaryCorrectionRules,
    { correction },
    {
      'summary.correctionDiffers': [{ correction: { ...correction, differs: false } }],
      'summary.correctionEvidenced': [{ correction: { ...correction, evidenced: false } }],
    },
  );
});
