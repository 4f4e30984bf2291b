import { type Actor, holds } from '../../../platform/auth/actor.ts';

/** Someone who acts for an institution applies for it; with which application, the verb asks. */
export const apply = (actor: Actor): boolean => holds(actor, 'applicant');
