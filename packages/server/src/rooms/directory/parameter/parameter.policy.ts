import { type Actor, type ActorPost, holds } from '../../../platform/auth/actor.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { getOrganisations } from '../organisation/organisation.store.ts';

/** Values are decided by signers: of the province for all, of a guiding unit for its own jurisdiction (Art. 5). */
export const decideParameters = (actor: Actor): boolean =>
  holds(actor, 'signer', { kind: 'province' }) || holds(actor, 'signer', { kind: 'guidingUnit' });

/** The post from which an actor decides; that at the province comes first. */
export function findDecidingPost(actor: Actor): ActorPost | undefined {
  const signer = (kind: ActorPost['organisationKind']) =>
    actor.posts.find((post) => post.role === 'signer' && post.organisationKind === kind);
  return signer('province') ?? signer('guidingUnit');
}

/** The guiding units whose own values this actor sees: all from the province, else those the actor works at or is guided by. */
export async function visibleScopes(tx: Tx, actor: Actor): Promise<readonly number[] | 'all'> {
  const posts = actor.posts.filter((post) => post.role !== 'expert');
  if (posts.some((post) => post.organisationKind === 'province')) return 'all';
  const own = posts.filter((post) => post.organisationKind === 'guidingUnit').map((post) => post.organisationId);
  const hosts = posts.filter((post) => post.organisationKind === 'institution').map((post) => post.organisationId);
  const guides = [...(await getOrganisations(tx, hosts)).values()].flatMap((host) => host.guidingUnitId ?? []);
  return [...new Set([...own, ...guides])];
}
