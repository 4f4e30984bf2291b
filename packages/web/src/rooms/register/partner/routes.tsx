import { page } from '../../../page.ts';

/** The partners of a base. */
export const routes = [
  page('console', '/desk/bases/$id/partners', () => import('./ListPartners.tsx')),
  page('console', '/desk/bases/$id/partners/$partner', () => import('./ViewPartner.tsx')),
];
