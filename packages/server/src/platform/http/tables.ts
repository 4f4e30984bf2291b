import { bigint, index, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

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
