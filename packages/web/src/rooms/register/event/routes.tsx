import { page } from '../../../page.ts';

/** Events among bases for anyone, and where the province writes them. */
export const routes = [
  page('open', '/events', () => import('./ListEvents.tsx')),
  page('open', '/events/$id', () => import('./ViewEvent.tsx')),
  page('console', '/desk/events/new', () => import('./NewEvent.tsx')),
  page('console', '/desk/events/$id/edit', () => import('./DraftEvent.tsx')),
];
