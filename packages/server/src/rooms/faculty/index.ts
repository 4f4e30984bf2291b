import type { House } from '../../platform/http/context.ts';
import type { Route } from '../../platform/http/route.ts';
import { instructorRoutes, registerInstructorFiles } from './instructor/index.ts';
import { registerFacultySearch } from './search.ts';

/** Makes instructors known to the search, and their evidence to those who see them. */
export function registerFaculty(): void {
  registerFacultySearch();
  registerInstructorFiles();
}

/** The faculty of the bases on the wire. */
export const facultyRoutes: readonly Route<House>[] = [...instructorRoutes];

export {
  addTeachingFigure,
  type FindRoster,
  knowRostersBy,
  listVettedInstructors,
  type RosterMember,
  type TeachingFigure,
  type VettedInstructor,
} from './instructor/index.ts';
