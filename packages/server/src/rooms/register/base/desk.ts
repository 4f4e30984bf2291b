import type { OutputOf, QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/register/base';
import { holds } from '../../../platform/auth/actor.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { getOrganisations } from '../../directory/index.ts';
import { mayKeepBase, seeBase } from './access.ts';
import { listDeskBases } from './desk.store.ts';

/** The bases whose desk the actor may open. */
export function listBases(
  context: Context,
  query: QueryOf<typeof wire.listBases>,
): Promise<OutputOf<typeof wire.listBases>> {
  const actor = actorOf(context);
  const all = holds(actor, ['officer', 'signer', 'auditor'], { kind: 'province' });
  const units = actor.posts.filter(({ role }) => role !== 'expert').map(({ organisationId }) => organisationId);
  return listDeskBases(context.tx, { ...query, units: all ? null : units }, query);
}

/** What is registered about a base, for whoever may see its desk. */
export async function getBaseDesk(context: Context, id: number): Promise<OutputOf<typeof wire.getBaseDesk>> {
  const seen = await seeBase(context, id);
  const { base, version, parties } = seen;
  const actor = actorOf(context);
  const names = await getOrganisations(context.tx, [parties.issuerId, parties.guidingUnitId ?? parties.issuerId]);
  const name = (of: number | null) => (of === null ? null : (names.get(of)?.name ?? null));
  return {
    id: base.id,
    number: base.number,
    name: version.name,
    host: version.host,
    hostId: base.organisationId,
    level: version.level,
    kind: version.kind,
    field: version.field,
    speciality: version.speciality,
    brand: version.brand,
    grade: version.grade,
    areaCode: version.areaCode,
    guidingUnit: name(parties.guidingUnitId),
    guidingUnitId: parties.guidingUnitId,
    issuer: name(parties.issuerId) ?? '',
    issuerId: parties.issuerId,
    status: version.status,
    recognisedOn: base.recognisedOn,
    termEndsOn: base.termEndsOn,
    address: version.address,
    director: version.director,
    phone: version.phone,
    documentNo: base.documentNo,
    mayKeep: await mayKeepBase(context, seen),
    mayGuide: holds(actor, ['officer', 'signer'], { organisationId: base.guidingUnitId ?? -1 }),
  };
}
