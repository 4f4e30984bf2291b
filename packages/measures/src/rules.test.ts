import { describe, expect, it } from 'vitest';
import { inForceSince } from './inForce.ts';
import { allRules, findRule } from './rules.ts';

describe('the rules of the house', () => {
  it('have one id each', () => {
    const ids = allRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+\.[a-z][A-Za-z]+$/);
  });

  it('are whole in both languages', () => {
    for (const { title, says, remedy, cites, since } of allRules) {
      for (const { zh, en } of [title, says, remedy, ...(cites.kind === 'silent' ? [cites.because] : [])]) {
        expect(zh.trim()).not.toBe('');
        expect(en.trim()).not.toBe('');
        expect([...zh.matchAll(/\{\w+\}/g)].map(String).sort()).toEqual(
          [...en.matchAll(/\{\w+\}/g)].map(String).sort(),
        );
      }
      expect(since >= inForceSince).toBe(true);
    }
  });

  it('are found by id', () => {
    expect(findRule('decision.secondPerson')?.cites).toEqual({ kind: 'article', article: 4 });
    expect(findRule('no.such')).toBeUndefined();
  });
});
