import { type Actor, holds } from '../../../platform/auth/actor.ts';

/** The expert bank is kept by officers and administrators of the province. */
export const keepExpertBank = (actor: Actor): boolean =>
  holds(actor, ['officer', 'administrator'], { kind: 'province' });
