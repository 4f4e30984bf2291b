import { page } from '../../page.ts';

/** The pages of the directory: organisations, people, parameters, messages, words. */
export const routes = [
  page('console', '/organisations', () => import('./organisation/ListOrganisations.tsx')),
  page('console', '/organisations/$id', () => import('./organisation/ViewOrganisation.tsx')),
  page('console', '/people', () => import('./person/ListPeople.tsx')),
  page('console', '/people/$id', () => import('./person/ViewPerson.tsx')),
  page('console', '/parameters', () => import('./parameter/ListParameters.tsx')),
  page('console', '/labels', () => import('./label/ListWords.tsx')),
  page('console', '/messages', () => import('./message/ListMessages.tsx')),
];
