import { bigint, pgTable, text } from 'drizzle-orm/pg-core';

/** 拒绝次数: how often each rule refused something, counted as it happens. */
export const refusalCount = pgTable('refusal_count', {
  rule: text('rule').primaryKey(),
  count: bigint('count', { mode: 'number' }).notNull(),
});
