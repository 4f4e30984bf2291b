import type { BodyOf, OutputOf, ParamsOf, QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/support/supportRecord';
import { judge, supportRules } from '@jijiao/measures';
import { appendAudit } from '../../../platform/audit/index.ts';
import { type Actor, holds } from '../../../platform/auth/actor.ts';
import { organisation, person } from '../../../platform/auth/tables.ts';
import { filesOf, namesOf } from '../../../platform/dossier/head.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { forbidden, notFound, refused, stale } from '../../../platform/http/errors.ts';
import { notify } from '../../../platform/notify/index.ts';
import { mayHoldOwnFiles, openSeenFile } from '../../directory/index.ts';
import { listDeskBases, nameBases, seeBase } from '../../register/index.ts';
import {
  getSupport,
  insertSupport,
  listRecords,
  type SupportRecord,
  strikeOut,
  sumByBase,
} from './supportRecord.store.ts';

type Row = OutputOf<typeof wire.recordSupport>;

/** Records what a guiding unit gave one of its bases, and tells the base. Refuses (409) whoever does not guide it. */
export async function recordSupport(
  context: Context,
  baseId: number,
  body: BodyOf<typeof wire.recordSupport>,
): Promise<Row> {
  const { tx, now, today } = context;
  const actor = actorOf(context);
  const { base } = await seeBase(context, baseId);
  const guides = actor.posts.find((post) => post.role === 'officer' && post.organisationId === base.guidingUnitId);
  const acting = guides ?? actor.posts.find(({ role }) => role === 'officer');
  if (!acting) throw forbidden();
  await mayHoldOwnFiles(context, body.files, 'files');
  const facts = {
    support: { guidingUnit: base.guidingUnitId ?? '', actingUnit: acting.organisationId, on: body.on, what: body.what },
  };
  const refusals = judge(supportRules, facts, { on: today, read: await context.parameters(base.guidingUnitId) });
  if (refusals.length) throw refused(refusals);
  const made = await insertSupport(tx, {
    ...body,
    baseId,
    hostId: base.organisationId,
    unitId: acting.organisationId,
    recordedBy: actor.personId,
    recordedAt: now,
  });
  await audit(context, made, 'support.record');
  await notify(tx, {
    to: { unit: base.organisationId, role: 'applicant' },
    kind: 'support.recorded',
    text: {
      zh: `指导单位登记了对基地 ${base.number} 的支持`,
      en: `Your guiding unit recorded support for ${base.number}`,
    },
    link: `/desk/bases/${baseId}/support`,
  });
  return shapeOne(context, made);
}

/** Strikes out a record made by mistake. Refuses (404) without sight, (403) another unit's, (409) one struck already. */
export async function strikeSupport(context: Context, id: number, reason: string): Promise<Row> {
  const actor = actorOf(context);
  const found = await getSupport(context.tx, id, { lock: true });
  if (!maySee(actor, found)) throw notFound();
  if (!mayStrike(actor, found)) throw forbidden();
  if (found.struckAt !== null) throw stale({ struckBecause: found.struckBecause });
  const struck = { struckAt: context.now, struckBy: actor.personId, struckBecause: reason };
  const after = await strikeOut(context.tx, id, struck);
  await audit(context, after, 'support.strike');
  return shapeOne(context, after);
}

/** The records that the actor may see. */
export async function listSupport(
  context: Context,
  { page, size, ...filter }: QueryOf<typeof wire.listSupport>,
): Promise<OutputOf<typeof wire.listSupport>> {
  const { rows, ...count } = await listRecords(context.tx, { ...filter, units: unitsOf(context) }, { page, size });
  return { ...count, rows: await shapeAll(context, rows) };
}

/** Who got what in a year: the bases that the actor sees, also those that got nothing. */
export async function sumSupport(
  context: Context,
  { year, unit, ...paging }: QueryOf<typeof wire.sumSupport>,
): Promise<OutputOf<typeof wire.sumSupport>> {
  const own = unitsOf(context);
  const units = unit === undefined ? own : own === null || own.includes(unit) ? [unit] : [];
  const { rows, ...count } = await listDeskBases(context.tx, { units }, paging);
  const sums = await sumByBase(
    context.tx,
    year,
    rows.map(({ id }) => id),
  );
  return {
    ...count,
    rows: rows.map(({ id, number, name, guidingUnit }) => {
      const given = sums.filter(({ baseId }) => baseId === id);
      return {
        baseId: id,
        baseNumber: number,
        baseName: name,
        unit: guidingUnit,
        byKind: kindsOf(given),
        records: given.reduce((sum, each) => sum + each.records, 0),
        amountFen: given.reduce((sum, each) => sum + Number(each.amountFen), 0),
      };
    }),
  };
}

/** A file of a record that the actor may see. */
export async function downloadSupportFile(context: Context, { id, file }: ParamsOf<typeof wire.downloadSupportFile>) {
  const found = await getSupport(context.tx, id);
  if (!maySee(actorOf(context), found) || !found.files.includes(file)) throw notFound();
  return openSeenFile(context, file);
}

/** Organisations whose records an actor sees, as host or guiding unit; null for the province, which sees all. */
export function unitsOf(context: Context): readonly number[] | null {
  const actor = actorOf(context);
  if (holds(actor, ['officer', 'signer', 'auditor'], { kind: 'province' })) return null;
  return actor.posts.filter(({ role }) => role !== 'expert').map(({ organisationId }) => organisationId);
}

function maySee(actor: Actor, { hostId, unitId }: SupportRecord): boolean {
  const at = [hostId, unitId];
  return (
    holds(actor, ['officer', 'signer', 'auditor'], { kind: 'province' }) ||
    actor.posts.some(({ role, organisationId }) => role !== 'expert' && at.includes(organisationId))
  );
}

const mayStrike = (actor: Actor, { unitId }: SupportRecord) => holds(actor, 'officer', { organisationId: unitId });

function kindsOf(given: readonly { kind: SupportRecord['kind']; records: number }[]) {
  const count = (kind: SupportRecord['kind']) => given.find((each) => each.kind === kind)?.records ?? 0;
  return {
    policy: count('policy'),
    project: count('project'),
    team: count('team'),
    resources: count('resources'),
    publicity: count('publicity'),
  };
}

async function shapeOne(context: Context, record: SupportRecord): Promise<Row> {
  const [row] = await shapeAll(context, [record]);
  if (!row) throw new Error(`support record ${record.id} has no shape`);
  return row;
}

/** Records as they are read, with names and files in one query each. */
export async function shapeAll(context: Context, records: readonly SupportRecord[]): Promise<Row[]> {
  const { tx } = context;
  const actor = actorOf(context);
  const bases = await nameBases(
    tx,
    records.map(({ baseId }) => baseId),
  );
  const units = await namesOf(
    tx,
    organisation,
    records.map(({ unitId }) => unitId),
  );
  const people = await namesOf(
    tx,
    person,
    records.map(({ recordedBy }) => recordedBy),
  );
  const files = await filesOf(
    tx,
    records.flatMap((each) => each.files),
  );
  return records.map((each) => ({
    id: each.id,
    baseId: each.baseId,
    baseNumber: bases.get(each.baseId)?.number ?? '',
    baseName: bases.get(each.baseId)?.name ?? '',
    unit: units.get(each.unitId) ?? '',
    kind: each.kind,
    on: each.on,
    what: each.what,
    amountFen: each.amountFen,
    files: each.files.flatMap((id) => files.get(id) ?? []),
    by: people.get(each.recordedBy) ?? '',
    at: each.recordedAt.toISOString(),
    struckBecause: each.struckBecause,
    mayStrike: each.struckAt === null && mayStrike(actor, each),
  }));
}

async function audit(context: Context, found: SupportRecord, action: string): Promise<void> {
  await appendAudit(context.tx, {
    chain: `support:${found.id}`,
    action,
    personId: actorOf(context).personId,
    organisationId: found.unitId,
    subjectKind: 'supportRecord',
    subjectId: found.id,
    detail: { baseId: found.baseId, kind: found.kind, on: found.on, amountFen: found.amountFen },
  });
}
