import { page } from '../../../page.ts';

/** The policy library for anyone, the desk where it is written, and a base's view of its guiding unit's measures. */
export const routes = [
  page('open', '/policies', () => import('./SearchPolicies.tsx')),
  page('open', '/policies/$id', () => import('./ViewPolicyDocument.tsx')),
  page('console', '/desk/policies', () => import('./ListPolicyDesk.tsx')),
  page('console', '/desk/policies/new', () => import('./NewPolicy.tsx')),
  page('console', '/desk/policies/$id', () => import('./ViewPolicyDossier.tsx')),
  page('console', '/desk/policies/$id/edit', () => import('./DraftPolicy.tsx')),
  page('console', '/desk/bases/$id/policies', () => import('./ListLocalMeasures.tsx')),
];
