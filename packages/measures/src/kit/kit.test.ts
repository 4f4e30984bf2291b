import { describe, expect, it } from 'vitest';
import { article, chineseNumber, notInTheMeasures, spell } from './article.ts';
import { fill } from './text.ts';

describe('a citation', () => {
  it('is written as officials write it', () => {
    expect(spell(article(8, 5))).toEqual({ zh: '第八条第（五）项', en: 'Article 8 (5)' });
    expect(spell(article(21))).toEqual({ zh: '第二十一条', en: 'Article 21' });
    expect(spell(notInTheMeasures({ zh: '无', en: 'none' }, 10)).en).toBe('not in the Measures');
    expect([10, 11, 20, 40].map(chineseNumber)).toEqual(['十', '十一', '二十', '四十']);
  });

  it('refuses articles the Measures do not have', () => {
    for (const number of [0, 41, 1.5]) expect(() => article(number)).toThrow(RangeError);
  });
});

describe('filling a text', () => {
  it('writes numbers with separators, texts by language, and leaves unknown braces', () => {
    const text = { zh: '{have}、{name}、{other}', en: '{have}, {name}, {other}' };
    expect(fill(text, { have: 1000, name: { zh: '甲', en: 'A' } })).toEqual({
      zh: '1,000、甲、{other}',
      en: '1,000, A, {other}',
    });
  });
});
