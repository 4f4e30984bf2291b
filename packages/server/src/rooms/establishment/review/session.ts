import {
  type DrawFacts,
  panelQuorum,
  quorumOf,
  type ReplacementFacts,
  type ReviewDossierFacts,
  type SessionFacts,
} from '@jijiao/measures';
import { z } from 'zod';
import { firstHeadSealedAfter } from '../../../platform/audit/index.ts';
import type { Dossier, MoveInput } from '../../../platform/dossier/kinds.ts';
import type { Context } from '../../../platform/http/context.ts';
import { freezeCandidates } from './announce.ts';
import { digestOf, repeatDraw } from './panel.ts';
import {
  findOpenDraw,
  getReviewAndBatch,
  listApplicationsById,
  listDraws,
  listSeats,
  listVisits,
  type NamedSeat,
} from './review.store.ts';
import type { FrozenCandidate } from './review.tables.ts';
import { countHandedIn, listVotes } from './score.store.ts';

/** The seats that are taken. */
export const seated = (seats: readonly NamedSeat[]): NamedSeat[] =>
  seats.filter(({ seat }) => seat.status === 'seated');

/** A taken seat as a draw knows it. */
export const asFrozen = ({ seat, name }: NamedSeat): FrozenCandidate => ({
  expertId: seat.expertId,
  name,
  stratum: seat.stratum,
  outside: seat.outside,
});

/** The announced draw with its seed and whom it draws; undefined where none is announced, the seed null until a head is sealed. */
export async function readOpenDraw(context: Context, reviewId: number) {
  const record = await findOpenDraw(context.tx, reviewId);
  if (!record) return undefined;
  const sealed = await firstHeadSealedAfter(context.tx, record.announcedAt, record.tx);
  const drawn = sealed ? repeatDraw(record, sealed.head) : [];
  const people = drawn.flatMap((id) => record.candidates.find(({ expertId }) => expertId === id) ?? []);
  return { record, sealed: sealed ?? null, people };
}

const noDraw: DrawFacts = {
  draw: { announcedAt: null, seedKnownAt: null, announcedDigest: null, drawnDigest: null, recusedDrawn: 0 },
  panel: null,
};

/** What the rules read of a draw that is about to be made: the panel as it will be seated. */
export async function drawFacts(context: Context, reviewId: number): Promise<DrawFacts> {
  const open = await readOpenDraw(context, reviewId);
  if (!open) return noDraw;
  const { record, sealed, people } = open;
  const panel = [...record.plan.staying, ...people];
  const recused = new Set(record.excluded.map(({ expertId }) => expertId));
  return {
    draw: {
      announcedAt: record.announcedAt.toISOString(),
      seedKnownAt: sealed?.sealedAt.toISOString() ?? null,
      announcedDigest: record.digest,
      drawnDigest: digestOf(record),
      recusedDrawn: people.filter(({ expertId }) => recused.has(expertId)).length,
    },
    panel: sealed && {
      size: record.plan.size,
      outsideMin: record.plan.outsideMin,
      members: panel.length,
      outsideMembers: panel.filter(({ outside }) => outside).length,
      undeclared: 0,
    },
  };
}

/** The panel as it sits: whoever came to an applicant since the draw counts as recused. */
async function panelFacts(context: Context, reviewId: number): Promise<DrawFacts> {
  const { review, batch } = await getReviewAndBatch(context.tx, reviewId);
  const members = seated(await listSeats(context.tx, reviewId));
  const [first] = await listDraws(context.tx, reviewId);
  const recused = await listRecused(context, review.applications);
  return {
    draw: {
      announcedAt: first?.announcedAt.toISOString() ?? null,
      seedKnownAt: first?.sealedAt?.toISOString() ?? null,
      announcedDigest: first?.digest ?? null,
      drawnDigest: first ? digestOf(first) : null,
      recusedDrawn: members.filter(({ seat }) => recused.has(seat.expertId)).length,
    },
    panel: {
      size: batch.panel.size,
      outsideMin: batch.panel.outsideMin,
      members: members.length,
      outsideMembers: members.filter(({ seat }) => seat.outside).length,
      undeclared: members.filter(({ seat }) => seat.declaredAt === null).length,
    },
  };
}

