import { page } from '../../page.ts';

/** Evaluation group, training outlines, curricula, and the opinions of those who sit on a group. */
export const routes = [
  page('console', '/desk/bases/$id/group', () => import('./evaluationGroup/ViewGroup.tsx')),
  page('console', '/desk/bases/$id/outlines', () => import('./outline/ListOutlines.tsx')),
  page('console', '/desk/bases/$id/curricula', () => import('./curriculum/ListCurricula.tsx')),
  page('console', '/outlines/$id', () => import('./outline/ViewOutline.tsx')),
  page('console', '/curricula/$id', () => import('./curriculum/ViewCurriculum.tsx')),
  page('console', '/outlines/$id/versions', () => import('./opinion/CompareVersions.tsx')),
  page('console', '/curricula/$id/versions', () => import('./opinion/CompareVersions.tsx')),
  page('console', '/opinions', () => import('./opinion/ListOpinions.tsx')),
  page('console', '/opinions/$id', () => import('./opinion/SignOpinion.tsx')),
];
