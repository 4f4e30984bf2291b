import { page } from '../../page.ts';

/** The work list, and the way from a dossier's id to its page. */
export const routes = [
  page('console', '/work', () => import('./ListWork.tsx')),
  page('console', '/dossiers/$id', () => import('./OpenDossier.tsx')),
];
