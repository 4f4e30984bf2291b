import { page } from '../../../page.ts';

/** The faculty of a base, instructors across bases, and one of them. */
export const routes = [
  page('console', '/desk/bases/$id/faculty', () => import('./ListFaculty.tsx')),
  page('console', '/desk/bases/$id/faculty/$import', () => import('./CorrectImport.tsx')),
  page('console', '/instructors', () => import('./ListInstructors.tsx')),
  page('console', '/instructors/duplicates', () => import('./JudgeDuplicates.tsx')),
  page('console', '/instructors/$id', () => import('./ViewInstructor.tsx')),
];
