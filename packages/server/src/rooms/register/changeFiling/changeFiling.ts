import type { BodyOf, OutputOf, QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/register/changeFiling';
import { changeFilingMoves, changeFilingWithin, type RegisteredItem } from '@jijiao/measures';
import { holds } from '../../../platform/auth/actor.ts';
import { mayUseFiles } from '../../../platform/dossier/files.ts';
import { filesOf, headOf } from '../../../platform/dossier/head.ts';
import { type Dossier, stateOf } from '../../../platform/dossier/kinds.ts';
import { openDossier } from '../../../platform/dossier/move.ts';
import { seeDossier, seenIn } from '../../../platform/dossier/sight.ts';
import { titleOf } from '../../../platform/dossier/titles.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { forbidden, invalid, stale } from '../../../platform/http/errors.ts';
import { actForBase } from '../base/access.ts';
import { type BaseVersion, findBase, getCurrentVersion } from '../base/base.store.ts';
import { changeFilingKind, registeredOf, workingDaysOf } from './changeFiling.kind.ts';
import {
  getChangeFiling,
  insertChangeFiling,
  listChangeFilings,
  lockChangeFiling,
  updateChangeFiling,
} from './changeFiling.store.ts';
import type { ChangedItem } from './changeFiling.tables.ts';

type ChangeShape = OutputOf<typeof wire.getChange>;
type Typed = BodyOf<typeof wire.startChange>;

/** States in which the host writes. */
const open = ['draft', 'returned'];

/** Begins a change filing of a base from what the register says now (Art. 37). */
export async function startChange(context: Context, baseId: number, body: Typed): Promise<ChangeShape> {
  const { base, version, parties } = await actForBase(context, baseId);
  const items = itemsOf(body, version);
  const record = await openDossier(context, changeFilingKind, {
    title: titleOf(changeFilingMoves, { host: version.host }),
    ...parties,
  });
  await mayUseFiles(context, body.files, record.id);
  await insertChangeFiling(context.tx, {
    dossierId: record.id,
    baseId: base.id,
    items,
    happenedOn: body.happenedOn,
    lateReason: body.lateReason,
    files: body.files,
  });
  return shapeChange(context, record);
}

/** Keeps a draft; what stands before is read from the register anew. 409 with what stands where someone kept it in between. */
export async function saveChange(
  context: Context,
  id: number,
  { contentVersion, ...body }: BodyOf<typeof wire.saveChange>,
): Promise<ChangeShape> {
  const record = await seeDossier(context, id, 'changeFiling');
  if (!holds(actorOf(context), 'applicant', { organisationId: record.ownerId ?? -1 })) throw forbidden();
  if (!open.includes(record.state)) throw stale({ state: record.state, version: record.version });
  const filing = await lockChangeFiling(context.tx, id);
  if (filing.contentVersion !== contentVersion) throw stale({ contentVersion: filing.contentVersion });
  const version = await getCurrentVersion(context.tx, filing.baseId);
  await mayUseFiles(context, body.files, id);
  await updateChangeFiling(context.tx, id, {
    items: itemsOf(body, version),
    happenedOn: body.happenedOn,
    lateReason: body.lateReason,
    files: body.files,
    contentVersion: contentVersion + 1,
  });
  return shapeChange(context, record);
}

/** One filing, for whoever may see it. */
export async function getChange(context: Context, id: number): Promise<ChangeShape> {
  return shapeChange(context, await seeDossier(context, id, 'changeFiling'));
}

/** The filings that the actor may see, the newest first. */
export async function listChanges(
  context: Context,
  query: QueryOf<typeof wire.listChanges>,
): Promise<OutputOf<typeof wire.listChanges>> {
  const seen = seenIn(context, changeFilingKind);
  const { rows, ...count } = await listChangeFilings(context.tx, { ...query, seen }, query);
  return {
    ...count,
    rows: rows.map(({ filing, dossier: record, baseNumber, baseName }) => ({
      id: record.id,
      number: record.number,
      baseId: filing.baseId,
      baseNumber,
      baseName,
      items: filing.items.map(({ item }) => item),
      happenedOn: filing.happenedOn,
      handedInOn: filing.handedInOn,
      late: filing.late,
      state: stateOf(context, record),
    })),
  };
}

/** What is typed, with what the register says before it. Name and host are never empty. */
function itemsOf({ items }: Pick<Typed, 'items'>, version: BaseVersion): ChangedItem[] {
  return items.map(({ item: named, after }, place) => {
    const item = named as RegisteredItem;
    const value = after === '' ? null : after;
    if (value === null && (item === 'name' || item === 'host'))
      throw invalid([{ path: `items.${place}.after`, message: '必填 / required' }]);
    return { item, before: registeredOf(version, item), after: value };
  });
}

async function shapeChange(context: Context, record: Dossier): Promise<ChangeShape> {
  const filing = await getChangeFiling(context.tx, record.id);
  const base = await findBase(context.tx, filing.baseId);
  if (!base) throw new Error(`change filing ${record.id} has no base`);
  const version = await getCurrentVersion(context.tx, base.id);
  const files = await filesOf(context.tx, filing.files);
  const read = await context.parameters(record.guidingUnitId);
  return {
    head: await headOf(context, record),
    base: { id: base.id, number: base.number, name: version.name },
    items: filing.items.map((each) => ({ ...each, registered: registeredOf(version, each.item) })),
    happenedOn: filing.happenedOn,
    lateReason: filing.lateReason,
    files: filing.files.flatMap((id) => files.get(id) ?? []),
    workingDays: workingDaysOf(filing, context.today),
    within: read(changeFilingWithin),
    contentVersion: filing.contentVersion,
    mayEdit:
      open.includes(record.state) && holds(actorOf(context), 'applicant', { organisationId: record.ownerId ?? -1 }),
  };
}
