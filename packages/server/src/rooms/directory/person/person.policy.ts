import { type Actor, holds } from '../../../platform/auth/actor.ts';

/** People are kept by administrators: each those of the own organisation, the province's everyone. */
export const keepPeople = (actor: Actor): boolean => holds(actor, 'administrator');
