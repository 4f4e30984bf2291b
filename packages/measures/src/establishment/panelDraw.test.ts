import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, drawPanel, findReplacement, shuffle } from './panelDraw.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const candidates = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^E[0-9]{1,4}$/),
    stratum: fc.constantFrom('marine', 'law', 'education'),
    outside: fc.boolean(),
    recused: fc.boolean(),
  }),
  { selector: ({ id }) => id, maxLength: 40 },
);
/** Candidates from whom a whole panel can always be drawn: five free candidates of each stratum, all from outside, and anyone else. */
const enough = candidates.map((others) => [
  ...Array.from({ length: 10 }, (_, at) => ({
    id: `F${at}`,
    stratum: at < 5 ? 'marine' : 'education',
    outside: true,
    recused: false,
  })),
  ...others,
]);
const rules = {
  strata: [
    { stratum: 'marine', count: 3 },
    { stratum: 'education', count: 1 },
  ],
  size: 7,
  outsideMin: 2,
  substitutes: 2,
};

describe('the draw of a panel', () => {
  it('gives the same panel for the same seed, in whatever order the candidates come', () => {
    fc.assert(
      fc.property(candidates, fc.string(), (list, seed) => {
        const there = drawPanel({ ...rules, seed, candidates: list, hash });
        const back = drawPanel({ ...rules, seed, candidates: [...list].reverse(), hash });
        expect(back).toEqual(there);
      }),
    );
  });

  it('never seats anyone who is recused, nor anyone twice', () => {
    fc.assert(
      fc.property(candidates, fc.string(), (list, seed) => {
        const { order, members, substitutes } = drawPanel({ ...rules, seed, candidates: list, hash });
        const recused = new Set(list.filter((each) => each.recused).map(({ id }) => id));
        const seated = [...members, ...substitutes];
        expect([...order, ...seated].filter((id) => recused.has(id))).toEqual([]);
        expect(new Set(seated).size).toBe(seated.length);
        expect(members.length).toBeLessThanOrEqual(rules.size);
      }),
    );
  });

  it('keeps the seats of the strata and from outside, or says which it cannot fill', () => {
    fc.assert(
      fc.property(candidates, fc.string(), (list, seed) => {
        const { members, short } = drawPanel({ ...rules, seed, candidates: list, hash });
        const seated = members.map((id) => list.find((each) => each.id === id) as Candidate);
        const free = list.filter((each) => !each.recused);
        for (const { stratum, count } of rules.strata) {
          const have = seated.filter((each) => each.stratum === stratum).length;
          expect(have >= count).toBe(!short.strata.includes(stratum));
          if (free.filter((each) => each.stratum === stratum).length >= count)
            expect(have).toBeGreaterThanOrEqual(count);
        }
        const outside = Math.min(rules.outsideMin, free.filter((each) => each.outside).length);
        expect(seated.filter((each) => each.outside).length).toBeGreaterThanOrEqual(outside);
      }),
    );
  });

  it('gives a published example that anyone can repeat', () => {
    expect(shuffle(['E1', 'E2', 'E3', 'E4', 'E5'], '2026-11-23 closing 3,912.45', hash)).toEqual([
      'E2',
      'E3',
      'E5',
      'E1',
      'E4',
    ]);
  });

  it('gives every place to everyone about equally often', () => {
    const first: Record<string, number> = {};
    for (let seed = 0; seed < 4000; seed++) {
      const [winner] = shuffle(['a', 'b', 'c', 'd'], String(seed), hash);
      first[winner ?? ''] = (first[winner ?? ''] ?? 0) + 1;
    }
    for (const count of Object.values(first)) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  it('refuses strata that keep more seats than there are', () => {
    expect(() => drawPanel({ ...rules, size: 3, seed: 's', candidates: [], hash })).toThrow(RangeError);
  });
});

describe('a replacement', () => {
  it('keeps strata, number from outside and recusal, and is the first in the order who does', () => {
    fc.assert(
      fc.property(enough, fc.string(), fc.nat(6), (list, seed, at) => {
        const { order, members, short } = drawPanel({ ...rules, seed, candidates: list, hash });
        expect(short).toEqual({ seats: 0, outside: 0, strata: [] });
        const gone = members[at] as string;
        const staying = members.filter((id) => id !== gone);
        const next = findReplacement(order, list, { members: staying, gone: [gone], rules }) as string;
        expect(order).toContain(next);
        const panel = [...staying, next].map((id) => list.find((each) => each.id === id) as Candidate);
        expect(panel.filter((each) => each.outside).length).toBeGreaterThanOrEqual(rules.outsideMin);
        for (const { stratum, count } of rules.strata) {
          expect(panel.filter((each) => each.stratum === stratum).length).toBeGreaterThanOrEqual(count);
        }
        expect(panel.some((each) => each.recused)).toBe(false);
        expect(members).not.toContain(next);
      }),
    );
  });
});
