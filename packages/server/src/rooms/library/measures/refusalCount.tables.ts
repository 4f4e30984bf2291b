import { bigint, pgTable, text } from 'drizzle-orm/pg-core';
import { commentOn } from '../../../platform/db/comments.ts';

/** 拒绝次数: how often each rule refused something, counted as it happens. */
export const refusalCount = pgTable('refusal_count', {
  rule: text('rule').primaryKey(),
  count: bigint('count', { mode: 'number' }).notNull(),
});

commentOn(refusalCount, '拒绝次数', { rule: '规则', count: '次数' });
