import { emptyPlanItem, type PlanItemContent } from '@jijiao/contract/supervision/annualPlan.items';
import { expect, it } from 'vitest';
import { contentOf, draftOf, emptyDraft, faultsOf, readItem } from './itemDraft.ts';

const item: PlanItemContent = {
  ...emptyPlanItem,
  title: '智能制造研修班',
  personTimes: 1200,
  hoursTenths: 245,
  sessions: 2,
  monthFrom: 3,
  monthTo: 12,
  budget: { lodging: 1_200_050, meals: 0 },
};

it('an item comes back from its draft as it was', () => {
  expect(contentOf(draftOf(item))).toEqual(item);
  expect(contentOf({ ...emptyDraft, title: ' 甲 ' })).toEqual({ ...emptyPlanItem, title: '甲' });
});

it('groups of digits are read, and a head that is emptied is no longer stated', () => {
  const draft = draftOf(item);
  const typed = { ...draft.typed, personTimes: '1,500' };
  const content = contentOf({ ...draft, typed, yuan: { lodging: '12,000.5', meals: '' } });
  expect(content).toMatchObject({ personTimes: 1500, budget: { lodging: 1_200_050 } });
});

it('what cannot be kept is named at its field, and what is missing is not', () => {
  expect(faultsOf({ ...emptyDraft, title: '甲' })).toEqual({});
  const typed = { personTimes: '约120', hours: '24.55', sessions: '2', monthFrom: '13', monthTo: '三' };
  expect(faultsOf({ ...emptyDraft, typed, yuan: { lodging: '1.234' } })).toEqual({
    title: 'needsTitle',
    personTimes: 'wholeNumber',
    hours: 'hoursNumber',
    monthFrom: 'monthNumber',
    monthTo: 'monthNumber',
    lodging: 'yuanNumber',
  });
});

it('an item without a title waits; a number that is none leaves the good one that stands', () => {
  expect(readItem(emptyDraft, emptyPlanItem)).toBeNull();
  const draft = draftOf(item);
  const typed = { ...draft.typed, personTimes: '约1500', sessions: '３' };
  const read = readItem({ ...draft, typed, yuan: { lodging: '一万', meals: '１００．５' } }, item);
  expect(read).toEqual({
    whole: false,
    content: { ...item, sessions: 3, budget: { lodging: 1_200_050, meals: 10_050 } },
  });
});
