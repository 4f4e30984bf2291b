import type { OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/establishment/review';
import {
  aggregate,
  judge,
  outliers,
  panelDropExtremesFrom,
  panelOutlierDistance,
  type Refusal,
  rank,
  scoreViewRules,
} from '@jijiao/measures';
import type { Context } from '../../../platform/http/context.ts';
import { refused } from '../../../platform/http/errors.ts';
import { getReviewAndBatch, listApplicationsById, listSeats, listVisits, type NamedSeat } from './review.store.ts';
import { type ClosedScore, listClosedScores, listVotes } from './score.store.ts';
import { seated } from './session.ts';

type Standing = OutputOf<typeof wire.getReview>['standings'][number];

/** The states after the scoring was closed. */
const closedStates = ['closed', 'discussed', 'voted', 'ranked'];

/** The scores handed in, as far as the law lets others than their owners see them: all or none. */
async function listVisibleScores(
  context: Context,
  reviewId: number,
  state: string,
  due: number,
): Promise<ClosedScore[]> {
  const scores = await listClosedScores(context.tx, reviewId);
  return (await judgeSight(context, state, due - scores.length)).length ? [] : scores;
}

/** Why others than its owner do not see a score now; nothing where they do. */
async function judgeSight(context: Context, state: string, outstanding: number): Promise<Refusal[]> {
  const view = { own: false, outstanding: Math.max(0, outstanding), scoringClosed: closedStates.includes(state) };
  return judge(scoreViewRules, { view }, { on: context.today, read: await context.parameters() });
}

/** Refuses (409) a look at others' scores before all are in and the scoring is closed (Art. 9 (4)). */
export async function requireOpenScores(context: Context, reviewId: number, state: string): Promise<void> {
  const { review } = await getReviewAndBatch(context.tx, reviewId);
  const members = seated(await listSeats(context.tx, reviewId));
  const scores = await listClosedScores(context.tx, reviewId);
  const refusals = await judgeSight(context, state, members.length * review.applications.length - scores.length);
  if (refusals.length) throw refused(refusals);
}

/**
 * How each application of a review stands. Totals, mean and spread are there once the scores are closed; votes once the vote is;
 * until then they are empty, whoever asks (Art. 9 (4)).
 */
export async function listStandings(context: Context, reviewId: number, state: string): Promise<Standing[]> {
  const { review, batch } = await getReviewAndBatch(context.tx, reviewId);
  const members = seated(await listSeats(context.tx, reviewId));
  const scores = await listVisibleScores(context, reviewId, state, members.length * review.applications.length);
  const votes = state === 'voted' || state === 'ranked' ? await listVotes(context.tx, reviewId) : [];
  const visits = await listVisits(context.tx, reviewId);
  const read = await context.parameters();
  const policy = {
    dropExtremes: batch.panel.dropExtremes,
    dropFrom: read(panelDropExtremesFrom),
    distance: read(panelOutlierDistance),
  };
  return (await listApplicationsById(context.tx, review.applications)).map((each) => {
    const own = votes.filter(({ applicationId }) => applicationId === each.id);
    const { mean, spread, totals } = bringTogether(
      scores.filter(({ applicationId }) => applicationId === each.id),
      members,
      policy,
    );
    return {
      applicationId: each.id,
      applicant: each.applicant,
      field: each.field,
      recommendedRank: each.recommendedRank,
      mean,
      spread,
      rank: each.resultRank,
      passed: each.resultPassed,
      votesFor: own.filter(({ inFavour }) => inFavour).length,
      votesAgainst: own.filter(({ inFavour }) => !inFavour).length,
      totals,
      visits: visits
        .filter(({ applicationId }) => applicationId === each.id)
        .map(({ on, findings }) => ({ on, findings })),
    };
  });
}

function bringTogether(
  scores: readonly ClosedScore[],
  members: readonly NamedSeat[],
  { dropExtremes, dropFrom, distance }: { dropExtremes: boolean; dropFrom: number; distance: number },
): Pick<Standing, 'mean' | 'spread' | 'totals'> {
  const given = members.flatMap(({ seat, name }) => {
    const score = scores.find(({ expertId }) => expertId === seat.expertId);
    return score ? [{ expertId: seat.expertId, name, total: Number(score.total) }] : [];
  });
  const { mean, spread, dropped } = aggregate(
    given.map(({ total }) => total),
    { dropExtremes: dropExtremes && given.length >= dropFrom },
  );
  const marked = outliers(given, distance);
  const leave = [...dropped];
  const totals = given.map((each) => {
    const place = leave.indexOf(each.total);
    if (place >= 0) leave.splice(place, 1);
    return { ...each, dropped: place >= 0, outlier: marked.includes(each) };
  });
  return { mean, spread: mean === null ? null : spread, totals };
}

/** The applications of a review in their order, with what the verdict on each is made of. Refuses nothing: the move has been judged. */
export async function rankStandings(context: Context, reviewId: number) {
  const { batch } = await getReviewAndBatch(context.tx, reviewId);
  const standings = await listStandings(context, reviewId, 'voted');
  return rank(
    standings.map(({ applicationId, mean, spread, votesFor, votesAgainst }) => ({
      applicationId,
      mean: mean ?? 0,
      spread: spread ?? 0,
      votesFor,
      votesCast: votesFor + votesAgainst,
      passMark: batch.sheet.passMark,
    })),
  );
}
