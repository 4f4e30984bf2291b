import { type Actor, holds } from '../../../platform/auth/actor.ts';

/** Words of the pages are changed by an administrator of the province. */
export const changeLabels = (actor: Actor): boolean => holds(actor, 'administrator', { kind: 'province' });
