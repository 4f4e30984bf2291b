import { passes, reviewMoves } from '@jijiao/measures';
import { type Dossier, formed, kind, type MoveEffect } from '../../../platform/dossier/kinds.ts';
import { move } from '../../../platform/dossier/move.ts';
import { englishTitle } from '../../../platform/dossier/titles.ts';
import type { Context } from '../../../platform/http/context.ts';
import { stale } from '../../../platform/http/errors.ts';
import { notify } from '../../../platform/notify/index.ts';
import { applicationKind } from '../application/application.kind.ts';
import { closeDraw, insertSeats, listSeats, writeMinutes, writeResult } from './review.store.ts';
import { sitsOnPanel } from './seats.ts';
import {
  discussionForm,
  lookAtReview,
  readOpenDraw,
  replacementForm,
  withDraw,
  withMinutes,
  withPanel,
  withReplacement,
} from './session.ts';
import { rankStandings } from './standing.ts';

const replacing = formed(replacementForm, { facts: withReplacement, effect: seatTheDrawn });

/** A review: the officers of the issuer lead it, the seated experts see it (Art. 9 (4)). */
export const reviewKind = kind(
  reviewMoves,
  {
    alsoSeenBy: sitsOnPanel,
    look: lookAtReview,
  },
  {
    draw: { facts: withDraw, effect: seatTheDrawn },
    replace: replacing,
    replaceDuringScoring: replacing,
    startScoring: { facts: withPanel },
    discuss: formed(discussionForm, {
      facts: withMinutes,
      effect: async (context, record, { form }) => {
        await writeMinutes(context.tx, record.id, form.minutes);
        return undefined;
      },
    }),
    rank: { effect: recordResults },
  },
);

/** Closes the announced draw with its seed and seats whom it names. */
async function seatTheDrawn(context: Context, review: Dossier): Promise<MoveEffect> {
  const reviewId = review.id;
  const open = await readOpenDraw(context, reviewId);
  if (!open?.sealed) throw stale();
  const { record, sealed, people } = open;
  const drawn = people.map(({ expertId }) => expertId);
  if (!(await closeDraw(context.tx, record, { seed: sealed.head, sealedAt: sealed.sealedAt, drawn }))) throw stale();
  await insertSeats(
    context.tx,
    people.map(({ expertId, stratum, outside }) => ({
      reviewId,
      expertId,
      stratum,
      outside,
      status: 'seated' as const,
      round: record.round,
    })),
  );
  await askToDeclare(context, review, drawn);
  return { detail: { round: record.round, seed: sealed.head, digest: record.digest, drawn } };
}

async function askToDeclare(context: Context, review: Dossier, drawn: readonly number[]): Promise<void> {
  const seats = (await listSeats(context.tx, review.id)).filter(({ seat }) => drawn.includes(seat.expertId));
  await notify(context.tx, {
    to: seats.flatMap(({ personId }) => personId ?? []),
    kind: 'review.declare',
    text: {
      zh: `您被抽为评审专家，请作回避声明：${review.title}`,
      en: `You are drawn for a panel; please declare interests: ${englishTitle(reviewMoves, review.title)}`,
    },
    link: `/dossiers/${review.id}`,
  });
}

/** Writes mean, spread, rank and verdict into each application and records it as passed or failed (Art. 9 (4)). */
async function recordResults(context: Context, { id: reviewId }: Dossier): Promise<undefined> {
  const read = await context.parameters();
  for (const { applicationId, mean, spread, rank, votesFor, votesCast, passMark } of await rankStandings(
    context,
    reviewId,
  )) {
    const passed = passes({ result: { mean, passMark, votesFor, votesCast, reviewFinished: true } }, read);
    await writeResult(context.tx, applicationId, {
      resultMean: mean,
      resultSpread: spread,
      resultRank: rank,
      resultPassed: passed,
    });
    await move(context, applicationKind, { dossierId: applicationId, move: passed ? 'passReview' : 'failReview' });
  }
  return undefined;
}
