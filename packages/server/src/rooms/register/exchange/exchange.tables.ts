import { date, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { key } from '../../../platform/db/columns.ts';
import { commentOn } from '../../../platform/db/comments.ts';
import { kept } from '../baseRecord/baseRecord.tables.ts';
import { partner } from '../partner/partner.tables.ts';

/** 交流活动: an exchange of a base within the province, elsewhere in China or abroad (Art. 2). */
export const exchange = pgTable(
  'exchange',
  {
    ...kept(),
    on: date('held_on').notNull(),
    until: date('held_until'),
    scope: text('scope', { enum: ['province', 'domestic', 'abroad'] }).notNull(),
    place: text('place').notNull(),
    subject: text('subject').notNull(),
    partnerId: key('partner_id').references(() => partner.id),
    otherParty: text('other_party'),
    people: integer('people').notNull(),
    outcome: text('outcome').notNull(),
    files: jsonb('files').$type<string[]>().notNull(),
  },
  (t) => [index('exchange_of_base').on(t.baseId, t.on), index('exchange_with_partner').on(t.partnerId)],
);

commentOn(exchange, '交流活动', {
  on: '活动日期',
  until: '结束日期',
  scope: '活动范围',
  place: '地点',
  subject: '主题',
  partnerId: '合作单位',
  otherParty: '其他交流单位',
  people: '参加人数',
  outcome: '成果',
});
