import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readParameters } from '../kit/parameter.ts';
import { describeRules, initialValues, refusedBy } from '../kit/ruleTesting.ts';
import { lawfulApplication as lawful } from './applicationFacts.example.ts';
import { applicationConditions, conditionRules, weakestYear } from './art08-conditions.ts';
import { applicationSections } from './sections.ts';

const { faculty, management, means, distance, record } = lawful;

describeRules(conditionRules, lawful, {
  'application.facultyListed': [{ ...lawful, faculty: { ...faculty, count: 0 } }],
  'application.facultyVetted': [{ ...lawful, faculty: { ...faculty, unvetted: 2 } }],
  'application.facultyQualified': [{ ...lawful, faculty: { ...faculty, withoutTitle: 1 } }],
  'application.managementStaffed': [
    { ...lawful, management: { ...management, body: null } },
    { ...lawful, management: { ...management, director: '' } },
    { ...lawful, management: { ...management, staffCount: 0 } },
  ],
  'application.eightRegulations': [{ ...lawful, management: { ...management, regulations: ['teaching'] } }],
  'application.fundsMatched': [{ ...lawful, means: { ...means, matchedFundsFen: 0 } }],
  'application.venueFixed': [{ ...lawful, means: { ...means, venueArea: 0 } }],
  'application.equipmentAndLibrary': [
    { ...lawful, means: { ...means, equipment: 0 } },
    { ...lawful, means: { ...means, library: 0 } },
  ],
  'application.practiceWhereNeeded': [{ ...lawful, means: { ...means, practiceSites: 0 } }],
  'application.distanceReady': [
    { ...lawful, distance: { ...distance, platform: null } },
    { ...lawful, distance: { ...distance, capacity: 0 } },
    { ...lawful, distance: { ...distance, equipment: 0 } },
  ],
  'application.distanceLinked': [{ ...lawful, distance: { ...distance, linked: false } }],
  'application.recordEvidenced': [
    { ...lawful, record: [...record, { ...record[0], year: 2025, personTimes: 1, evidence: false, inKeyField: true }] },
  ],
  'application.personTimesEachYear': [
    { ...lawful, record: record.slice(1) },
    { ...lawful, record: record.map((row) => ({ ...row, personTimes: 999 })) },
    { ...lawful, record: record.map((row) => ({ ...row, inKeyField: false })) },
  ],
});

describe('the five conditions', () => {
  it('are the five sections of the form, and each rule belongs to its own', () => {
    expect(applicationConditions.map(({ section }) => section)).toEqual(applicationSections.map(({ id }) => id));
    for (const { section, item, rules } of applicationConditions) {
      for (const rule of rules) {
        expect(rule.section).toBe(section);
        expect(rule.cites).toEqual({ kind: 'article', article: 8, item });
      }
    }
  });

  it('ask for a practice site only where the field needs practice', () => {
    const noPractice = { ...lawful, means: { ...means, fieldNeedsPractice: false, practiceSites: 0 } };
    expect(refusedBy(conditionRules, noPractice)).toEqual([]);
  });

  it('name the missing regulations', () => {
    const rule = conditionRules.find(({ id }) => id === 'application.eightRegulations');
    const facts = { ...lawful, management: { ...management, regulations: management.regulations.slice(0, 6) } };
    expect(rule?.figures?.(facts, initialValues, lawful.today)).toMatchObject({
      have: 6,
      need: 8,
      missing: { zh: '培训效果评估、跟踪反馈' },
    });
  });

  it('follow a parameter that the guiding unit has tightened', () => {
    const rows = [
      {
        parameter: 'base.minPersonTimesPerYear',
        value: 1200,
        validFrom: '2026-01-01',
        scope: 7,
        documentNo: '冀市人社〔2026〕1号',
      },
    ];
    const rule = conditionRules.find(({ id }) => id === 'application.personTimesEachYear');
    expect(rule?.holds(lawful, readParameters(rows, lawful.today, 7), lawful.today)).toBe(false);
    expect(rule?.holds(lawful, readParameters(rows, lawful.today, 8), lawful.today)).toBe(true);
  });
});

describe('the weakest year', () => {
  it('is never above any of the past years, and the current year counts for nothing', () => {
    const row = fc.record({
      year: fc.integer({ min: 2020, max: 2026 }),
      personTimes: fc.nat(3000),
      evidence: fc.boolean(),
      inKeyField: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const weakest = weakestYear({ record: rows, today: '2026-11-23' }, initialValues);
        expect(weakest.year).toBeGreaterThanOrEqual(2023);
        expect(weakest.year).toBeLessThanOrEqual(2025);
        for (const year of [2023, 2024, 2025]) {
          const sum = rows
            .filter((r) => r.year === year && r.evidence && r.inKeyField)
            .reduce((s, r) => s + r.personTimes, 0);
          expect(weakest.personTimes).toBeLessThanOrEqual(sum);
        }
      }),
    );
  });
});
