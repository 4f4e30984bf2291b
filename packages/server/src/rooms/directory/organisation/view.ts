import type { OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/directory/organisation';
import { hostRegisteredItems, itemsOfProvince } from '@jijiao/measures';
import { holds } from '../../../platform/auth/actor.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { notFound } from '../../../platform/http/errors.ts';
import { findVisible, listChanges } from './change.store.ts';
import { administers, organisationsVisibleTo } from './organisation.policy.ts';
import { findOrganisation, type Organisation } from './organisation.store.ts';
import { bannedAmong, standingBases } from './ports.ts';

type View = OutputOf<typeof wire.getOrganisationView>;

/** An organisation with its history, which those who administer it see; 404 for one the actor does not see. */
export async function getOrganisationView(context: Context, id: number): Promise<View> {
  const row = await findVisible(context.tx, id, organisationsVisibleTo(actorOf(context)));
  if (!row) throw notFound();
  return showOrganisation(context, row);
}

/** The same for a row at hand. */
export async function showOrganisation(context: Context, row: Organisation): Promise<View> {
  const { tx } = context;
  const actor = actorOf(context);
  const byProvince = holds(actor, 'administrator', { kind: 'province' });
  const mayEdit = administers(actor, row.id);
  const bases = await standingBases.of(context)(context.tx, row.id);
  const unit = row.guidingUnitId === null ? undefined : await findOrganisation(tx, row.guidingUnitId);
  const banned = (await bannedAmong(context, [row.creditCode])).size > 0;
  const { createdAt: _createdAt, ...rest } = row;
  const changes = mayEdit ? await listChanges(tx, row.id) : [];
  return {
    ...rest,
    banned,
    guidingUnit: unit?.name ?? null,
    bases,
    mayEdit,
    closed: [
      ...new Set([
        ...(bases.length ? hostRegisteredItems : []),
        ...(byProvince ? [] : itemsOfProvince),
        'creditCode' as const,
      ]),
    ],
    mayCorrectCode: byProvince && bases.length === 0 && !banned,
    history: changes.map(({ change, by }) => ({
      version: change.version,
      at: change.at.toISOString(),
      by,
      reason: change.reason,
      documentNo: change.documentNo,
      changes: change.changes as View['history'][number]['changes'],
    })),
  };
}
