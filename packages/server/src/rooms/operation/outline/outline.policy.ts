import { type Actor, holds } from '../../../platform/auth/actor.ts';

/** The host writes the training outlines of its base; of which base, the verb asks. */
export const writeOutlines = (actor: Actor): boolean => holds(actor, 'applicant');
