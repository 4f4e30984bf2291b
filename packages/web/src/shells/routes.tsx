import { page } from '../page.ts';

/** Pages that the shells themselves need. */
export const routes = [page('console', '/rooms', () => import('./ListRooms.tsx'))];
