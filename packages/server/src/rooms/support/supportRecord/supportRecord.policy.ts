import { type Actor, holds } from '../../../platform/auth/actor.ts';

/** Officers record support; of which bases, the law says (Art. 29). */
export const recordSupport = (actor: Actor): boolean => holds(actor, 'officer');
