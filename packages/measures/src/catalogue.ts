import type { CatalogueArticle } from './catalogue/catalogueArticle.ts';
import { dutiesArticles } from './catalogue/duties.ts';
import { establishmentArticles } from './catalogue/establishment.ts';
import { fundsArticles } from './catalogue/funds.ts';
import { generalArticles } from './catalogue/general.ts';
import { operationArticles } from './catalogue/operation.ts';
import { supervisionArticles } from './catalogue/supervision.ts';
import { supplementaryArticles } from './catalogue/supplementary.ts';
import { supportArticles } from './catalogue/support.ts';

export * from './catalogue/catalogueArticle.ts';
export * from './catalogue/chapters.ts';

/** The forty articles of the Measures, in order. */
export const articles: readonly CatalogueArticle[] = [
  ...generalArticles,
  ...dutiesArticles,
  ...establishmentArticles,
  ...operationArticles,
  ...supervisionArticles,
  ...supportArticles,
  ...fundsArticles,
  ...supplementaryArticles,
];

/** An article by its number; refuses numbers the Measures do not have. */
export function getArticle(number: number): CatalogueArticle {
  const found = articles.find((each) => each.number === number);
  if (!found) throw new RangeError(`the Measures have no article ${number}`);
  return found;
}
