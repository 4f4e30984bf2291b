import { page } from '../../../page.ts';

/** The pages of applications, and the batches that an institution may apply in. */
export const routes = [
  page('console', '/applications', () => import('./ListApplications.tsx')),
  page('console', '/applications/new', () => import('./StartApplication.tsx')),
  page('console', '/applications/$id', () => import('./ViewApplication.tsx')),
  page('console', '/applications/$id/form', () => import('./FillInApplication.tsx')),
  page('console', '/applications/$id/form/$part', () => import('./FillInApplication.tsx')),
  page('console', '/batches/open', () => import('../batch/ListOpenBatches.tsx')),
];
