import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { identity, moment } from '../db/columns.ts';
import { commentOn } from '../db/comments.ts';

/** 待办任务: what a transaction leaves to be done after it; the relay hands it on. */
export const outbox = pgTable(
  'outbox',
  {
    id: identity(),
    topic: text('topic').notNull(),
    payload: jsonb('payload').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    doneAt: moment('done_at'),
  },
  (t) => [index('outbox_waiting').on(t.id).where(sql`done_at is null`)],
);

commentOn(outbox, '待办任务（发件箱）', { topic: '任务主题', payload: '任务内容', doneAt: '完成时间' });
