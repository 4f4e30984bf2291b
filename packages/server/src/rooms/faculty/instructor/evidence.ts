import type { BodyOf, OutputOf, ParamsOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/faculty/instructor';
import { judge, qualificationRules, trainingReceivedRules } from '@jijiao/measures';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { type Issue, invalid, notFound, refused } from '../../../platform/http/errors.ts';
import { mayHoldFile } from '../../directory/index.ts';
import { keepBase, seeBase } from '../../register/index.ts';
import { withdrawEntry } from './engagement.store.ts';
import { insertEvents } from './instructor.store.ts';
import { instructorQualification, instructorTraining } from './instructor.tables.ts';
import { keepInstructor } from './sight.ts';
import { getInstructor } from './view.ts';

/** Enters training that an instructor received. Refuses (409) what has no evidence or lies in the future (Art. 18). */
export async function enterTraining(
  context: Context,
  id: number,
  { fileId, ...typed }: BodyOf<typeof wire.enterTraining>,
): Promise<OutputOf<typeof wire.enterTraining>> {
  const { baseId } = await keepInstructor(context, id);
  const { parties } = await seeBase(context, baseId);
  if (fileId) await mayHoldFile(context, fileId, 'fileId');
  const facts = { training: { on: typed.on, evidence: fileId !== null } };
  const read = await context.parameters(parties.guidingUnitId);
  const refusals = judge(trainingReceivedRules, facts, { on: context.today, read });
  if (fileId === null || refusals.length) throw refused(refusals);
  const entered = { instructorId: id, baseId, enteredBy: actorOf(context).personId, enteredAt: context.now };
  await context.tx.insert(instructorTraining).values({ ...typed, ...entered, fileId });
  const detail = { what: typed.what, on: typed.on };
  await noteEvent(context, id, baseId, 'trained', detail);
  return getInstructor(context, id);
}

/** Files a qualification. Refuses (409) one without certificate, obtained in the future, or ended; (422) an end before its day (Art. 18). */
export async function fileQualification(
  context: Context,
  id: number,
  { fileId, ...typed }: BodyOf<typeof wire.fileQualification>,
): Promise<OutputOf<typeof wire.fileQualification>> {
  const { baseId } = await keepInstructor(context, id);
  const { parties } = await seeBase(context, baseId);
  if (typed.validUntil !== null && typed.validUntil < typed.obtainedOn) throw invalid([endsFirst]);
  if (fileId) await mayHoldFile(context, fileId, 'fileId');
  const { what, obtainedOn, validUntil } = typed;
  const facts = { qualification: { what, obtainedOn, validUntil, evidence: fileId !== null } };
  const read = await context.parameters(parties.guidingUnitId);
  const refusals = judge(qualificationRules, facts, { on: context.today, read });
  if (fileId === null || refusals.length) throw refused(refusals);
  const entered = { instructorId: id, baseId, enteredBy: actorOf(context).personId, enteredAt: context.now };
  await context.tx.insert(instructorQualification).values({ ...typed, ...entered, fileId });
  await noteEvent(context, id, baseId, 'qualified', { what, on: obtainedOn });
  return getInstructor(context, id);
}

/**
 * Takes back training or a qualification that was entered wrongly, for the base that entered it: it no longer counts, and what was
 * done says what it was and why. Refuses (404) one that does not stand, (403) another base's (Art. 18).
 */
export async function withdrawInstructorEvidence(
  context: Context,
  { id, list, entry }: ParamsOf<typeof wire.withdrawInstructorEvidence>,
  reason: string,
): Promise<OutputOf<typeof wire.withdrawInstructorEvidence>> {
  await keepInstructor(context, id);
  const taken = await withdrawEntry(context.tx, list, { instructorId: id, entry, at: context.now });
  if (!taken) throw notFound();
  await keepBase(context, taken.baseId);
  await noteEvent(context, id, taken.baseId, 'withdrawn', { what: taken.what, on: taken.on, reason });
  return getInstructor(context, id);
}

const endsFirst: Issue = {
  path: 'validUntil',
  message: '有效期不能早于取得日期 / It ends before the day it was obtained',
};

async function noteEvent(
  context: Context,
  instructorId: number,
  baseId: number,
  kind: 'trained' | 'qualified' | 'withdrawn',
  detail: Record<string, unknown>,
): Promise<void> {
  const personId = actorOf(context).personId;
  await insertEvents(context.tx, [{ instructorId, baseId, kind, detail, personId, at: context.now }]);
}
