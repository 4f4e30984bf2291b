import { expect, test } from 'vitest';
import { assignStrata, digestOf, keepSeats, repeatDraw } from './panel.ts';
import { findRecusal, recusalSince } from './recusal.ts';
import type { FrozenCandidate } from './review.tables.ts';

const someone = (expertId: number, stratum: string, outside = true): FrozenCandidate => ({
  expertId,
  name: `专家${expertId}`,
  stratum,
  outside,
});
const bank = [...Array(12).keys()].map((n) => someone(n + 1, n % 3 === 0 ? 'law' : 'marine', n % 4 === 0));
const plan = {
  size: 5,
  outsideMin: 2,
  strata: [
    { stratum: 'law', count: 1 },
    { stratum: 'marine', count: 2 },
  ],
  staying: [],
};

test('the same seed draws the same panel, and another seed another one', () => {
  const record = { plan, candidates: bank };
  expect(repeatDraw(record, 'a1')).toEqual(repeatDraw(structuredClone(record), 'a1'));
  expect(repeatDraw({ plan, candidates: bank.toReversed() }, 'a1')).toEqual(repeatDraw(record, 'a1'));
  const panels = new Set([...Array(20).keys()].map((n) => repeatDraw(record, `seed ${n}`).join()));
  expect(panels.size).toBeGreaterThan(10);
});

test('whatever the seed, the panel is full, covers its fields and has its members from outside', () => {
  for (let n = 0; n < 200; n++) {
    const drawn = repeatDraw({ plan, candidates: bank }, `seed ${n}`).map((id) =>
      bank.find(({ expertId }) => expertId === id),
    );
    expect(new Set(drawn).size).toBe(5);
    expect(drawn.filter((each) => each?.outside).length).toBeGreaterThanOrEqual(2);
    expect(drawn.filter((each) => each?.stratum === 'law').length).toBeGreaterThanOrEqual(1);
    expect(drawn.filter((each) => each?.stratum === 'marine').length).toBeGreaterThanOrEqual(2);
  }
});

test('a later draw fills only the empty seats, and keeps fields and outside members', () => {
  const staying = [
    someone(2, 'marine', false),
    someone(3, 'marine', false),
    someone(5, 'marine', true),
    someone(6, 'marine', false),
  ];
  const rest = bank.filter(({ expertId }) => ![2, 3, 5, 6].includes(expertId));
  for (let n = 0; n < 50; n++) {
    const [id, ...more] = repeatDraw({ plan: { ...plan, staying }, candidates: rest }, `seed ${n}`);
    expect(more).toEqual([]);
    // Both a lawyer and somebody from outside are missing.
    expect(bank.find(({ expertId }) => expertId === id)).toMatchObject({ stratum: 'law', outside: true });
  }
});

test('where nobody fits a field any more, the seat is filled all the same', () => {
  const staying = [2, 3, 5, 6].map((id) => someone(id, 'marine', true));
  expect(repeatDraw({ plan: { ...plan, staying }, candidates: [someone(8, 'marine', false)] }, 's')).toEqual([8]);
});

test('the digest tells a changed list, and does not depend on how the members of a record are ordered', () => {
  const record = { plan, candidates: bank };
  const stored = {
    candidates: bank.map(({ outside, name, stratum, expertId }) => ({ stratum, outside, expertId, name })),
    plan,
  };
  expect(digestOf(stored)).toBe(digestOf(record));
  expect(digestOf({ plan, candidates: bank.slice(1) })).not.toBe(digestOf(record));
});

test('seats are kept by the number of applications, never more than there are candidates, and leave room for outside members', () => {
  const fields = (count: number, field: string) => Array.from({ length: count }, () => ({ field }));
  const people = (count: number, stratum: string) => Array.from({ length: count }, () => ({ stratum }));
  const applications = [...fields(6, 'law'), ...fields(2, 'marine')];
  expect(keepSeats({ size: 7, outsideMin: 2 }, applications, [...people(9, 'law'), ...people(9, 'marine')])).toEqual([
    { stratum: 'law', count: 4 },
    { stratum: 'marine', count: 1 },
  ]);
  expect(keepSeats({ size: 7, outsideMin: 2 }, applications, [...people(2, 'law'), ...people(1, 'marine')])).toEqual([
    { stratum: 'law', count: 2 },
    { stratum: 'marine', count: 1 },
  ]);
  expect(
    keepSeats(
      { size: 3, outsideMin: 1 },
      [...fields(1, 'a'), ...fields(3, 'b'), ...fields(2, 'c')],
      [...people(2, 'a'), ...people(2, 'b'), ...people(2, 'c')],
    ),
  ).toEqual([
    { stratum: 'b', count: 1 },
    { stratum: 'c', count: 1 },
  ]);
});

test('an expert of several fields goes where experts are fewest', () => {
  const assigned = assignStrata(
    [
      { id: 1, fields: ['law', 'marine'] },
      { id: 2, fields: ['law'] },
      { id: 3, fields: ['tourism'] },
    ],
    ['law', 'marine'],
  );
  expect([...assigned]).toEqual([
    [2, 'law'],
    [1, 'marine'],
  ]);
});

test('an employer of now or of the years that count, and a partner, are reasons to stand aside', () => {
  const applicants = [
    { creditCode: 'A', applicant: '甲' },
    { creditCode: 'B', applicant: '乙' },
  ];
  const since = recusalSince('2026-11-23', 5);
  const of = (
    organisationCode: string,
    partners: string[] = [],
    past: { organisationCode: string; until: string }[] = [],
  ) => findRecusal({ organisationCode, partners }, past, applicants, since);
  expect(since).toBe('2021-11-23');
  expect(of('A')).toContain('甲');
  expect(of('X', ['B'])).toContain('乙');
  expect(of('X', [], [{ organisationCode: 'B', until: '2021-11-23' }])).toContain('乙');
  expect(of('X', [], [{ organisationCode: 'B', until: '2021-11-22' }])).toBeUndefined();
  expect(of('X')).toBeUndefined();
});
