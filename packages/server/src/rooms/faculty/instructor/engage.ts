import type { BodyOf, OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/faculty/instructor';
import { engagementRules, judge } from '@jijiao/measures';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { type Issue, invalid, notFound, refused, stale } from '../../../platform/http/errors.ts';
import { mayHoldFile } from '../../directory/index.ts';
import { keepBase } from '../../register/index.ts';
import { engageCandidates, judgeCandidates } from './candidates.ts';
import { markDuplicates } from './duplicate.store.ts';
import { lockEngagement, updateEngagement } from './engagement.store.ts';
import { findByNumbers, insertEvents, lockInstructors, lockRegister, updateInstructor } from './instructor.store.ts';
import { sealCitizenId, sealNumbers, sealPhone } from './numbers.ts';
import { keepInstructor, seeInstructor } from './sight.ts';
import { foldInstitution, foldName } from './spelling.ts';
import { getInstructor } from './view.ts';

/**
 * Engages a person at a base. The same identity number is the same person, whose entry stays as it is. Refuses (422) a number that is
 * none, one that is registered under another name, and an end before the start; (409) who is not vetted or engaged here already.
 */
export async function engageInstructor(
  context: Context,
  baseId: number,
  { instructor: { citizenId, phone, ...typed }, engagement }: BodyOf<typeof wire.engageInstructor>,
): Promise<OutputOf<typeof wire.engageInstructor>> {
  const seen = await keepBase(context, baseId);
  const issues: Issue[] = checkTerm(engagement, 'engagement.endsOn');
  const faults: Issue[] = [];
  const numbers = sealNumbers(context.house.keys, { citizenId, phone }, faults);
  issues.push(...faults.map(({ path, message }) => ({ path: `instructor.${path}`, message })));
  if (issues.length) throw invalid(issues);
  if (engagement.vettingFileId) await mayHoldFile(context, engagement.vettingFileId, 'engagement.vettingFileId');
  await lockRegister(context.tx);
  const candidate = { instructor: typed, numbers, engagement };
  const [verdict] = await judgeCandidates(context, seen, [candidate]);
  if (!verdict) throw new Error('a candidate was not judged');
  if (verdict.numberFault) {
    const { zh, en } = verdict.numberFault;
    throw invalid([{ path: 'instructor.citizenId', message: `${zh} / ${en}` }]);
  }
  if (verdict.refusals.length) throw refused(verdict.refusals);
  const by = actorOf(context).personId;
  const accepted = [{ candidate, known: verdict.known }];
  const [id] = await engageCandidates(context, baseId, accepted, { source: 'entered', by });
  if (id === undefined) throw new Error('nobody was engaged');
  return { id, known: verdict.known !== undefined };
}

/** An end before the start, as an issue. */
function checkTerm({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }, path: string): Issue[] {
  if (endsOn === null || endsOn >= startsOn) return [];
  return [{ path, message: '结束日期不能早于开始日期 / The end lies before the start' }];
}

/** Changes an engagement at a base of the actor's: kind, term, vetting, subjects. Refuses as engaging does, and (409) an old version. */
export async function changeEngagement(
  context: Context,
  { id, engagement }: { id: number; engagement: number },
  { version, ...typed }: BodyOf<typeof wire.changeEngagement>,
): Promise<OutputOf<typeof wire.changeEngagement>> {
  const found = await seeInstructor(context, id);
  const before = await lockEngagement(context.tx, engagement);
  if (before?.instructorId !== found.id) throw notFound();
  const { base, parties } = await keepBase(context, before.baseId);
  const actor = actorOf(context);
  if (before.version !== version) throw stale({ version: before.version });
  const issues = checkTerm(typed, 'endsOn');
  if (issues.length) throw invalid(issues);
  if (typed.vettingFileId) await mayHoldFile(context, typed.vettingFileId, 'vettingFileId');
  const facts = { name: found.name, vettedOn: typed.vettedOn, startsOn: typed.startsOn, already: false };
  const read = await context.parameters(parties.guidingUnitId);
  const refusals = judge(engagementRules, { engagement: facts }, { on: context.today, read });
  if (refusals.length) throw refused(refusals);
  await updateEngagement(context.tx, engagement, typed);
  const names = ['fullTime', 'startsOn', 'endsOn', 'vettedOn', 'subjects'] as const;
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(typed[name]));
  const detail = Object.fromEntries(changed.map((name) => [name, { before: before[name], after: typed[name] }]));
  await insertEvents(context.tx, [
    { instructorId: id, baseId: base.id, kind: 'engagementChanged', detail, personId: actor.personId, at: context.now },
  ]);
  return getInstructor(context, id);
}

/**
 * Changes what is kept of a person, for a base that engages them. Refuses (409) an old version, (422) a number that is none or another
 * person's: such entries are one person's and are merged.
 */
export async function changeInstructor(
  context: Context,
  id: number,
  { version, citizenId, phone, ...typed }: BodyOf<typeof wire.changeInstructor>,
): Promise<OutputOf<typeof wire.changeInstructor>> {
  const { baseId } = await keepInstructor(context, id);
  await lockRegister(context.tx);
  const before = (await lockInstructors(context.tx, [id])).get(id);
  if (!before || before.mergedIntoId !== null || before.version !== version) throw stale({ version: before?.version });
  const issues: Issue[] = [];
  const numbers = {
    ...(citizenId === undefined ? {} : sealCitizenId(context.house.keys, citizenId, issues)),
    ...(phone === undefined ? {} : sealPhone(context.house.keys, phone, issues)),
  };
  if (numbers.citizenIdIndex) {
    const bearer = [...(await findByNumbers(context.tx, [numbers.citizenIdIndex])).values()][0];
    if (bearer && bearer.id !== id) issues.push(numberOfAnother);
  }
  if (issues.length) throw invalid(issues);
  await updateInstructor(context.tx, id, {
    ...typed,
    ...numbers,
    nameKey: foldName(typed.name),
    institutionKey: foldInstitution(typed.institution),
  });
  const names = ['name', 'series', 'title', 'institution', 'fields'] as const;
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(typed[name]));
  const detail = {
    ...Object.fromEntries(changed.map((name) => [name, { before: before[name], after: typed[name] }])),
    ...(citizenId === undefined ? {} : { citizenId: true }),
    ...(phone === undefined ? {} : { phone: true }),
  };
  const personId = actorOf(context).personId;
  await insertEvents(context.tx, [{ instructorId: id, baseId, kind: 'changed', detail, personId, at: context.now }]);
  await markDuplicates(context.tx, [id]);
  return getInstructor(context, id);
}

const numberOfAnother: Issue = {
  path: 'citizenId',
  message:
    '该公民身份号码已登记给另一条师资记录；如为同一人，请指导单位合并 / This number is on another entry; if both are one person, ask the guiding unit to merge them',
};
