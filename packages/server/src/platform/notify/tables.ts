import { sql } from 'drizzle-orm';
import { index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { person } from '../auth/tables.ts';
import { identity, key, moment } from '../db/columns.ts';
import { commentOn } from '../db/comments.ts';

/** 消息: what the house tells a person; also sent by mail and short message where the person has them. */
export const message = pgTable(
  'message',
  {
    id: identity(),
    personId: key('person_id')
      .notNull()
      .references(() => person.id),
    kind: text('kind').notNull(),
    textZh: text('text_zh').notNull(),
    textEn: text('text_en').notNull(),
    /** A path within the site, such as /dossiers/12. */
    link: text('link'),
    /** The outbox row it comes from: delivered again, it is not told again. */
    source: key('source').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    readAt: moment('read_at'),
  },
  (t) => [
    uniqueIndex('message_once').on(t.source, t.personId),
    index('message_of_person').on(t.personId, t.readAt.desc().nullsFirst(), t.id.desc()),
    index('message_unread').on(t.personId).where(sql`read_at is null`),
  ],
);

commentOn(message, '消息', {
  personId: '收件人编号',
  textZh: '中文内容',
  textEn: '英文内容',
  link: '链接',
  source: '来源任务编号',
  readAt: '阅读时间',
});
