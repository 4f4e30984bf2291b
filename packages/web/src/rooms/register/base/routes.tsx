import { page } from '../../../page.ts';

/** The desk of a base. */
export const routes = [
  page('console', '/desk/bases', () => import('./ListBases.tsx')),
  page('console', '/desk/bases/$id', () => import('./ViewBaseDesk.tsx')),
];
