import {
  allRules,
  articles,
  type CatalogueChapter,
  type Citation,
  chineseNumber,
  parameters,
  chapters as titles,
} from '@jijiao/measures';

export type Article = (typeof articles)[number];
export type LawRule = (typeof allRules)[number];
export type LawParameter = (typeof parameters)[number];

export interface Chapter extends CatalogueChapter {
  readonly articles: readonly Article[];
}

/** The eight chapters with their articles, in order. */
export const chapters: readonly Chapter[] = titles.map((chapter) => ({
  ...chapter,
  articles: articles.filter((article) => article.chapter === chapter.number),
}));

function belongsTo(cites: Citation, number: number): boolean {
  return cites.article === number;
}

/** An article by its number; undefined where the Measures have none. */
export function findArticle(number: number): Article | undefined {
  return articles.find((article) => article.number === number);
}

/** The rules that rest on an article. */
export function rulesOf(number: number): readonly LawRule[] {
  return allRules.filter((rule) => belongsTo(rule.cites, number));
}

/** The figures that an article uses. */
export function parametersOf(number: number): readonly LawParameter[] {
  return parameters.filter((parameter) => belongsTo(parameter.cites, number));
}

/** The number of an article or chapter in words: 第二十一条 has 二十一. */
export function inWords(number: number, language: 'zh' | 'en'): string {
  return language === 'zh' ? chineseNumber(number) : String(number);
}

/** Whether an article, its rules or its figures speak of the words. */
export function speaksOf(article: Article, words: string): boolean {
  const looked = words.trim().toLowerCase();
  if (!looked) return true;
  const texts = [
    `第${chineseNumber(article.number)}条 article ${article.number}`,
    ...[
      article.title,
      article.summary,
      ...rulesOf(article.number).map((rule) => rule.title),
      ...parametersOf(article.number).map((each) => each.label),
    ].flatMap(({ zh, en }) => [zh, en]),
  ];
  return texts.some((text) => text.toLowerCase().includes(looked));
}
