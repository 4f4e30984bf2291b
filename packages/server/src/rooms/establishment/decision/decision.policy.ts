import { type Actor, holds } from '../../../platform/auth/actor.ts';

/** Decisions that the province alone makes are drafted by its officers. */
export const draftProvincialDecisions = (actor: Actor): boolean => holds(actor, 'officer', { kind: 'province' });

/** Decisions on bases are drafted by officers of whoever issues them. */
export const draftDecisions = (actor: Actor): boolean =>
  draftProvincialDecisions(actor) || holds(actor, 'officer', { kind: 'guidingUnit' });
