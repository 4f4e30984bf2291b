import { page } from '../../page.ts';

/** Search across all that the person may see. */
export const routes = [page('console', '/search', () => import('./SearchEverything.tsx'))];
