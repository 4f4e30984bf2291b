import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { person } from '../../../platform/auth/tables.ts';
import { key, moment } from '../../../platform/db/columns.ts';
import { commentOn } from '../../../platform/db/comments.ts';

/** 替换文字: what the province has put in place of built words. One taken back stays with both texts empty, so that its version goes on. */
export const label = pgTable('label', {
  /** `person.title`: the room of texts and the key in it. */
  key: text('key').primaryKey(),
  zh: text('zh').notNull(),
  en: text('en').notNull(),
  version: integer('version').notNull(),
  changedAt: moment('changed_at').notNull(),
  /** Empty where a sheet was taken in by the command. */
  changedBy: key('changed_by').references(() => person.id),
});

commentOn(label, '替换文字', { key: '文字键', zh: '中文', en: '英文', changedBy: '更新人编号' });
