import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isMarketService, planItemKinds } from '../lists/planItemKinds.ts';
import { budgetOf, type PlanItem, planItemFacts } from './annualPlanItems.ts';

const item: PlanItem = {
  title: '智能制造高级研修班',
  kind: 'keyProject',
  commissioner: null,
  commissionedBy: '',
  letter: null,
  need: 'keyField',
  audience: 'highLevel',
  field: 'equipmentManufacturing',
  subject: 'professional',
  mode: 'onSite',
  curriculumId: 1,
  personTimes: 120,
  hoursTenths: 240,
  sessions: 2,
  monthFrom: 3,
  monthTo: 3,
  budget: { lodging: 100 },
  feeBasis: 'approved',
  publicInterest: true,
  limits: { areas: [], employers: '', ownership: '' },
  favoured: ['grassroots'],
};
const of = (change: Partial<PlanItem>) => planItemFacts([{ ...item, ...change }], new Set([1])).items;
const faults = (change: Partial<PlanItem>) =>
  Object.entries(of(change)).flatMap(([name, value]) => (Array.isArray(value) && value.length ? [name] : []));

it('an item that lacks nothing is at fault nowhere', () => {
  expect(faults({})).toEqual([]);
  expect(faults({ kind: 'research', personTimes: 0, hoursTenths: 0, subject: null })).toEqual([]);
  expect(faults({ feeBasis: 'free', budget: { lodging: 0 } })).toEqual([]);
});

it('what is not filled in is unfinished, and months do not run backwards', () => {
  for (const change of [
    { title: '' },
    { kind: null },
    { field: null },
    { personTimes: 0 },
    { hoursTenths: 0 },
  ] as const)
    expect(faults(change)).toEqual(['unfinished']);
  expect(faults({ monthFrom: 4 })).toEqual(['unfinished']);
  expect(of({ title: '' }).unfinished).toEqual(['1']);
});

it('a commissioned item names its commissioner and has the letter', () => {
  const commission = {
    kind: 'commissioned',
    commissioner: 'government',
    commissionedBy: '工信局',
    letter: 'x',
  } as const;
  expect(faults(commission)).toEqual([]);
  for (const lack of [{ commissioner: null }, { commissionedBy: '' }, { letter: null }] as const)
    expect(faults({ ...commission, ...lack })).toEqual(['withoutCommission']);
});

it('a public-interest item is open to all and favours someone; another may be limited', () => {
  const limits = { areas: [], employers: '某公司', ownership: '' };
  expect(faults({ limits, favoured: [] })).toEqual(['closed', 'favouringNobody']);
  expect(faults({ limits, favoured: [], publicInterest: false })).toEqual([]);
});

it('an item that charges has a budget above nothing, and each names a head', () => {
  expect(faults({ budget: { lodging: 0 } })).toEqual(['withoutBudget']);
  expect(faults({ feeBasis: 'free', budget: {} })).toEqual(['withoutBudget']);
});

it('a curriculum counts only where it is consented to', () => {
  for (const curriculumId of [null, 2]) expect(faults({ curriculumId })).toEqual(['withoutCurriculum']);
});

it('person-times of market services and public tasks add up to all, and budgets to their heads', () => {
  const items = fc.array(
    fc.record({ kind: fc.constantFrom(...planItemKinds.map(({ id }) => id)), personTimes: fc.nat(1000) }),
  );
  fc.assert(
    fc.property(items, (some) => {
      const { items: facts } = planItemFacts(
        some.map((each) => ({ ...item, ...each })),
        new Set(),
      );
      const market = some.filter(({ kind }) => isMarketService(kind));
      expect(facts.marketPersonTimes).toBe(market.reduce((sum, each) => sum + each.personTimes, 0));
      expect(facts.marketPersonTimes + facts.publicPersonTimes).toBe(
        some.reduce((sum, each) => sum + each.personTimes, 0),
      );
    }),
  );
  expect(budgetOf({ budget: { lodging: 100, meals: 20 } })).toBe(120);
});