/** Experts who have to stand aside from these applications as the bank stands today. */
export async function listRecused(context: Context, applicationIds: readonly number[]): Promise<Set<number>> {
  const { excluded } = await freezeCandidates(context, await listApplicationsById(context.tx, applicationIds));
  return new Set(excluded.map(({ expertId }) => expertId));
}

/** What the rules on a review ask of the session, but the minutes, which come with a move. */
interface Session extends Omit<SessionFacts, 'discussion'> {
  readonly visits: number;
}

/** How far the session has come: scores, votes and visits. */
export async function lookAtSession(context: Context, reviewId: number): Promise<Session> {
  const { tx } = context;
  const [{ review, batch }, seats, counts, allVotes, visits, read] = await Promise.all([
    getReviewAndBatch(tx, reviewId),
    listSeats(tx, reviewId),
    countHandedIn(tx, reviewId),
    listVotes(tx, reviewId),
    listVisits(tx, reviewId),
    context.parameters(),
  ]);
  const members = seated(seats);
  const votes = allVotes.filter((vote) => members.some(({ seat }) => seat.expertId === vote.expertId));
  const need = quorumOf(members.length, read(panelQuorum));
  return {
    scores: {
      due: batch.panel.size * review.applications.length,
      handedIn: members.reduce((sum, { seat }) => sum + (counts.get(seat.expertId) ?? 0), 0),
    },
    vote: {
      members: members.length,
      voted: new Set(votes.map(({ expertId }) => expertId)).size,
      openApplications: review.applications.filter(
        (id) => votes.filter(({ applicationId }) => applicationId === id).length < need,
      ).length,
    },
    visits: visits.length,
  };
}

const noReplacement: ReplacementFacts = { replacement: null };

/** What the rules on a review read, whatever the move, and how many visits there were. */
interface Seen extends ReviewDossierFacts {
  readonly visits: number;
}

/** Whom the caller expects to come in, if anyone; the order of the draw decides. */
export const replacementForm = z.object({ expertId: z.number().optional() });
/** What the panel discussed. */
export const discussionForm = z.object({ minutes: z.string() });

/** Looks at a review: how far its session has come. */
export async function lookAtReview(context: Context, { id }: Dossier): Promise<Seen> {
  return { ...noDraw, ...noReplacement, ...(await lookAtSession(context, id)), discussion: null };
}

/** The draw that is announced, with its seed where that is known. */
export async function withDraw(
  seen: Seen,
  _input: MoveInput,
  context: Context,
  { id }: Dossier,
): Promise<ReviewDossierFacts> {
  return { ...seen, ...(await drawFacts(context, id)) };
}

/** The panel as it sits. */
export async function withPanel(
  seen: Seen,
  _input: MoveInput,
  context: Context,
  { id }: Dossier,
): Promise<ReviewDossierFacts> {
  return { ...seen, ...(await panelFacts(context, id)) };
}

/** Seats that change hands; nothing is asked of them while only the way is looked at. */
export async function withReplacement(
  seen: Seen,
  { form }: MoveInput<z.output<typeof replacementForm>>,
  context: Context,
  { id }: Dossier,
): Promise<ReviewDossierFacts> {
  return form ? { ...seen, ...(await replacementFacts(context, id, form.expertId)) } : seen;
}

/** The minutes that come with the move. */
export function withMinutes(seen: Seen, { form }: MoveInput<z.output<typeof discussionForm>>): ReviewDossierFacts {
  if (!form) return seen;
  const { visits } = seen;
  return {
    ...seen,
    discussion: { minutes: form.minutes.trim() !== '', visitsAsked: visits, visitsReported: visits },
  };
}

/**
 * What the rules read of seats that change hands.
 * @param named whom the caller expects to come in; only those whom an announced draw names by its seed do
 */
export async function replacementFacts(
  context: Context,
  reviewId: number,
  named: number | undefined,
): Promise<ReplacementFacts> {
  const { batch } = await getReviewAndBatch(context.tx, reviewId);
  const seats = await listSeats(context.tx, reviewId);
  const left = seats.filter(({ seat }) => seat.status !== 'seated');
  const next = named === undefined ? [] : ((await readOpenDraw(context, reviewId))?.people ?? []);
  const full = seated(seats).length >= batch.panel.size;
  return {
    replacement: {
      reason: full ? null : left.some(({ seat }) => seat.status === 'recused') ? 'recused' : 'refused',
      nextInOrder: named === undefined || next.some(({ expertId }) => expertId === named),
      handedIn: false,
    },
  };
}
