import { holds } from '../auth/actor.ts';
import type { Context } from '../http/context.ts';
import { actorOf } from '../http/context.ts';
import { notFound } from '../http/errors.ts';
import { type Dossier, getKind } from './kinds.ts';
import { getDossier } from './store.ts';

/** Whether the actor may see the dossier: its parties, the province from the moment it leaves the owner's desk, and whom its kind admits. */
export async function maySee(context: Context, record: Dossier): Promise<boolean> {
  const actor = context.actor;
  if (!actor) return false;
  const kind = getKind(record.kind);
  const at = (organisationId: number | null) =>
    organisationId !== null &&
    actor.posts.some((post) => post.organisationId === organisationId && post.role !== 'expert');
  // A draft without an owner is its issuer's own.
  if (at(record.ownerId ?? record.issuerId)) return true;
  const isPrivate = kind.privateStates?.includes(record.state) ?? false;
  if (!isPrivate && (at(record.guidingUnitId) || at(record.issuerId))) return true;
  if (!isPrivate && holds(actor, ['officer', 'signer', 'auditor'], { kind: 'province' })) return true;
  return (await kind.alsoSees?.(context, actor, record)) ?? false;
}

/** The dossier, if this actor may see it; else 404, as if it were not there. */
export async function seeDossier(context: Context, id: number, kind?: string): Promise<Dossier> {
  actorOf(context);
  const record = await getDossier(context.tx, id);
  if ((kind && record.kind !== kind) || !(await maySee(context, record))) throw notFound();
  return record;
}
