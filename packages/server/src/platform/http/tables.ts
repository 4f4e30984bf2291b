import { bigint, index, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { commentOn } from '../db/comments.ts';

/** Answers to requests that carried a key: the same request twice has one effect and one answer. */
export const answeredRequest = pgTable(
  'answered_request',
  {
    personId: bigint('person_id', { mode: 'number' }).notNull(),
    key: text('key').notNull(),
    endpoint: text('endpoint').notNull(),
    requestHash: text('request_hash').notNull(),
    status: integer('status'),
    body: jsonb('body'),
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.key] }), index('answered_request_at').on(t.at)],
);

commentOn(answeredRequest, '已答复请求', {
  personId: '请求人编号',
  key: '幂等键',
  endpoint: '接口',
  requestHash: '请求摘要值',
  status: '答复状态码',
  body: '答复内容',
});
