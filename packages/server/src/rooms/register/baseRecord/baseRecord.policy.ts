import { type Actor, holds } from '../../../platform/auth/actor.ts';

/** Who writes records of a base: someone who acts for an institution; of which base, the verb asks. */
export const keepRecords = (actor: Actor): boolean => holds(actor, 'applicant');
