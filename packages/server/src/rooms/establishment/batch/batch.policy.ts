import type { Actor } from '../../../platform/auth/actor.ts';

/** Officers of the province and of guiding units open batches. */
export const openBatches = (actor: Actor): boolean =>
  actor.posts.some((post) => post.role === 'officer' && post.organisationKind !== 'institution');
