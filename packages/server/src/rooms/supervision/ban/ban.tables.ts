import { date, pgTable, text } from 'drizzle-orm/pg-core';
import { key } from '../../../platform/db/columns.ts';
import { commentOn } from '../../../platform/db/comments.ts';

/** 不再受理: by unified social credit code, without end; a change of name does not lift it (Art. 25). */
export const ban = pgTable('ban', {
  creditCode: text('credit_code').primaryKey(),
  name: text('name').notNull(),
  ground: text('ground', { enum: ['falsified', 'revoked'] }).notNull(),
  since: date('since').notNull(),
  decisionId: key('decision_id').notNull(),
  documentNo: text('document_no').notNull(),
});

commentOn(ban, '不再受理名单', { name: '单位名称', ground: '事由', since: '起始日期' });
