import type { Bilingual } from '../kit/text.ts';

/** What the software does for an article: judges by rules, has none and says why, or will have them with what is named. */
export type ArticleStatus =
  | { readonly kind: 'rules' }
  | { readonly kind: 'noRule'; readonly because: Bilingual }
  | { readonly kind: 'later'; readonly names: Bilingual };

/** One article as the catalogue shows it. The summary is the house's own and never the authoritative text. */
export interface CatalogueArticle {
  readonly number: number;
  readonly chapter: number;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly status: ArticleStatus;
}

/** One of the eight chapters, with its first and last article. */
export interface CatalogueChapter {
  readonly number: number;
  readonly title: Bilingual;
  readonly first: number;
  readonly last: number;
}
