import type { PolicyKind } from '@jijiao/measures';
import { sql } from 'drizzle-orm';
import { date, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { key } from '../../../platform/db/columns.ts';
import { commentOn } from '../../../platform/db/comments.ts';
import { dossier } from '../../../platform/dossier/tables.ts';

/** 政策文件: a document of the policy library (Arts 1, 4, 5). */
export const policyDocument = pgTable(
  'policy_document',
  {
    dossierId: key('dossier_id')
      .primaryKey()
      .references(() => dossier.id),
    kind: text('kind').$type<PolicyKind>().notNull(),
    documentNo: text('document_no').notNull(),
    title: text('title').notNull(),
    titleEn: text('title_en'),
    issuer: text('issuer').notNull(),
    /** Of a superior rule the days may be unknown. */
    issuedOn: date('issued_on'),
    validFrom: date('valid_from'),
    /** The last day on which it holds. */
    validTo: date('valid_to'),
    text: text('text'),
    files: jsonb('files').$type<string[]>().notNull().default([]),
    /** Articles of the Measures that it bears on. */
    articles: integer('articles').array().notNull().default([]),
    /** The guiding unit whose measure it is; null for what the province publishes. */
    unitId: key('unit_id'),
    publishedOn: date('published_on'),
    endedById: key('ended_by_id'),
    contentVersion: integer('content_version').notNull().default(1),
  },
  (t) => [
    index('policy_document_published').on(t.publishedOn, t.dossierId).where(sql`${t.publishedOn} is not null`),
    index('policy_document_number').on(t.documentNo).where(sql`${t.publishedOn} is not null`),
    index('policy_document_unit').on(t.unitId).where(sql`${t.unitId} is not null`),
    index('policy_document_articles').using('gin', t.articles),
  ],
);

/** 替代、废止: which documents one ends, from the day before it holds. */
export const policyEnding = pgTable(
  'policy_ending',
  {
    dossierId: key('dossier_id')
      .notNull()
      .references(() => policyDocument.dossierId),
    endsId: key('ends_id')
      .notNull()
      .references(() => policyDocument.dossierId),
  },
  (t) => [primaryKey({ columns: [t.dossierId, t.endsId] }), index('policy_ending_ended').on(t.endsId)],
);

commentOn(policyDocument, '政策文件', {
  title: '标题',
  titleEn: '英文标题',
  issuer: '发文单位',
  issuedOn: '印发日期',
  text: '正文',
  articles: '所涉办法条款',
  unitId: '发布本地措施的指导单位编号',
  publishedOn: '入库发布日期',
  endedById: '替代或废止它的文件编号',
  contentVersion: '内容版本号',
});
commentOn(policyEnding, '政策文件的替代和废止', {
  endsId: '被替代或废止的文件编号',
});
