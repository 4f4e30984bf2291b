import { boolean, date, doublePrecision, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { identity, key, moment } from '../../../platform/db/columns.ts';
import { commentOn } from '../../../platform/db/comments.ts';
import { dossier } from '../../../platform/dossier/tables.ts';

/** What an adjustment makes of a base; what is left out stays. */
export interface StandingChange {
  readonly level?: 'national' | 'provincial' | 'municipal' | 'industry';
  readonly kind?: 'regional' | 'sectoral';
  readonly field?: string;
  readonly grade?: 'excellent' | 'good' | 'pass' | 'fail';
}

/** 决定: numbered, with grounds, drafted by one person and signed by another (Art. 4). */
export const decision = pgTable(
  'decision',
  {
    dossierId: key('dossier_id')
      .primaryKey()
      .references(() => dossier.id),
    type: text('type', { enum: ['recognition', 'nationalRegistration', 'ban', 'renewal', 'adjustment'] }).notNull(),
    batchId: key('batch_id'),
    issuerId: key('issuer_id').notNull(),
    documentNo: text('document_no'),
    subject: text('subject').notNull(),
    grounds: text('grounds').notNull(),
    /** Kind's own facts: the national document, the ground of a ban. */
    detail: jsonb('detail').$type<Record<string, string>>().notNull().default({}),
    noticeFrom: date('notice_from'),
    noticeTo: date('notice_to'),
    announcedOn: date('announced_on'),
  },
  (t) => [uniqueIndex('decision_document_no').on(t.documentNo), index('decision_notice').on(t.noticeFrom)],
);

commentOn(decision, '决定', {
  type: '决定种类',
  subject: '事项',
  grounds: '依据和理由',
  noticeFrom: '公示起始日',
  noticeTo: '公示截止日',
  announcedOn: '公布日期',
});

export const decisionItem = pgTable(
  'decision_item',
  {
    id: identity(),
    decisionId: key('decision_id')
      .notNull()
      .references(() => decision.dossierId),
    applicationId: key('application_id'),
    organisationId: key('organisation_id').notNull(),
    field: text('field').notNull(),
    /** The base that a renewal or adjustment names, and what of it changes. */
    baseId: key('base_id'),
    change: jsonb('change').$type<StandingChange>(),
    mean: doublePrecision('mean'),
    rank: integer('rank'),
    /** False once an objection against it was upheld. */
    stands: boolean('stands').notNull().default(true),
  },
  (t) => [index('decision_item_decision').on(t.decisionId), index('decision_item_application').on(t.applicationId)],
);

commentOn(decisionItem, '决定事项', { change: '调整内容', mean: '平均分', rank: '名次', stands: '是否有效' });

/** What the public reads: 公示, 公布, calls and draws. Kept as published. */
export const publication = pgTable(
  'publication',
  {
    id: identity(),
    kind: text('kind', { enum: ['notice', 'announcement', 'call', 'draw'] }).notNull(),
    decisionId: key('decision_id'),
    title: text('title').notNull(),
    body: text('body').notNull(),
    documentNo: text('document_no'),
    publishedOn: date('published_on').notNull(),
    objectionsUntil: date('objections_until'),
    items: jsonb('items')
      .$type<{ applicationId: number | null; organisation: string; field: string; note: string | null }[]>()
      .notNull(),
    publishedAt: moment('published_at').notNull(),
  },
  (t) => [index('publication_newest').on(t.publishedOn, t.id), index('publication_decision').on(t.decisionId)],
);

commentOn(publication, '公开文稿', {
  title: '标题',
  body: '正文',
  publishedOn: '公开日期',
  objectionsUntil: '异议截止日',
  items: '所列事项',
  publishedAt: '公开时间',
});
