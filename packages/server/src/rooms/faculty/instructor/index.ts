export { addTeachingFigure, type TeachingFigure } from './engagement.store.ts';
export { showsFacultyFile } from './heldFiles.ts';
export { instructorRoutes } from './instructor.routes.ts';
export { type RosterMember, rosters } from './takeOver.ts';
export { listVettedInstructors, type VettedInstructor } from './vetted.store.ts';
