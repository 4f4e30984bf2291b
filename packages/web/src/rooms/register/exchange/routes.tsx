import { page } from '../../../page.ts';

/** The exchange activities of a base. */
export const routes = [page('console', '/desk/bases/$id/exchanges', () => import('./ListExchanges.tsx'))];
