import { describe, expect, it } from 'vitest';
import { articles, chapters, getArticle } from './catalogue.ts';
import { articlePage, articlePageName, rulesOf } from './pages.ts';

describe('the catalogue', () => {
  it('has forty articles in eight chapters', () => {
    expect(articles.map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
    expect(chapters).toHaveLength(8);
    for (const { number, chapter } of articles) {
      const within = chapters.find((each) => each.number === chapter);
      expect(within && within.first <= number && number <= within.last).toBe(true);
    }
    expect(() => getArticle(41)).toThrow(RangeError);
  });

  it('says for each article whether there are rules, and why not', () => {
    for (const { number, status } of articles) {
      expect(rulesOf(number).length > 0, `article ${number}`).toBe(status.kind === 'rules');
    }
  });

  it('summarises in whole sentences, in both languages', () => {
    for (const { summary, title } of articles) {
      expect(summary.zh).toMatch(/。$/);
      expect(summary.en).toMatch(/\.$/);
      expect(title.zh && title.en).toBeTruthy();
    }
  });
});

describe('the page of an article', () => {
  it('shows what cites the article', () => {
    expect(articlePageName(9)).toBe('009.md');
    const page = articlePage(8);
    expect(page).toContain('# 第八条 五项基本条件 · Article 8 The five conditions');
    expect(page).toContain('`application.personTimesEachYear`');
    expect(page).toContain('`base.minPersonTimesPerYear`');
    expect(articlePage(9)).toContain('`recommend`');
  });

  it('can be written for every article, with every cell filled from words', () => {
    for (const { number } of articles) expect(articlePage(number)).not.toMatch(/undefined|\[object/);
  });
});
