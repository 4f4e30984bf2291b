import { type Actor, holds } from '../../../platform/auth/actor.ts';

/** The province organises exchange among bases (Art. 4). */
export const organiseEvents = (actor: Actor): boolean => holds(actor, 'officer', { kind: 'province' });
