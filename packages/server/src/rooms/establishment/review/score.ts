import { hash } from 'node:crypto';
import type { BodyOf, OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/establishment/review';
import { judge, type Refusal, type ScoreFacts, scoreHandInRules, scoreSavingRules, scoreTotal } from '@jijiao/measures';
import { appendAudit } from '../../../platform/audit/index.ts';
import { seeDossier } from '../../../platform/dossier/sight.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { forbidden, notFound, refused, stale } from '../../../platform/http/errors.ts';
import {
  changeSeat,
  findSeatOf,
  getReviewAndBatch,
  listApplicationsById,
  listSeats,
  lockSeatOf,
  type ReviewedApplication,
  type Seat,
} from './review.store.ts';
import {
  type ClosedScore,
  insertClosedScores,
  keepDraft,
  listClosedScores,
  listDrafts,
  type ScoreDraft,
} from './score.store.ts';
import { seated } from './session.ts';
import { requireOpenScores } from './standing.ts';

type MyScores = OutputOf<typeof wire.listScores>;
type Card = MyScores['cards'][number];
type Sheet = ScoreFacts['score']['sheet'];

const noMarks = { marks: {}, comment: '', version: 0 };

function card(
  application: ReviewedApplication,
  sheet: Sheet,
  kept: Pick<ScoreDraft, 'marks' | 'comment' | 'version'>,
  submitted: boolean,
): Card {
  const { marks, comment, version } = kept;
  return {
    applicationId: application.id,
    applicant: application.applicant,
    field: application.field,
    marks,
    comment,
    submitted,
    version,
    total: scoreTotal(sheet, marks),
  };
}

/** What the rules on a score read. The owner is the expert whose sheet it is, the actor the one in the seat. */
function factsOf(
  sheet: Sheet,
  held: Seat,
  state: string,
  marks: Record<string, number>,
  owner = held.expertId,
): ScoreFacts {
  return {
    score: {
      sheet,
      marks,
      owner,
      actor: held.expertId,
      handedIn: held.submittedAt !== null,
      declared: held.declaredAt !== null,
      scoringOpen: state === 'scoring',
    },
  };
}

/**
 * The sheets of one member, the own ones where none is named, as kept or as handed in. Whoever sees the review may read another's once
 * the scoring is closed, 409 before; 403 to anyone who asks for own sheets without a seat, 404 for someone who is not on the panel.
 */
export async function listScores(context: Context, reviewId: number, expert?: number): Promise<MyScores> {
  const { state } = await seeDossier(context, reviewId, 'review');
  const held = await findSeatOf(context.tx, reviewId, actorOf(context).personId);
  const owner = expert ?? held?.expertId;
  if (owner === undefined) throw forbidden();
  const own = owner === held?.expertId;
  if (!own) await requireOpenScores(context, reviewId, state);
  const { review, batch } = await getReviewAndBatch(context.tx, reviewId);
  if (!own && !seated(await listSeats(context.tx, reviewId)).some(({ seat }) => seat.expertId === owner))
    throw notFound();
  const drafts = own ? await listDrafts(context.tx, reviewId, owner) : [];
  const closed = (await listClosedScores(context.tx, reviewId)).filter(({ expertId }) => expertId === owner);
  const cards = (await listApplicationsById(context.tx, review.applications)).map((each) => {
    const draft = drafts.find(({ applicationId }) => applicationId === each.id) ?? noMarks;
    const final = closed.find(({ applicationId }) => applicationId === each.id);
    return card(each, batch.sheet, final ? { ...final, version: draft.version } : draft, final !== undefined);
  });
  return { sheet: batch.sheet as MyScores['sheet'], cards };
}

/**
 * Keeps a draft score over the version it was read at. Refuses 409 once handed in or closed, for marks out of range, and where another
 * window kept a newer one.
 */
export async function saveScore(
  context: Context,
  reviewId: number,
  applicationId: number,
  body: BodyOf<typeof wire.saveScore>,
): Promise<Card> {
  const { state } = await seeDossier(context, reviewId, 'review');
  const held = await lockSeatOf(context.tx, reviewId, actorOf(context).personId);
  if (!held) throw forbidden();
  const { review, batch } = await getReviewAndBatch(context.tx, reviewId);
  const [application] = await listApplicationsById(
    context.tx,
    review.applications.filter((id) => id === applicationId),
  );
  if (!application) throw notFound();
  const facts = factsOf(batch.sheet, held, state, body.marks, body.expertId);
  const refusals = judge(scoreSavingRules, facts, { on: context.today, read: await context.parameters() });
  if (refusals.length) throw refused(refusals);
  const where = { reviewId, expertId: held.expertId, applicationId };
  const kept = await keepDraft(context.tx, where, body.version, {
    marks: body.marks,
    comment: body.comment,
    savedAt: context.now,
  });
  if (!kept) {
    const now = (await listDrafts(context.tx, reviewId, held.expertId)).find(
      (draft) => draft.applicationId === applicationId,
    );
    throw stale({ version: now?.version ?? 0, marks: now?.marks ?? {}, comment: now?.comment ?? '' });
  }
  return card(application, batch.sheet, kept, false);
}

/**
 * Hands in the own scores of all applications at once; afterwards they no longer change. Refuses 409 with every fault of every
 * application, each named by the application's id as its section.
 */
export async function submitScores(context: Context, reviewId: number): Promise<{ done: true }> {
  const { state } = await seeDossier(context, reviewId, 'review');
  const { personId } = actorOf(context);
  const held = await lockSeatOf(context.tx, reviewId, personId);
  if (!held) throw forbidden();
  const { review, batch } = await getReviewAndBatch(context.tx, reviewId);
  const drafts = await listDrafts(context.tx, reviewId, held.expertId);
  const read = await context.parameters();
  const refusals: Refusal[] = [];
  const scores = review.applications.map((applicationId) => {
    const { marks, comment } = drafts.find((draft) => draft.applicationId === applicationId) ?? noMarks;
    const facts = factsOf(batch.sheet, held, state, marks);
    refusals.push(
      ...judge(scoreHandInRules, facts, { on: context.today, read }).map((each) => ({
        ...each,
        section: String(applicationId),
      })),
    );
    return seal({
      reviewId,
      expertId: held.expertId,
      applicationId,
      marks,
      comment,
      total: String(scoreTotal(batch.sheet, marks)),
      at: context.now,
    });
  });
  if (refusals.length) throw refused(refusals);
  await insertClosedScores(context.tx, scores);
  await changeSeat(context.tx, held, { submittedAt: context.now });
  await appendAudit(context.tx, {
    chain: `dossier:${reviewId}`,
    action: 'score.submit',
    personId,
    subjectKind: 'review',
    subjectId: reviewId,
    detail: { expertId: held.expertId, scores: scores.length },
  });
  return { done: true };
}

type Unsealed = Omit<ClosedScore, 'id' | 'tx' | 'hash'>;

/** Adds the SHA-256 over a score as handed in, its marks in the order of their ids. */
function seal(score: Unsealed): Unsealed & { hash: Uint8Array } {
  const marks = Object.entries(score.marks).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([
    score.reviewId,
    score.expertId,
    score.applicationId,
    marks,
    score.comment,
    score.total,
    score.at.toISOString(),
  ]);
  return { ...score, hash: hash('sha256', text, 'buffer') };
}
