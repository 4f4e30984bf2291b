import { room } from '../../platform/room/room.ts';
import { instructorRoutes, rosters, showsFacultyFile } from './instructor/index.ts';
import { facultySearches } from './search.ts';

/** The faculty of the bases (Art. 18). */
export const facultyRoom = room({
  name: 'faculty',
  routes: instructorRoutes,
  searches: facultySearches,
  fileHolders: [showsFacultyFile],
  needs: [rosters],
});

export {
  addTeachingFigure,
  listVettedInstructors,
  type RosterMember,
  rosters,
  type TeachingFigure,
  type VettedInstructor,
} from './instructor/index.ts';
