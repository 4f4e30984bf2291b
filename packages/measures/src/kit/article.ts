import type { Bilingual } from './text.ts';

/** Where a rule, a parameter or a move comes from. */
export type Citation =
  | { readonly kind: 'article'; readonly article: number; readonly item?: number }
  | { readonly kind: 'silent'; readonly because: Bilingual; readonly article?: number };

/** Cites an article of the Measures, and an item of it where it has items: `article(8, 5)` is 第八条第（五）项. */
export function article(number: number, item?: number): Citation {
  if (!Number.isInteger(number) || number < 1 || number > 40)
    throw new RangeError(`the Measures have no article ${number}`);
  return item === undefined ? { kind: 'article', article: number } : { kind: 'article', article: number, item };
}

/** Says that the Measures are silent, why the system acts all the same, and which article it serves, if one. */
export function notInTheMeasures(because: Bilingual, serves?: number): Citation {
  return serves === undefined ? { kind: 'silent', because } : { kind: 'silent', because, article: serves };
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A number from 1 to 99 in Chinese words: 21 is 二十一. */
export function chineseNumber(value: number): string {
  if (value < 10) return digits[value] ?? '';
  const tens = Math.floor(value / 10);
  return `${tens === 1 ? '' : digits[tens]}十${digits[value % 10]}`;
}

/** How a citation is written: 第八条第（五）项, Article 8 (5). */
export function spell(cites: Citation): Bilingual {
  if (cites.kind === 'silent') return { zh: '《办法》未规定', en: 'not in the Measures' };
  const item = cites.item;
  return {
    zh: `第${chineseNumber(cites.article)}条${item ? `第（${chineseNumber(item)}）项` : ''}`,
    en: `Article ${cites.article}${item ? ` (${item})` : ''}`,
  };
}
