import type { BodyOf, OutputOf, QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/register/event';
import { eventRules, eventWithdrawalRules, judge } from '@jijiao/measures';
import { appendAudit } from '../../../platform/audit/index.ts';
import { holds } from '../../../platform/auth/actor.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { refused, stale } from '../../../platform/http/errors.ts';
import type { MadeFile } from '../../../platform/http/fileAnswer.ts';
import { mostRows, sheetFile } from '../../../platform/spreadsheet/sheetFile.ts';
import { actForBase, type SeenBase } from '../base/index.ts';
import { type Event, getEvent, updateEvent } from './event.store.ts';
import {
  findRegistration,
  listRegistrationsOf,
  type Registration,
  withdrawRegistration,
  writeRegistration,
} from './registration.store.ts';

type Row = OutputOf<typeof wire.registerForEvent>;

/** Registers a base for an event, or changes whom it sends. The last places go to who came first; others are refused. */
export async function registerForEvent(
  context: Context,
  id: number,
  body: BodyOf<typeof wire.registerForEvent>,
): Promise<Row> {
  const seen = await actForBase(context, body.baseId);
  const { found, before } = await lockBoth(context, id, body);
  const own = takenBy(before);
  await judgeStep(context, eventRules, { found, seen, taken: found.taken - own, people: body.people.length });
  const after = await writeRegistration(context.tx, {
    eventId: id,
    baseId: body.baseId,
    people: body.people,
    at: context.now,
    by: actorOf(context).personId,
  });
  return settle(context, { found, seen, own, after, action: 'event.register' });
}

/** Takes a base back from an event. */
export async function withdrawFromEvent(
  context: Context,
  id: number,
  body: BodyOf<typeof wire.withdrawFromEvent>,
): Promise<Row> {
  const seen = await actForBase(context, body.baseId);
  const { found, before } = await lockBoth(context, id, body);
  if (!before || before.withdrawnAt !== null) throw stale({ version: before?.version ?? 0 });
  const own = takenBy(before);
  await judgeStep(context, eventWithdrawalRules, { found, seen, taken: found.taken - own, people: 0 });
  const after = await withdrawRegistration(context.tx, {
    eventId: id,
    baseId: body.baseId,
    at: context.now,
    by: actorOf(context).personId,
  });
  return settle(context, { found, seen, own, after, action: 'event.withdraw' });
}

/** Who is registered: the province sees all, a guiding unit its bases, a host its own. */
export async function listRegistrations(
  context: Context,
  id: number,
  { base, ...paging }: QueryOf<typeof wire.listRegistrations>,
): Promise<OutputOf<typeof wire.listRegistrations>> {
  await getEvent(context.tx, id);
  const { rows, ...count } = await listRegistrationsOf(
    context.tx,
    { eventId: id, units: unitsOf(context), base },
    paging,
  );
  return { ...count, rows: rows.map(({ registration, ...of }) => shape(registration, of)) };
}

/** The list of participants, one row a person, of the bases that the actor sees. */
export async function exportParticipants(
  context: Context,
  id: number,
  { language }: QueryOf<typeof wire.exportParticipants>,
): Promise<MadeFile> {
  await getEvent(context.tx, id);
  const { rows } = await listRegistrationsOf(
    context.tx,
    { eventId: id, units: unitsOf(context), live: true },
    { page: 1, size: mostRows },
  );
  return sheetFile(language, {
    name: { zh: '参加人员', en: 'Participants' },
    columns: [
      { header: { zh: '基地编号', en: 'Base number' }, width: 18, cell: (row) => row.baseNumber },
      { header: { zh: '基地', en: 'Base' }, width: 48, cell: (row) => row.baseName },
      { header: { zh: '姓名', en: 'Name' }, cell: (row) => row.name },
      { header: { zh: '职务职称', en: 'Post or title' }, width: 24, cell: (row) => row.duty },
    ],
    rows: rows.flatMap(({ registration, baseNumber, baseName }) =>
      registration.people.map(({ name, duty }) => ({ baseNumber, baseName, name, duty })),
    ),
  });
}

const takenBy = (before: Registration | undefined) =>
  before && before.withdrawnAt === null ? before.people.length : 0;

function unitsOf(context: Context): readonly number[] | null {
  const actor = actorOf(context);
  if (holds(actor, ['officer', 'signer', 'auditor'], { kind: 'province' })) return null;
  return actor.posts.filter(({ role }) => role !== 'expert').map(({ organisationId }) => organisationId);
}

/** The event, locked, and what the base had registered. Refuses (409) a version that is not the one that stands. */
async function lockBoth(
  { tx }: Context,
  eventId: number,
  { baseId, version }: { baseId: number; version: number },
): Promise<{ found: Event; before: Registration | undefined }> {
  const found = await getEvent(tx, eventId, { lock: true });
  const before = await findRegistration(tx, eventId, baseId);
  if ((before?.version ?? 0) !== version) throw stale({ version: before?.version ?? 0 });
  return { found, before };
}

async function judgeStep(
  context: Context,
  rules: typeof eventRules,
  { found, seen, taken, people }: { found: Event; seen: SeenBase; taken: number; people: number },
): Promise<void> {
  const facts = {
    event: {
      registerUntil: found.registerUntil,
      cancelled: found.cancelledAt !== null,
      places: found.places,
      taken,
      people,
      baseStatus: seen.version.status,
    },
  };
  const refusals = judge(rules, facts, { on: context.today, read: await context.parameters() });
  if (refusals.length) throw refused(refusals);
}

/** Keeps the count of places taken, and the audit. */
async function settle(
  context: Context,
  {
    found,
    seen,
    own,
    after,
    action,
  }: { found: Event; seen: SeenBase; own: number; after: Registration; action: string },
): Promise<Row> {
  await updateEvent(context.tx, found.id, { taken: found.taken - own + takenBy(after) });
  await appendAudit(context.tx, {
    chain: `event:${found.id}`,
    action,
    personId: actorOf(context).personId,
    organisationId: seen.base.organisationId,
    subjectKind: 'event',
    subjectId: found.id,
    detail: { baseId: after.baseId, people: takenBy(after) },
  });
  return shape(after, { baseNumber: seen.base.number, baseName: seen.version.name });
}

function shape(
  { baseId, people, version, withdrawnAt, changedAt }: Registration,
  { baseNumber, baseName }: { baseNumber: string; baseName: string },
): Row {
  return {
    baseId,
    baseNumber,
    baseName,
    people,
    version,
    withdrawn: withdrawnAt !== null,
    changedAt: changedAt.toISOString(),
  };
}
