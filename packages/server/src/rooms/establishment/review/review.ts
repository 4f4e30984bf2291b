import type { BodyOf, OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/establishment/review';
import { batchReviewRules, drawRules, judge, panelQuorum, replacementRules, reviewMoves } from '@jijiao/measures';
import { appendAudit } from '../../../platform/audit/index.ts';
import { holds } from '../../../platform/auth/actor.ts';
import { headOf } from '../../../platform/dossier/head.ts';
import type { Dossier } from '../../../platform/dossier/kinds.ts';
import { move, openDossier } from '../../../platform/dossier/move.ts';
import { seeDossier } from '../../../platform/dossier/sight.ts';
import { lockDossier } from '../../../platform/dossier/store.ts';
import { englishTitle, titleOf } from '../../../platform/dossier/titles.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { forbidden, invalid, refused, stale } from '../../../platform/http/errors.ts';
import { applicationKind } from '../application/application.kind.ts';
import { batchFacts, batchKind } from '../batch/batch.kind.ts';
import { announceFirst, announceReplacement } from './announce.ts';
import { reviewKind } from './review.kind.ts';
import * as store from './review.store.ts';
import { countHandedIn, putVotes } from './score.store.ts';
import { asFrozen, drawFacts, listRecused, replacementFacts, seated } from './session.ts';
import { listStandings } from './standing.ts';

type ReviewShape = OutputOf<typeof wire.getReview>;

const leads = (context: Context, record: Dossier) =>
  holds(actorOf(context), 'officer', { organisationId: record.issuerId });

async function audit(
  context: Context,
  action: string,
  reviewId: number,
  detail: Record<string, unknown> = {},
): Promise<void> {
  const { personId } = actorOf(context);
  await appendAudit(context.tx, {
    chain: `dossier:${reviewId}`,
    action,
    personId,
    subjectKind: 'review',
    subjectId: reviewId,
    detail,
  });
}

/** Sees the review, then locks it. 404 to those who may not see it; 409 in another state or version. */
async function lockReview(context: Context, id: number, states: readonly string[], version?: number): Promise<Dossier> {
  await seeDossier(context, id, 'review');
  const record = await lockDossier(context.tx, id);
  if (!states.includes(record.state) || (version !== undefined && version !== record.version)) {
    throw stale({ state: record.state, version: record.version });
  }
  return record;
}

async function lockAsLeader(
  context: Context,
  id: number,
  states: readonly string[],
  version?: number,
): Promise<Dossier> {
  if (!leads(context, await seeDossier(context, id, 'review'))) throw forbidden();
  return lockReview(context, id, states, version);
}

/** The reviews that the actor leads, oversees or sits on. */
export async function listReviews(context: Context): Promise<OutputOf<typeof wire.listReviews>> {
  const actor = actorOf(context);
  const organisationIds = actor.posts.flatMap((post) => (post.role === 'expert' ? [] : post.organisationId));
  const all = holds(actor, ['officer', 'signer', 'auditor'], { kind: 'province' });
  const rows = await store.listReviewsSeen(context.tx, { all, organisationIds, personId: actor.personId });
  return { rows: rows.map((row) => ({ ...row, titleEn: englishTitle(reviewMoves, row.title) })) };
}

/** A review as the actor may see it: the panel's totals stay hidden until the scores are closed, recusals are for officials only. */
export async function getReview(context: Context, id: number): Promise<ReviewShape> {
  const record = await seeDossier(context, id, 'review');
  const { review, batch } = await store.getReviewAndBatch(context.tx, id);
  const seats = await store.listSeats(context.tx, id);
  const counts = await countHandedIn(context.tx, id);
  const { personId } = actorOf(context);
  const mine = seats.find((each) => each.personId === personId && each.seat.status === 'seated')?.seat;
  const official = actorOf(context).posts.some(
    (post) => post.organisationKind !== 'institution' && post.role !== 'expert',
  );
  return {
    head: await headOf(context, record),
    batchId: batch.dossierId,
    batch: batch.name,
    passMark: batch.sheet.passMark,
    dropExtremes: batch.panel.dropExtremes,
    quorum: (await context.parameters())(panelQuorum),
    seats: seats.map(({ seat, name, organisation }) => ({
      expertId: seat.expertId,
      name,
      organisation,
      stratum: seat.stratum,
      outside: seat.outside,
      status: seat.status,
      reason: official ? seat.reason : null,
      declared: seat.declaredAt !== null,
      submitted: counts.get(seat.expertId) ?? 0,
      round: seat.round,
    })),
    draws: (await store.listDraws(context.tx, id)).map((draw) => ({
      round: draw.round,
      announcedAt: draw.announcedAt.toISOString(),
      seed: draw.seed,
      sealedAt: draw.sealedAt?.toISOString() ?? null,
      candidates: draw.candidates.length,
      excluded: official ? draw.excluded.map(({ name, why }) => ({ name, why })) : [],
      drawn: draw.drawn.flatMap((expertId) => draw.candidates.find((each) => each.expertId === expertId)?.name ?? []),
    })),
    standings: await listStandings(context, id, record.state),
    minutes: review.minutes,
    mine: mine !== undefined,
    declared: mine !== undefined && mine.declaredAt !== null,
  };
}

/**
 * Opens a review for the recommended applications of a closed batch and announces the draw of its panel (Art. 9 (4)).
 * Applications recommended later get a review of their own. Refuses 403 to others than the issuer's officers; 409 where the batch is in
 * another state, nothing is left to review, or the bank holds too few experts.
 */
export async function announceDraw(context: Context, batchId: number): Promise<ReviewShape> {
  if (!leads(context, await seeDossier(context, batchId, 'batch'))) throw forbidden();
  const record = await lockDossier(context.tx, batchId);
  if (record.state === 'closed') await move(context, batchKind, { dossierId: batchId, move: 'startReview' });
  else if (record.state !== 'underReview') throw stale({ state: record.state, version: record.version });
  const earlier = await store.listReviewsOfBatch(context.tx, batchId);
  const covered = new Set(earlier.flatMap(({ applications }) => applications));
  const applications = (await store.listApplicationsIn(context.tx, batchId, ['recommended', 'underReview'])).filter(
    ({ id }) => !covered.has(id),
  );
  if (applications.length === 0) {
    const facts = await batchFacts(context, record);
    const refusals = judge(batchReviewRules, facts, { on: context.today, read: await context.parameters() });
    throw refusals.length ? refused(refusals) : stale({ reviewId: earlier[0]?.dossierId ?? null });
  }
  for (const each of applications) {
    if (each.state === 'recommended')
      await move(context, applicationKind, { dossierId: each.id, move: 'takeIntoReview' });
  }
  const batch = await store.getBatchRow(context.tx, batchId);
  const title = titleOf(reviewMoves, { batch: batch.name, ...(earlier.length > 0 && { n: earlier.length + 1 }) });
  const opened = await openDossier(context, reviewKind, { title, parentId: batchId, issuerId: batch.issuerId });
  await store.insertReview(context.tx, {
    dossierId: opened.id,
    batchId,
    applications: applications.map(({ id }) => id),
  });
  await announceFirst(context, opened.id, batch, applications);
  return getReview(context, opened.id);
}

/** Draws whatever is announced by the first audit head sealed since: the panel, or the empty seats of it. */
export async function drawPanel(
  context: Context,
  id: number,
  version: number,
  expertId?: number,
): Promise<ReviewShape> {
  const record = await lockAsLeader(context, id, ['announced', 'drawn', 'scoring'], version);
  if (record.state === 'announced') {
    await move(context, reviewKind, { dossierId: id, move: 'draw', version });
    return getReview(context, id);
  }
  const facts = await drawFacts(context, id);
  const refusals = judge(drawRules, facts, { on: context.today, read: await context.parameters() });
  if (refusals.length) throw refused(refusals);
  const empty = (await store.listSeats(context.tx, id)).filter(({ seat }) => seat.status !== 'seated').length;
  const name = record.state === 'drawn' ? 'replace' : 'replaceDuringScoring';
  await move(context, reviewKind, {
    dossierId: id,
    move: name,
    version,
    opinion: `辞谢或回避共 ${empty} 人，补抽。`,
    form: { expertId },
  });
  return getReview(context, id);
}

/**
 * Fills empty seats: the first call announces the draw, the next one draws by the seed sealed since. A member who has come to an
 * applicant since the draw loses the seat here. 409 where no seat is empty, and for anyone named to come in but the next in the order.
 */
export async function replaceSeat(
  context: Context,
  id: number,
  { version, expertId }: BodyOf<typeof wire.replaceSeat>,
): Promise<ReviewShape> {
  await lockAsLeader(context, id, ['drawn', 'scoring'], version);
  if (await store.findOpenDraw(context.tx, id)) return drawPanel(context, id, version, expertId);
  const { review, batch } = await store.getReviewAndBatch(context.tx, id);
  const seats = await store.listSeats(context.tx, id);
  const recused = await listRecused(context, review.applications);
  for (const { seat } of seated(seats)) {
    if (recused.has(seat.expertId))
      await store.changeSeat(context.tx, seat, {
        status: 'recused',
        reason: '专家库登记的回避情形 / recusal found in the bank',
      });
  }
  const facts = await replacementFacts(context, id, expertId);
  const refusals = judge(replacementRules, facts, { on: context.today, read: await context.parameters() });
  if (refusals.length) throw refused(refusals);
  const staying = seated(seats).filter(({ seat }) => !recused.has(seat.expertId));
  const draws = await store.listDraws(context.tx, id);
  const left = seats.filter((each) => !staying.includes(each)).map(({ seat }) => seat.expertId);
  const applications = await store.listApplicationsById(context.tx, review.applications);
  await announceReplacement(context, id, batch, applications, { draws, staying: staying.map(asFrozen), left });
  await audit(context, 'review.announceReplacement', id, {
    round: draws.length + 1,
    empty: batch.panel.size - staying.length,
  });
  return getReview(context, id);
}

/** Gives the own seat back, for an interest or any other reason; not after handing scores in. */
export async function declineSeat(
  context: Context,
  id: number,
  body: BodyOf<typeof wire.declineSeat>,
): Promise<{ done: true }> {
  await lockReview(context, id, ['drawn', 'scoring', 'closed', 'discussed', 'voted']);
  const held = await store.lockSeatOf(context.tx, id, actorOf(context).personId);
  if (!held) throw forbidden();
  const replacement = {
    reason: body.reason === '' ? null : body.interest ? ('recused' as const) : ('refused' as const),
    nextInOrder: true,
    handedIn: held.submittedAt !== null,
  };
  const refusals = judge(replacementRules, { replacement }, { on: context.today, read: await context.parameters() });
  if (refusals.length) throw refused(refusals);
  await store.changeSeat(context.tx, held, { status: body.interest ? 'recused' : 'declined', reason: body.reason });
  await audit(context, 'review.decline', id, { expertId: held.expertId, interest: body.interest });
  return { done: true };
}

/** Records a site visit that the panel asked for, until the vote is closed. */
export async function recordVisit(
  context: Context,
  id: number,
  body: BodyOf<typeof wire.recordVisit>,
): Promise<ReviewShape> {
  await lockAsLeader(context, id, ['scoring', 'closed', 'discussed']);
  const { review } = await store.getReviewAndBatch(context.tx, id);
  if (!review.applications.includes(body.applicationId))
    throw invalid([{ path: 'applicationId', message: '不在本次评审之列 / not in this review' }]);
  if (body.on > context.today) throw invalid([{ path: 'on', message: '日期在今天之后 / the date has not come yet' }]);
  await store.insertVisit(context.tx, { ...body, reviewId: id, personId: actorOf(context).personId });
  await audit(context, 'review.visit', id, { applicationId: body.applicationId });
  return getReview(context, id);
}

/** Puts the panel's discussion on record and opens the vote. */
export async function recordDiscussion(
  context: Context,
  id: number,
  { version, minutes }: BodyOf<typeof wire.recordDiscussion>,
): Promise<ReviewShape> {
  await seeDossier(context, id, 'review');
  await move(context, reviewKind, { dossierId: id, move: 'discuss', version, form: { minutes } });
  return getReview(context, id);
}

/** Casts the own votes; until the vote is closed a later vote replaces the earlier one. */
export async function castVotes(
  context: Context,
  id: number,
  { votes }: BodyOf<typeof wire.castVotes>,
): Promise<{ done: true }> {
  await seeDossier(context, id, 'review');
  const held = await store.findSeatOf(context.tx, id, actorOf(context).personId);
  if (!held) throw forbidden();
  await lockReview(context, id, ['discussed']);
  const { review } = await store.getReviewAndBatch(context.tx, id);
  const last = new Map(votes.map((each) => [each.applicationId, each.inFavour]));
  if ([...last.keys()].some((each) => !review.applications.includes(each))) {
    throw invalid([{ path: 'votes', message: '不在本次评审之列 / not in this review' }]);
  }
  await putVotes(
    context.tx,
    [...last].map(([applicationId, inFavour]) => ({
      reviewId: id,
      expertId: held.expertId,
      applicationId,
      inFavour,
      at: context.now,
    })),
  );
  await audit(context, 'review.vote', id, { expertId: held.expertId, votes: last.size });
  return { done: true };
}
