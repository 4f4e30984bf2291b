import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { dossierHead } from '../platform/dossier.ts';
import { done, id, idParams, isoDate, moment, prose } from '../shapes.ts';
import { scoringSheet } from './batch.ts';

const seat = z.strictObject({
  expertId: id,
  name: z.string(),
  organisation: z.string(),
  stratum: z.string(),
  outside: z.boolean(),
  status: z.enum(['seated', 'declined', 'recused']),
  submitted: z.int(),
  /** Why the seat was left; officials alone read it. */
  reason: z.string().nullable(),
  /** Whether the expert has declared interests; an interest frees the seat. */
  declared: z.boolean(),
  round: z.int(),
});
const total = z.strictObject({
  expertId: id,
  name: z.string(),
  total: z.number(),
  dropped: z.boolean(),
  outlier: z.boolean(),
});
const standing = z.strictObject({
  applicationId: id,
  applicant: z.string(),
  field: z.string(),
  recommendedRank: z.int().nullable(),
  mean: z.number().nullable(),
  spread: z.number().nullable(),
  rank: z.int().nullable(),
  passed: z.boolean().nullable(),
  votesFor: z.int(),
  votesAgainst: z.int(),
  totals: z.array(total),
  visits: z.array(z.strictObject({ on: isoDate, findings: z.string() })),
});
const draw = z.strictObject({
  round: z.int(),
  announcedAt: moment,
  seed: z.string().nullable(),
  sealedAt: moment.nullable(),
  candidates: z.int(),
  excluded: z.array(z.strictObject({ name: z.string(), why: z.string() })),
  drawn: z.array(z.string()),
});
export const reviewShape = z.strictObject({
  head: dossierHead,
  batchId: id,
  batch: z.string(),
  passMark: z.number(),
  dropExtremes: z.boolean(),
  quorum: z.number(),
  seats: z.array(seat),
  draws: z.array(draw),
  standings: z.array(standing),
  minutes: z.string().nullable(),
  mine: z.boolean(),
  /** Whether the reader, seated, has declared. */
  declared: z.boolean(),
});
const answer = { action: 'signedIn', params: idParams, output: reviewShape } as const;
export const listReviews = endpoint({
  id: 'review.list',
  method: 'GET',
  path: '/api/reviews',
  summary: { zh: '评审', en: 'Reviews' },
  action: 'signedIn',
  output: z.strictObject({
    rows: z.array(z.strictObject({ id, title: z.string(), titleEn: z.string(), state: z.string(), batchId: id })),
  }),
});
export const announceDraw = endpoint({
  id: 'review.announce',
  method: 'POST',
  path: '/api/batches/:id/review',
  summary: { zh: '公告抽取', en: 'Announce the draw' },
  ...answer,
  action: 'signedIn',
});
export const getReview = endpoint({
  id: 'review.get',
  method: 'GET',
  path: '/api/reviews/:id',
  summary: { zh: '评审卷宗', en: 'A review' },
  ...answer,
  action: 'signedIn',
});
export const drawPanel = endpoint({
  id: 'review.draw',
  method: 'POST',
  path: '/api/reviews/:id/draw',
  summary: { zh: '按种子抽取', en: 'Draw by the seed' },
  ...answer,
  body: z.strictObject({ version: z.int() }),
  action: 'signedIn',
});
export const declineSeat = endpoint({
  id: 'review.decline',
  method: 'POST',
  path: '/api/reviews/:id/decline',
  summary: { zh: '申明回避或辞谢', en: 'Declare an interest or decline' },
  action: 'signedIn',
  params: idParams,
  body: z.strictObject({ reason: prose(1000), interest: z.boolean() }),
  output: done,
});
export const replaceSeat = endpoint({
  id: 'review.replace',
  method: 'POST',
  path: '/api/reviews/:id/replace',
  summary: { zh: '补抽', en: 'Draw a replacement' },
  ...answer,
  /** `expertId`: whom the caller expects to take the seat; the order of the draw decides, and another is refused. */
  body: z.strictObject({ version: z.int(), expertId: id.optional() }),
  action: 'signedIn',
});
export const declareInterests = endpoint({
  id: 'review.declare',
  method: 'POST',
  path: '/api/reviews/:id/declaration',
  summary: { zh: '回避声明', en: 'Declare interests' },
  action: 'signedIn',
  params: idParams,
  /** Applications in whose applicant the expert has an interest, each with its reason; none: no interest. */
  body: z.strictObject({
    interests: z.array(z.strictObject({ applicationId: id, reason: prose(1000) })).max(500),
  }),
  output: done,
});
const marks = z.record(z.string().max(40), z.number().min(0).max(100));
const card = z.strictObject({
  applicationId: id,
  applicant: z.string(),
  field: z.string(),
  marks,
  comment: z.string(),
  submitted: z.boolean(),
  version: z.int(),
  total: z.number(),
});
export const listScores = endpoint({
  id: 'score.mine',
  method: 'GET',
  path: '/api/reviews/:id/scores',
  summary: { zh: '评分表', en: 'Score sheets' },
  action: 'signedIn',
  params: idParams,
  /** `expert`: another member's sheets, open once the scoring is closed. */
  query: z.strictObject({ expert: z.coerce.number().pipe(id).optional() }),
  output: z.strictObject({ sheet: scoringSheet, cards: z.array(card) }),
});
export const saveScore = endpoint({
  id: 'score.save',
  method: 'PUT',
  path: '/api/reviews/:id/scores/:application',
  summary: { zh: '保存评分草稿', en: 'Keep a draft score' },
  action: 'signedIn',
  params: z.strictObject({ ...idParams.shape, application: z.coerce.number().pipe(id) }),
  /** `expertId`: whose sheet it is, the own one where absent. */
  body: z.strictObject({ marks, comment: prose(2000), version: z.int(), expertId: id.optional() }),
  output: card,
});
export const submitScores = endpoint({
  id: 'score.submit',
  method: 'POST',
  path: '/api/reviews/:id/scores',
  summary: { zh: '提交全部评分', en: 'Hand in all scores' },
  action: 'signedIn',
  params: idParams,
  output: done,
});
export const recordVisit = endpoint({
  id: 'review.visit',
  method: 'POST',
  path: '/api/reviews/:id/visits',
  summary: { zh: '登记考察', en: 'Record a site visit' },
  ...answer,
  body: z.strictObject({ applicationId: id, on: isoDate, findings: prose(4000).min(1) }),
  action: 'signedIn',
});
export const recordDiscussion = endpoint({
  id: 'review.discuss',
  method: 'POST',
  path: '/api/reviews/:id/discussion',
  summary: { zh: '会议评议', en: 'Record the discussion' },
  ...answer,
  body: z.strictObject({ version: z.int(), minutes: prose(20000) }),
  action: 'signedIn',
});
export const castVotes = endpoint({
  id: 'review.vote',
  method: 'POST',
  path: '/api/reviews/:id/votes',
  summary: { zh: '投票', en: 'Vote' },
  action: 'signedIn',
  params: idParams,
  body: z.strictObject({
    votes: z
      .array(z.strictObject({ applicationId: id, inFavour: z.boolean() }))
      .min(1)
      .max(500),
  }),
  output: done,
});
