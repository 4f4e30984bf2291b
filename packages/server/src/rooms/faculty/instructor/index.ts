import { showFilesHeldBy } from '../../directory/index.ts';
import { showsFacultyFile } from './heldFiles.ts';

/** Lets evidence of the faculty be read by whoever may see the faculty. Called once, at the start. */
export const registerInstructorFiles = (): void => showFilesHeldBy(showsFacultyFile);

export { addTeachingFigure, type TeachingFigure } from './engagement.store.ts';
export { instructorRoutes } from './instructor.routes.ts';
export { type FindRoster, knowRostersBy, type RosterMember } from './takeOver.ts';
export { listVettedInstructors, type VettedInstructor } from './vetted.store.ts';
