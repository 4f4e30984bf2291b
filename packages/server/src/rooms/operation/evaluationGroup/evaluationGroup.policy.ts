import { type Actor, holds } from '../../../platform/auth/actor.ts';

/** The host appoints the evaluation group of its base; of which base, the verb asks. */
export const appointGroups = (actor: Actor): boolean => holds(actor, 'applicant');
