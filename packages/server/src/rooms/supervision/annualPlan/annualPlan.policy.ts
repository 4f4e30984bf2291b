import { type Actor, holds } from '../../../platform/auth/actor.ts';

/** The host writes the annual plan of its base; of which base, the verb asks. */
export const writePlans = (actor: Actor): boolean => holds(actor, 'applicant');

/** Officers mark the items of the plans that they examine. */
export const markPlans = (actor: Actor): boolean => holds(actor, 'officer');
