import { type Actor, holds } from '../../../platform/auth/actor.ts';

/** The host writes the curricula of its base; of which base, the verb asks. */
export const writeCurricula = (actor: Actor): boolean => holds(actor, 'applicant');
