import { type Actor, holds } from '../../../platform/auth/actor.ts';

/** The host writes the annual summary of its base; of which base, the verb asks. */
export const writeSummaries = (actor: Actor): boolean => holds(actor, 'applicant');

/** Officers correct summaries on file. */
export const correctSummaries = (actor: Actor): boolean => holds(actor, 'officer');
