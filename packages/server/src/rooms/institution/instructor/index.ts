export { listVettedInstructors, type VettedInstructor } from './vetted.store.ts';
