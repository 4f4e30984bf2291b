import { type MoveTable, passes, reviewMoves } from '@jijiao/measures';
import { type Dossier, type MoveEffect, registerKind } from '../../../platform/dossier/kinds.ts';
import { move } from '../../../platform/dossier/move.ts';
import { englishTitle } from '../../../platform/dossier/titles.ts';
import type { Context } from '../../../platform/http/context.ts';
import { stale } from '../../../platform/http/errors.ts';
import { notify } from '../../../platform/notify/index.ts';
import { closeDraw, findSeatOf, insertSeats, listSeats, writeMinutes, writeResult } from './review.store.ts';
import { lookAtSession, readOpenDraw, reviewFacts } from './session.ts';
import { rankStandings } from './standing.ts';

/** Makes the review known to move(): the officers of the issuer lead it, the seated experts see it. */
export function registerReviewKind(): void {
  registerKind({
    table: reviewMoves as MoveTable<string, never>,
    alsoSees: async (context, actor, record) => (await findSeatOf(context.tx, record.id, actor.personId)) !== undefined,
    look: (context, record) => lookAtSession(context, record.id),
    facts: (context, record, seen, name, input) => reviewFacts(context, record.id, seen, name, input.form),
    effect: (context, record, name, input) => effect(context, record, name, input.form),
  });
}

async function effect(context: Context, record: Dossier, name: string, form: unknown): Promise<MoveEffect | undefined> {
  if (name === 'draw' || name.startsWith('replace')) return seatTheDrawn(context, record);
  if (name === 'discuss' && typeof form === 'object' && form !== null && 'minutes' in form) {
    await writeMinutes(context.tx, record.id, String(form.minutes));
  }
  if (name === 'rank') await recordResults(context, record.id);
  return undefined;
}

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
      en: `You are drawn for a panel; please declare interests: ${englishTitle('review', review.title)}`,
    },
    link: `/dossiers/${review.id}`,
  });
}

/** Writes mean, spread, rank and verdict into each application and records it as passed or failed (Art. 9 (4)). */
async function recordResults(context: Context, reviewId: number): Promise<void> {
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
    await move(context, { dossierId: applicationId, move: passed ? 'passReview' : 'failReview' });
  }
}
