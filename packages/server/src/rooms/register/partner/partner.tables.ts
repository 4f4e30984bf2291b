import { sql } from 'drizzle-orm';
import { boolean, date, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { bytea, key } from '../../../platform/db/columns.ts';
import { commentOn } from '../../../platform/db/comments.ts';
import { kept } from '../baseRecord/baseRecord.tables.ts';

/** 合作单位: a university, an institute or a leading enterprise that a base works with for a long time (Art. 2). */
export const partner = pgTable(
  'partner',
  {
    ...kept(),
    kind: text('kind', { enum: ['university', 'institute', 'enterprise'] }).notNull(),
    name: text('name').notNull(),
    creditCode: text('credit_code'),
    contactName: text('contact_name'),
    phoneSealed: bytea('phone_sealed'),
    note: text('note').notNull(),
  },
  (t) => [uniqueIndex('partner_of_base').on(t.baseId, t.name)],
);

/** 合作协议: a term of the cooperation. Whether it is in force follows from the day of reading. */
export const agreement = pgTable(
  'agreement',
  {
    ...kept(),
    partnerId: key('partner_id')
      .notNull()
      .references(() => partner.id),
    title: text('title').notNull(),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on').notNull(),
    fileId: uuid('file_id').notNull(),
    renewsId: key('renews_id'),
    /** A later agreement of the same partner goes on from this one: no one is reminded of its end. */
    renewed: boolean('renewed').notNull().default(false),
    /** Days on which the host was reminded: before the end, and after it. */
    soonToldOn: date('soon_told_on'),
    endedToldOn: date('ended_told_on'),
  },
  (t) => [
    index('agreement_of_partner').on(t.partnerId, t.endsOn),
    index('agreement_of_base').on(t.baseId, t.endsOn),
    index('agreement_to_remind').on(t.endsOn).where(sql`${t.endedToldOn} is null and not ${t.renewed}`),
  ],
);

/** 合作项目: what a base and a partner do together, under an agreement. */
export const jointProject = pgTable(
  'joint_project',
  {
    ...kept(),
    partnerId: key('partner_id')
      .notNull()
      .references(() => partner.id),
    agreementId: key('agreement_id')
      .notNull()
      .references(() => agreement.id),
    name: text('name').notNull(),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on'),
    outcome: text('outcome').notNull(),
  },
  (t) => [index('joint_project_of_partner').on(t.partnerId, t.startsOn)],
);

commentOn(partner, '合作单位', { contactName: '联系人' });
commentOn(agreement, '合作协议', {
  partnerId: '合作单位',
  title: '协议名称',
  startsOn: '起始日期',
  endsOn: '到期日期',
  renewsId: '所续签的协议',
  renewed: '是否已续签',
  soonToldOn: '到期前提醒日期',
  endedToldOn: '到期后提醒日期',
});
commentOn(jointProject, '合作项目', {
  partnerId: '合作单位',
  agreementId: '所依据的协议',
  startsOn: '开始日期',
  endsOn: '结束日期',
  outcome: '成果',
});
