import type { BodyOf, OutputOf, ParamsOf, QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/register/event';
import { eventAnnouncementRules, eventChangeRules, judge } from '@jijiao/measures';
import { appendAudit } from '../../../platform/audit/index.ts';
import { filesOf } from '../../../platform/dossier/head.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { notFound, refused, stale } from '../../../platform/http/errors.ts';
import { notify } from '../../../platform/notify/index.ts';
import { mayHoldOwnFiles, openSeenFile } from '../../directory/index.ts';
import { countBasesAt, type Event, getEvent, insertEvent, listEvents, updateEvent } from './event.store.ts';
import { listRegisteredHosts } from './registration.store.ts';

type Plan = BodyOf<typeof wire.announceEvent>;
type Known = OutputOf<typeof wire.announceEvent>;

/** Events as anyone reads them. */
export async function listPublicEvents(
  { tx, today }: Context,
  { q, when, ...paging }: QueryOf<typeof wire.listPublicEvents>,
): Promise<OutputOf<typeof wire.listPublicEvents>> {
  const { rows, ...count } = await listEvents(tx, { on: today, q, when }, paging);
  return { ...count, rows: rows.map((row) => rowOf(row, today)) };
}

/** One event as anyone reads it. */
export async function getPublicEvent(
  { tx, today }: Context,
  id: number,
): Promise<OutputOf<typeof wire.getPublicEvent>> {
  const found = await getEvent(tx, id);
  const files = await filesOf(tx, found.files);
  const { programme, announcedOn, cancelReason, version } = found;
  return {
    ...rowOf(found, today),
    ...{ programme, announcedOn, cancelReason, version },
    bases: await countBasesAt(tx, id),
    files: found.files.flatMap((fileId) => files.get(fileId) ?? []),
  };
}

/** A file of an event. */
export async function downloadEventFile(context: Context, { id, file }: ParamsOf<typeof wire.downloadEventFile>) {
  const found = await getEvent(context.tx, id);
  if (!found.files.includes(file)) throw notFound();
  return openSeenFile(context, file);
}

/** Announces an event among bases. */
export async function announceEvent(context: Context, body: Plan): Promise<Known> {
  const { personId } = actorOf(context);
  await mayHoldOwnFiles(context, body.files, 'files');
  await judgePlan(context, eventAnnouncementRules, body, { taken: 0, announcing: true, over: false });
  const made = await insertEvent(context.tx, { ...body, announcedOn: context.today, announcedBy: personId });
  await record(context, made, 'event.announce');
  return known(made);
}

/** Changes an event and tells who is registered. */
export async function changeEvent(
  context: Context,
  id: number,
  { version, ...body }: BodyOf<typeof wire.changeEvent>,
): Promise<Known> {
  const before = await lockKnown(context, id, version);
  const fresh = body.files.filter((file) => !before.files.includes(file));
  await mayHoldOwnFiles(context, fresh, 'files');
  await judgePlan(context, eventChangeRules, body, {
    taken: before.taken,
    announcing: body.registerUntil !== before.registerUntil,
    over: isOver(before, context.today),
  });
  const after = await updateEvent(context.tx, id, { ...body, version: version + 1 });
  await record(context, after, 'event.change');
  await tell(context, after, 'event.changed', { zh: '有变更', en: 'has changed' });
  return known(after);
}

/** Cancels an event with its reason, and tells who is registered. */
export async function cancelEvent(
  context: Context,
  id: number,
  { version, reason }: BodyOf<typeof wire.cancelEvent>,
): Promise<Known> {
  const before = await lockKnown(context, id, version);
  await judgePlan(context, eventChangeRules, before, {
    taken: before.taken,
    announcing: false,
    over: isOver(before, context.today),
  });
  const after = await updateEvent(context.tx, id, {
    cancelledAt: context.now,
    cancelReason: reason,
    version: version + 1,
  });
  await record(context, after, 'event.cancel');
  await tell(context, after, 'event.cancelled', { zh: `已取消：${reason}`, en: `is cancelled: ${reason}` });
  return known(after);
}

const known = ({ id, version }: Event): Known => ({ id, version });
const isOver = ({ cancelledAt, endsOn }: Event, today: string) => cancelledAt !== null || endsOn < today;

function stageOf(found: Event, today: string): 'open' | 'closed' | 'held' | 'cancelled' {
  if (found.cancelledAt !== null) return 'cancelled';
  if (found.endsOn < today) return 'held';
  return found.registerUntil < today ? 'closed' : 'open';
}

function rowOf(found: Event, today: string) {
  const { id, title, titleEn, startsOn, endsOn, hours, place, places, taken, registerUntil } = found;
  return {
    ...{ id, title, titleEn, startsOn, endsOn, hours, place, places, taken, registerUntil },
    stage: stageOf(found, today),
  };
}

async function lockKnown({ tx }: Context, id: number, version: number): Promise<Event> {
  const found = await getEvent(tx, id, { lock: true });
  if (found.version !== version) throw stale({ version: found.version });
  return found;
}

async function judgePlan(
  context: Context,
  rules: typeof eventChangeRules,
  { registerUntil, startsOn, endsOn, places }: Pick<Plan, 'registerUntil' | 'startsOn' | 'endsOn' | 'places'>,
  more: { taken: number; announcing: boolean; over: boolean },
): Promise<void> {
  const facts = { plan: { registerUntil, startsOn, endsOn, places, ...more } };
  const refusals = judge(rules, facts, { on: context.today, read: await context.parameters() });
  if (refusals.length) throw refused(refusals);
}

async function tell(context: Context, found: Event, kind: string, what: { zh: string; en: string }): Promise<void> {
  for (const unit of await listRegisteredHosts(context.tx, found.id)) {
    await notify(context.tx, {
      to: { unit, role: 'applicant' },
      kind,
      text: { zh: `交流活动“${found.title}”${what.zh}`, en: `“${found.titleEn ?? found.title}” ${what.en}` },
      link: `/events/${found.id}`,
    });
  }
}

async function record(context: Context, found: Event, action: string): Promise<void> {
  await appendAudit(context.tx, {
    chain: `event:${found.id}`,
    action,
    personId: actorOf(context).personId,
    subjectKind: 'event',
    subjectId: found.id,
    detail: { version: found.version, startsOn: found.startsOn, places: found.places },
  });
}
