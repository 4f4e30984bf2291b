import { page } from '../../../page.ts';

/** The pages about the Measures themselves. */
export const routes = [
  page('open', '/measures', () => import('./CatalogueOfArticles.tsx')),
  page('open', '/measures/$n', () => import('./ViewArticle.tsx')),
];
