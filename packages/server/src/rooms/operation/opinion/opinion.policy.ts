import { type Actor, holds } from '../../../platform/auth/actor.ts';

/** The host puts its papers before its evaluation group. */
export const askForOpinions = (actor: Actor): boolean => holds(actor, 'applicant');

/** Opinions are asked of experts. */
export const giveOpinions = (actor: Actor): boolean => holds(actor, 'expert');
