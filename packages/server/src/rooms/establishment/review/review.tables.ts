import { sql } from 'drizzle-orm';
import {
  boolean,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { bytea, identity, key, moment } from '../../../platform/db/columns.ts';
import { commentOn } from '../../../platform/db/comments.ts';
import { growsOnly } from '../../../platform/db/growsOnly.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { application } from '../application/application.tables.ts';
import { batch } from '../batch/batch.tables.ts';
import { expert } from '../expert/expert.tables.ts';

const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' });

/** 评审: the panel's work on one batch. */
export const review = pgTable(
  'review',
  {
    dossierId: key('dossier_id')
      .primaryKey()
      .references(() => dossier.id),
    batchId: key('batch_id')
      .notNull()
      .references(() => batch.dossierId),
    /** The applications it judges, as they stood under review when the draw was announced. */
    applications: key('applications').array().notNull(),
    minutes: text('minutes'),
  },
  (t) => [index('review_batch').on(t.batchId)],
);

commentOn(review, '评审', { applications: '参评申报编号', minutes: '评审纪要' });

/** Someone who may be drawn, as frozen by the announcement. */
export interface FrozenCandidate {
  readonly expertId: number;
  readonly name: string;
  /** The field for which the expert is drawn. */
  readonly stratum: string;
  readonly outside: boolean;
}

/** What the draw has to fill, frozen with the candidates. */
export interface DrawPlan {
  readonly size: number;
  readonly outsideMin: number;
  readonly strata: readonly { readonly stratum: string; readonly count: number }[];
  /** Members who keep their seats: none in the first draw. */
  readonly staying: readonly FrozenCandidate[];
}

/** 抽取: announced first; its seed is the first audit head sealed afterwards. */
export const draw = pgTable(
  'draw',
  {
    reviewId: key('review_id')
      .notNull()
      .references(() => review.dossierId),
    round: integer('round').notNull(),
    announcedAt: moment('announced_at').notNull(),
    /** The transaction of the announcement: its seed is sealed after it was committed. */
    tx: xid8('tx').notNull().default(sql`pg_current_xact_id()`),
    seed: text('seed'),
    sealedAt: moment('sealed_at'),
    /** The frozen lists, so that anyone repeats the draw from the record alone. */
    candidates: jsonb('candidates').$type<FrozenCandidate[]>().notNull(),
    plan: jsonb('plan').$type<DrawPlan>().notNull(),
    /** SHA-256 of plan and candidates, as published. */
    digest: text('digest').notNull(),
    excluded: jsonb('excluded').$type<{ expertId: number; name: string; why: string }[]>().notNull(),
    drawn: jsonb('drawn').$type<number[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.reviewId, t.round] })],
);

commentOn(draw, '抽取', {
  announcedAt: '公告时间',
  seed: '随机种子',
  sealedAt: '种子封存时间',
  candidates: '候选名单',
  plan: '抽取方案',
  digest: '方案和名单摘要值',
  excluded: '排除人员',
  drawn: '抽中专家编号',
});

/** An interest in the applicant of an application, as its expert declared it. */
export interface DeclaredInterest {
  readonly applicationId: number;
  readonly reason: string;
}

/** 评委席位. */
export const seat = pgTable(
  'seat',
  {
    reviewId: key('review_id')
      .notNull()
      .references(() => review.dossierId),
    expertId: key('expert_id')
      .notNull()
      .references(() => expert.id),
    stratum: text('stratum').notNull(),
    outside: boolean('outside').notNull(),
    status: text('status', { enum: ['seated', 'declined', 'recused'] }).notNull(),
    reason: text('reason'),
    round: integer('round').notNull(),
    /** When the expert declared; null before. */
    declaredAt: moment('declared_at'),
    /** The interests declared, by application; empty where there are none. */
    interests: jsonb('interests').$type<readonly DeclaredInterest[]>().notNull().default([]),
    submittedAt: moment('submitted_at'),
  },
  (t) => [primaryKey({ columns: [t.reviewId, t.expertId] }), index('seat_expert').on(t.expertId)],
);

commentOn(seat, '评委席位', {
  stratum: '分层',
  outside: '外部专家',
  status: '席位状态',
  declaredAt: '声明时间',
  interests: '利害关系声明',
  submittedAt: '提交评分时间',
});

/** A score still being thought about: its expert alone sees it. */
export const scoreDraft = pgTable(
  'score_draft',
  {
    reviewId: key('review_id').notNull(),
    expertId: key('expert_id').notNull(),
    applicationId: key('application_id')
      .notNull()
      .references(() => application.dossierId),
    marks: jsonb('marks').$type<Record<string, number>>().notNull(),
    comment: text('comment').notNull(),
    version: integer('version').notNull(),
    savedAt: moment('saved_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.reviewId, t.expertId, t.applicationId] })],
);

commentOn(scoreDraft, '评分草稿', { marks: '各项得分', comment: '评语' });

/** A score handed in. May only grow. */
export const closedScore = pgTable(
  'closed_score',
  {
    id: identity(),
    tx: xid8('tx').notNull().default(sql`pg_current_xact_id()`),
    reviewId: key('review_id').notNull(),
    expertId: key('expert_id').notNull(),
    applicationId: key('application_id').notNull(),
    marks: jsonb('marks').$type<Record<string, number>>().notNull(),
    comment: text('comment').notNull(),
    total: text('total').notNull(),
    at: moment('at').notNull(),
    hash: bytea('hash'),
  },
  (t) => [uniqueIndex('closed_score_once').on(t.reviewId, t.expertId, t.applicationId)],
);

commentOn(closedScore, '已提交评分', { marks: '各项得分', comment: '评语', total: '总分' });
growsOnly(closedScore);

/** 考察: a site visit that the panel asked for. */
export const siteVisit = pgTable(
  'site_visit',
  {
    id: identity(),
    reviewId: key('review_id').notNull(),
    applicationId: key('application_id').notNull(),
    on: date('on').notNull(),
    findings: text('findings').notNull(),
    personId: key('person_id').notNull(),
  },
  (t) => [index('site_visit_review').on(t.reviewId)],
);

commentOn(siteVisit, '考察记录', { on: '考察日期', findings: '考察情况' });

/** 投票. */
export const vote = pgTable(
  'vote',
  {
    reviewId: key('review_id').notNull(),
    expertId: key('expert_id').notNull(),
    applicationId: key('application_id').notNull(),
    inFavour: boolean('in_favour').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.reviewId, t.expertId, t.applicationId] })],
);

commentOn(vote, '投票', { inFavour: '是否赞成' });
