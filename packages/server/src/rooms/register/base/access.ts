import { baseRecordRules, judge } from '@jijiao/measures';
import { type Actor, holds } from '../../../platform/auth/actor.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { forbidden, notFound, refused } from '../../../platform/http/errors.ts';
import { type Base, type BaseVersion, findBaseNow } from './base.store.ts';

/** A base with what the register says now and the three bodies around it, as every dossier of the base names them. */
export interface SeenBase {
  readonly base: Base;
  readonly version: BaseVersion;
  /** Parties of a dossier of this base. */
  readonly parties: {
    readonly ownerId: number;
    readonly guidingUnitId: number | null;
    /** The province; the guiding unit for a base of its own level (Art. 38). */
    readonly issuerId: number;
  };
}

/** The base of that id, whoever asks: for the clock, and for a dossier of the base that the actor has been seen to see. */
export async function getBase(context: Context, id: number): Promise<SeenBase> {
  const found = await findBaseNow(context.tx, id);
  if (!found) throw notFound();
  const { base, version, provinceId } = found;
  return { base, version, parties: partiesBy(base, version, provinceId) };
}

const readers = ['officer', 'signer', 'auditor', 'applicant', 'administrator'] as const;

/** The base, if the actor may see its desk: people of its host, of its guiding unit, of the province. Else 404 (Arts 4, 5). */
export async function seeBase(context: Context, id: number): Promise<SeenBase> {
  const seen = await getBase(context, id);
  if (!maySeeBase(actorOf(context), seen.base)) throw notFound();
  return seen;
}

/** Whether the actor may see the desk of a base. */
export function maySeeBase(actor: Actor, base: Pick<Base, 'organisationId' | 'guidingUnitId'>): boolean {
  return (
    holds(actor, readers, { organisationId: base.organisationId }) ||
    (base.guidingUnitId !== null && holds(actor, readers, { organisationId: base.guidingUnitId })) ||
    holds(actor, ['officer', 'signer', 'auditor'], { kind: 'province' })
  );
}

/** The base, if the actor acts for its host. 404 without sight, else 403 (Art. 6). */
export async function actForBase(context: Context, id: number): Promise<SeenBase> {
  const seen = await seeBase(context, id);
  if (!holds(actorOf(context), 'applicant', { organisationId: seen.base.organisationId })) throw forbidden();
  return seen;
}

/** The same, to enter or change something of the base: refuses (409) once it is revoked or expired (Art. 4). */
export async function keepBase(context: Context, id: number): Promise<SeenBase> {
  const seen = await actForBase(context, id);
  const refusals = await judgeKeeping(context, seen);
  if (refusals.length) throw refused(refusals);
  return seen;
}

/** Whether the actor may enter or change something of the base now, for a page that shows or spares its buttons. */
export async function mayKeepBase(context: Context, seen: SeenBase): Promise<boolean> {
  return (
    holds(actorOf(context), 'applicant', { organisationId: seen.base.organisationId }) &&
    (await judgeKeeping(context, seen)).length === 0
  );
}

const judgeKeeping = async (context: Context, { base, version }: SeenBase) =>
  judge(
    baseRecordRules,
    { base: { status: version.status } },
    { on: context.today, read: await context.parameters(base.guidingUnitId) },
  );

/** The base, if the actor is an officer of its guiding unit. 404 without sight, else 403 (Art. 5). */
export async function guideBase(context: Context, id: number): Promise<SeenBase> {
  const seen = await seeBase(context, id);
  if (!holds(actorOf(context), 'officer', { organisationId: seen.base.guidingUnitId ?? -1 })) throw forbidden();
  return seen;
}

/** The three bodies around a base, as its dossiers and decisions name them. */
export async function partiesOf(context: Context, { id }: Pick<Base, 'id'>): Promise<SeenBase['parties']> {
  return (await getBase(context, id)).parties;
}

function partiesBy(base: Base, { level }: BaseVersion, provinceId: number | null): SeenBase['parties'] {
  const local = level === 'municipal' || level === 'industry';
  const issuerId = local && base.guidingUnitId !== null ? base.guidingUnitId : provinceId;
  if (issuerId === null) throw new Error(`base ${base.number} has no issuer`);
  return { ownerId: base.organisationId, guidingUnitId: base.guidingUnitId, issuerId };
}
