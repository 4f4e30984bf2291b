import { index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { bytea, key, moment } from '../../../platform/db/columns.ts';
import { commentOn } from '../../../platform/db/comments.ts';
import { dossier } from '../../../platform/dossier/tables.ts';

/** 异议: received from the public, with a receipt number and a code that follows it up. Names and contacts are sealed. */
export const objection = pgTable(
  'objection',
  {
    dossierId: key('dossier_id')
      .primaryKey()
      .references(() => dossier.id),
    decisionId: key('decision_id').notNull(),
    publicationId: key('publication_id').notNull(),
    applicationId: key('application_id'),
    receiptNo: text('receipt_no').notNull(),
    codeHash: bytea('code_hash').notNull(),
    nameSealed: bytea('name_sealed').notNull(),
    contactSealed: bytea('contact_sealed').notNull(),
    text: text('text').notNull(),
    answer: text('answer'),
    receivedAt: moment('received_at').notNull(),
  },
  (t) => [uniqueIndex('objection_receipt').on(t.receiptNo), index('objection_decision').on(t.decisionId)],
);

commentOn(objection, '异议', {
  receiptNo: '受理回执号',
  codeHash: '查询码摘要',
  nameSealed: '姓名（密文）',
  contactSealed: '联系方式（密文）',
  text: '异议内容',
  answer: '答复',
  receivedAt: '收到时间',
});
