import { page } from '../../../page.ts';

/** Change filings: all, those of a base, one to draft, one to look at. */
export const routes = [
  page('console', '/changes', () => import('./ListChanges.tsx')),
  page('console', '/desk/bases/$id/changes', () => import('./ListChangesOfBase.tsx')),
  page('console', '/desk/bases/$id/changes/new', () => import('./NewChange.tsx')),
  page('console', '/changes/$id', () => import('./ViewChange.tsx')),
  page('console', '/changes/$id/edit', () => import('./DraftChange.tsx')),
];
