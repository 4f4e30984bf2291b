import { sql } from 'drizzle-orm';
import { date, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { identity, key, moment } from '../../../platform/db/columns.ts';
import { commentOn } from '../../../platform/db/comments.ts';
import { base } from '../base/base.tables.ts';

/** 交流活动: an event among bases that the province organises (Art. 4). */
export const event = pgTable(
  'event',
  {
    id: identity(),
    title: text('title').notNull(),
    titleEn: text('title_en'),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on').notNull(),
    hours: text('hours'),
    place: text('place').notNull(),
    places: integer('places').notNull(),
    /** People registered, kept as it changes. */
    taken: integer('taken').notNull().default(0),
    registerUntil: date('register_until').notNull(),
    programme: text('programme').notNull(),
    files: jsonb('files').$type<string[]>().notNull().default([]),
    version: integer('version').notNull().default(1),
    announcedOn: date('announced_on').notNull(),
    announcedBy: key('announced_by').notNull(),
    cancelledAt: moment('cancelled_at'),
    cancelReason: text('cancel_reason'),
  },
  (t) => [index('event_days').on(t.endsOn, t.id)],
);

/** Someone whom a base sends. */
export interface Participant {
  readonly name: string;
  readonly duty: string | null;
}

/** 报名: whom a base sends to an event. */
export const eventRegistration = pgTable(
  'event_registration',
  {
    id: identity(),
    eventId: key('event_id')
      .notNull()
      .references(() => event.id),
    baseId: key('base_id')
      .notNull()
      .references(() => base.id),
    people: jsonb('people').$type<Participant[]>().notNull(),
    version: integer('version').notNull().default(1),
    changedAt: moment('changed_at').notNull(),
    changedBy: key('changed_by').notNull(),
    withdrawnAt: moment('withdrawn_at'),
  },
  (t) => [
    uniqueIndex('event_registration_base').on(t.eventId, t.baseId),
    index('event_registration_live').on(t.eventId).where(sql`${t.withdrawnAt} is null`),
  ],
);

commentOn(event, '基地交流活动', {
  title: '标题',
  titleEn: '英文标题',
  startsOn: '开始日期',
  endsOn: '结束日期',
  hours: '每日时间',
  place: '地点',
  places: '名额',
  taken: '已报名人数',
  registerUntil: '报名截止日期',
  programme: '议程',
  announcedOn: '发布日期',
  announcedBy: '发布人编号',
  cancelledAt: '取消时间',
  cancelReason: '取消原因',
});
commentOn(eventRegistration, '基地交流活动报名', {
  eventId: '活动编号',
  people: '参加人员',
  changedBy: '更新人编号',
  withdrawnAt: '撤回时间',
});
