import type { PolicyKind } from '@jijiao/measures';
import { type Actor, type ActorPost, holds } from '../../../platform/auth/actor.ts';

const desks = ['province', 'guidingUnit'] as const;

/** Documents are drafted by officers of the province, and of guiding units for their own measures (Arts 4, 5). */
export const draftPolicies = (actor: Actor): boolean => draftingPost(actor) !== undefined;

/** Drafts are seen at the desks of the province and of guiding units. */
export const seePolicyDesk = (actor: Actor): boolean =>
  desks.some((kind) => holds(actor, ['officer', 'signer', 'auditor'], { kind }));

/** The post from which an actor drafts; that at the province comes first. */
export function draftingPost(actor: Actor): ActorPost | undefined {
  const officer = (kind: ActorPost['organisationKind']) =>
    actor.posts.find((post) => post.role === 'officer' && post.organisationKind === kind);
  return officer('province') ?? officer('guidingUnit');
}

/** Kinds of document that an actor drafts. */
export function kindsToDraft(actor: Actor): PolicyKind[] {
  const post = draftingPost(actor);
  if (!post) return [];
  return post.organisationKind === 'province' ? ['superior', 'provincial', 'plan', 'repeal'] : ['local', 'repeal'];
}
