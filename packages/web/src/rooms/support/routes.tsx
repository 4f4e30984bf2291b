import { page } from '../../page.ts';

/** Support given: all that the person sees, and that of one base. */
export const routes = [
  page('console', '/support', () => import('./supportRecord/ListSupport.tsx')),
  page('console', '/desk/bases/$id/support', () => import('./supportRecord/ListSupportOfBase.tsx')),
];
