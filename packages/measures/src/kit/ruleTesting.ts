import { describe, expect, it } from 'vitest';
import { type ParameterReader, readParameters } from './parameter.ts';
import { judge, type Rule } from './rule.ts';

/** The day on which the tests act, a Monday. */
export const testDay = '2026-11-23';

/** Reads every parameter at its first value. */
export const initialValues: ParameterReader = readParameters([], testDay);

/** Ids of the rules that refuse these facts on the day of the tests. */
export function refusedBy<Facts>(rules: readonly Rule<Facts>[], facts: Facts): string[] {
  return judge(rules, facts, { on: testDay, read: initialValues }).map((refusal) => refusal.rule);
}

/**
 * Describes a list of rules: lawful facts pass all of them, each breach is refused by its rule, and says so in whole
 * sentences in both languages. Every rule of the list needs at least one breach.
 */
export function describeRules<Facts>(
  rules: readonly Rule<Facts>[],
  lawful: Facts,
  breaches: Readonly<Record<string, readonly Facts[]>>,
): void {
  describe('rules', () => {
    it('pass lawful facts', () => {
      expect(refusedBy(rules, lawful)).toEqual([]);
    });
    it('each have a breach here', () => {
      expect(Object.keys(breaches).sort()).toEqual([...new Set(rules.map(({ id }) => id))].sort());
    });
    it('do not judge acts before their first day', () => {
      for (const facts of Object.values(breaches).flat()) {
        expect(judge(rules, facts, { on: '2000-01-01', read: initialValues })).toEqual([]);
      }
    });
    for (const [id, refused] of Object.entries(breaches)) {
      it(`${id} refuses its breach and says why`, () => {
        for (const facts of refused) {
          const refusal = judge(rules, facts, { on: testDay, read: initialValues }).find(({ rule }) => rule === id);
          expect(refusal, id).toBeDefined();
          for (const text of [refusal?.says, refusal?.remedy]) {
            expect(text?.zh).toMatch(/^[^{}]*[\u4e00-\u9fff][^{}]*。$/);
            expect(text?.en).toMatch(/^[^{}\u4e00-\u9fff]+\.$/);
            expect(`${text?.zh}${text?.en}`).not.toMatch(/undefined|NaN|Infinity|[：:]\s*[。.]/);
          }
        }
      });
    }
  });
}
