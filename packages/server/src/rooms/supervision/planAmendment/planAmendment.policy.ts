import { type Actor, holds } from '../../../platform/auth/actor.ts';

/** The host amends the plan of its base; of which base, the verb asks. */
export const amendPlans = (actor: Actor): boolean => holds(actor, 'applicant');
