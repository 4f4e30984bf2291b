import { page } from '../../../page.ts';

/** The facilities of a base. */
export const routes = [page('console', '/desk/bases/$id/facilities', () => import('./ListFacilities.tsx'))];
