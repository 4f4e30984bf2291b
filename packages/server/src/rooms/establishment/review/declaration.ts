import type { BodyOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/establishment/review';
import { judge, replacementRules } from '@jijiao/measures';
import { appendAudit } from '../../../platform/audit/index.ts';
import { seeDossier } from '../../../platform/dossier/sight.ts';
import { lockDossier } from '../../../platform/dossier/store.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { forbidden, invalid, refused, stale } from '../../../platform/http/errors.ts';
import { changeSeat, getReviewAndBatch, lockSeatOf } from './review.store.ts';

/**
 * Declares for the own seat whether there is an interest in an applicant, before scoring. An interest frees the seat for a drawn
 * replacement, so it is judged like any seat that changes hands: 409 without its reason, and once scores are handed in. 403 without a
 * seat, 422 for an application of another review. Reasons stay with the seat; the audit names applications alone.
 */
export async function declareInterests(
  context: Context,
  id: number,
  { interests }: BodyOf<typeof wire.declareInterests>,
): Promise<{ done: true }> {
  await seeDossier(context, id, 'review');
  const { personId } = actorOf(context);
  const record = await lockDossier(context.tx, id);
  const held = await lockSeatOf(context.tx, id, personId);
  if (!held) throw forbidden();
  if (!['drawn', 'scoring'].includes(record.state)) throw stale({ state: record.state, version: record.version });
  const { review } = await getReviewAndBatch(context.tx, id);
  if (interests.some(({ applicationId }) => !review.applications.includes(applicationId)))
    throw invalid([{ path: 'interests', message: '不在本次评审之列 / not in this review' }]);
  if (interests.length === 0 && held.declaredAt !== null) return { done: true };
  if (interests.length > 0) {
    const replacement = {
      reason: interests.every(({ reason }) => reason !== '') ? ('recused' as const) : null,
      nextInOrder: true,
      handedIn: held.submittedAt !== null,
    };
    const refusals = judge(replacementRules, { replacement }, { on: context.today, read: await context.parameters() });
    if (refusals.length) throw refused(refusals);
  }
  await changeSeat(context.tx, held, {
    declaredAt: context.now,
    interests,
    ...(interests.length > 0 && { status: 'recused', reason: interests.map(({ reason }) => reason).join('；') }),
  });
  await appendAudit(context.tx, {
    chain: `dossier:${id}`,
    action: 'review.declare',
    personId,
    subjectKind: 'review',
    subjectId: id,
    detail: { expertId: held.expertId, interests: interests.map(({ applicationId }) => applicationId) },
  });
  return { done: true };
}
