import type { BodyOf, OutputOf, QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/faculty/instructor';
import { judge, mergeRules } from '@jijiao/measures';
import { appendAudit } from '../../../platform/audit/index.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { invalid, notFound, refused, stale } from '../../../platform/http/errors.ts';
import { closePair, listPairs, lockPair, markDuplicates, settlePairs, weighEntries } from './duplicate.store.ts';
import {
  basesOpenTo,
  dropEngagement,
  type Engagement,
  listAllEngagements,
  moveEvidence,
  updateEngagement,
} from './engagement.store.ts';
import {
  hex,
  type Instructor,
  insertEvents,
  lockInstructors,
  lockRegister,
  redirect,
  updateInstructor,
} from './instructor.store.ts';
import { seeInstructor } from './sight.ts';
import { maskedOf } from './view.ts';

type Listed = OutputOf<typeof wire.listDuplicates>;

/** Pairs that may be one person, both sides open to the actor, with all that hangs on each. */
export async function listDuplicates(context: Context, query: QueryOf<typeof wire.listDuplicates>): Promise<Listed> {
  const open = basesOpenTo(actorOf(context));
  const { rows, total, capped } = await listPairs(context.tx, { ...query, open });
  const ids = rows.flatMap(({ first, second }) => [first.id, second.id]);
  const weights = await weighEntries(context.tx, ids, open);
  const side = (entry: Instructor) => {
    const weight = weights.get(entry.id);
    if (!weight) throw new Error(`entry ${entry.id} was not weighed`);
    return { ...maskedOf(context, entry), version: entry.version, ...weight };
  };
  return {
    rows: rows.map(({ duplicate: { id, why, state, reason, judgedAt }, judgedBy, first, second }) => ({
      id,
      why,
      state,
      reason,
      judgedBy,
      judgedAt: judgedAt?.toISOString() ?? null,
      first: side(first),
      second: side(second),
    })),
    total,
    capped,
  };
}

type Pair = BodyOf<typeof wire.mergeInstructors>['pairs'][number];

/**
 * Merges pairs, all or none: engagements, training, qualifications and figures go to the kept entry, the other stays readable and says
 * where it went. Refuses (404) an unseen entry, (409) an old version, an entry merged before, and two identity numbers that differ.
 */
export async function mergeInstructors(
  context: Context,
  { pairs, reason }: BodyOf<typeof wire.mergeInstructors>,
): Promise<OutputOf<typeof wire.mergeInstructors>> {
  checkOnce(pairs);
  await lockRegister(context.tx);
  const entries = await lockInstructors(
    context.tx,
    pairs.flatMap(({ kept, merged }) => [kept.id, merged.id]),
  );
  for (const { id, version } of pairs.flatMap(({ kept, merged }) => [kept, merged])) {
    await seeInstructor(context, id);
    const entry = entries.get(id);
    if (!entry) throw notFound();
    if (entry.mergedIntoId !== null) throw stale({ id, mergedInto: entry.mergedIntoId });
    if (entry.version !== version) throw stale({ id, version: entry.version });
  }
  const read = await context.parameters();
  const refusals = pairs.flatMap((pair) =>
    judge(mergeRules, { merge: factsOf(pair, entries) }, { on: context.today, read }),
  );
  if (refusals.length) throw refused(refusals);
  for (const { kept, merged } of pairs) await mergeInto(context, kept.id, merged.id, reason);
  return { merged: pairs.length };
}

function checkOnce(pairs: readonly Pair[]): void {
  const gone = new Set<number>();
  for (const [place, { kept, merged }] of pairs.entries()) {
    if (
      kept.id !== merged.id &&
      (gone.has(merged.id) || gone.has(kept.id) || pairs.some((other) => other.kept.id === merged.id))
    )
      throw invalid([
        {
          path: `pairs.${place}`,
          message: '一条记录只能并入一次，被并入的不能再作保留 / An entry is merged once, and is not kept as well',
        },
      ]);
    gone.add(merged.id);
  }
}

function factsOf({ kept, merged }: Pair, entries: ReadonlyMap<number, Instructor>) {
  const [one, other] = [kept, merged].map(({ id }) => hex(entries.get(id)?.citizenIdIndex ?? null));
  return { differentNumbers: Boolean(one && other && one !== other), sameEntry: kept.id === merged.id };
}

async function mergeInto(context: Context, keptId: number, mergedId: number, reason: string): Promise<void> {
  const { tx, now } = context;
  const entries = await lockInstructors(tx, [keptId, mergedId]);
  const [kept, merged] = [entries.get(keptId), entries.get(mergedId)];
  if (!kept || !merged) throw new Error('an entry to merge is not there');
  const by = actorOf(context).personId;
  const engagements = await moveEngagements(context, keptId, mergedId);
  const evidence = await moveEvidence(tx, mergedId, keptId);
  const given = whatIsMissing(kept, merged);
  const empty = { citizenIdSealed: null, citizenIdIndex: null, phoneSealed: null, phoneIndex: null };
  await updateInstructor(tx, mergedId, 'citizenIdIndex' in given ? empty : {});
  await updateInstructor(tx, keptId, given);
  await redirect(tx, mergedId, keptId);
  await settlePairs(tx, { keptId, mergedId, reason, by, at: now });
  await markDuplicates(tx, [keptId]);
  const nameOf = ({ name, title, institution }: Instructor) => ({ name, title, institution });
  await insertEvents(tx, [
    {
      instructorId: keptId,
      baseId: null,
      kind: 'merged',
      detail: { id: mergedId, ...nameOf(merged), ...engagements, ...evidence, given: Object.keys(given), reason },
      personId: by,
      at: now,
    },
    {
      instructorId: mergedId,
      baseId: null,
      kind: 'mergedInto',
      detail: { id: keptId, ...nameOf(kept), reason },
      personId: by,
      at: now,
    },
  ]);
  await appendAudit(tx, {
    chain: `instructor:${keptId}`,
    action: 'instructor.merge',
    personId: by,
    subjectKind: 'instructor',
    subjectId: keptId,
    detail: { mergedId },
  });
}

/** What the kept entry has not and the other has. */
function whatIsMissing(kept: Instructor, merged: Instructor): Partial<Instructor> {
  const { citizenIdSealed, citizenIdIndex, phoneSealed, phoneIndex, series, fields } = merged;
  return {
    ...(kept.citizenIdIndex === null && citizenIdIndex !== null && { citizenIdSealed, citizenIdIndex }),
    ...(kept.phoneSealed === null && phoneSealed !== null && { phoneSealed, phoneIndex }),
    ...(kept.series === null && series !== null && { series }),
    ...(fields.some((field) => !kept.fields.includes(field)) && { fields: [...new Set([...kept.fields, ...fields])] }),
  };
}

/** Moves engagements; two of one base at the same time become one, which lasts as long as both and keeps the later vetting. */
async function moveEngagements(context: Context, keptId: number, mergedId: number) {
  const own = await listAllEngagements(context.tx, keptId);
  const moving = await listAllEngagements(context.tx, mergedId);
  const combined: Engagement[] = [];
  for (const each of moving) {
    const same = own.find((other) => other.baseId === each.baseId && overlap(other, each));
    if (same) {
      const joined = join(same, each);
      await updateEngagement(context.tx, same.id, joined);
      await dropEngagement(context.tx, each.id);
      Object.assign(same, joined);
      combined.push(each);
    } else {
      await updateEngagement(context.tx, each.id, { instructorId: keptId });
    }
  }
  return { engagements: moving.length, combined };
}

const overlap = (a: Engagement, b: Engagement) =>
  (a.endsOn === null || a.endsOn >= b.startsOn) && (b.endsOn === null || b.endsOn >= a.startsOn);

function join(a: Engagement, b: Engagement): Partial<Engagement> {
  const later = (b.vettedOn ?? '') > (a.vettedOn ?? '') ? b : a;
  return {
    fullTime: a.fullTime || b.fullTime,
    startsOn: a.startsOn < b.startsOn ? a.startsOn : b.startsOn,
    endsOn: a.endsOn === null || b.endsOn === null ? null : a.endsOn > b.endsOn ? a.endsOn : b.endsOn,
    vettedOn: later.vettedOn,
    vettingFileId: later.vettingFileId ?? a.vettingFileId ?? b.vettingFileId,
    subjects: [...new Set([...a.subjects, ...b.subjects])],
  };
}

/** Judges a pair to be two people; it is not shown again. Refuses (404) an unseen pair, (409) one that was judged. */
export async function partInstructors(
  context: Context,
  id: number,
  { reason }: BodyOf<typeof wire.partInstructors>,
): Promise<OutputOf<typeof wire.partInstructors>> {
  const pair = await lockPair(context.tx, id);
  if (!pair) throw notFound();
  await seeInstructor(context, pair.firstId);
  await seeInstructor(context, pair.secondId);
  if (pair.state !== 'open') throw stale({ state: pair.state });
  await closePair(context.tx, id, { reason, by: actorOf(context).personId, at: context.now });
  return { done: true };
}
