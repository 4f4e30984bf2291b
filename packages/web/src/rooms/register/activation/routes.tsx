import { page } from '../../../page.ts';

/** What a base stands on, and how far all are. */
export const routes = [
  page('console', '/activations', () => import('./ListActivations.tsx')),
  page('console', '/activations/$id', () => import('./OpenActivation.tsx')),
  page('console', '/desk/bases/$id/activation', () => import('./ViewActivation.tsx')),
];
