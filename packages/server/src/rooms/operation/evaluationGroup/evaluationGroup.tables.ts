import { sql } from 'drizzle-orm';
import { boolean, date, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { identity, key, moment } from '../../../platform/db/columns.ts';
import { commentOn } from '../../../platform/db/comments.ts';

/** 评估小组: appointed by a base for a term; one at a time, the earlier ones stay as history (Art. 13). */
export const evaluationGroup = pgTable(
  'evaluation_group',
  {
    id: identity(),
    baseId: key('base_id').notNull(),
    startsOn: date('starts_on').notNull(),
    endsOn: date('ends_on').notNull(),
    /** The day on which another group took its place. */
    endedOn: date('ended_on'),
    appointedAt: moment('appointed_at').notNull(),
    appointedBy: key('appointed_by').notNull(),
  },
  (t) => [
    uniqueIndex('evaluation_group_present').on(t.baseId).where(sql`${t.endedOn} is null`),
    index('evaluation_group_base').on(t.baseId, t.id),
  ],
);
commentOn(evaluationGroup, '评估小组', {
  startsOn: '聘期开始日期',
  endsOn: '聘期截止日期',
  endedOn: '由新小组接替的日期',
  appointedAt: '聘请时间',
  appointedBy: '聘请经办人',
});

/** A member as appointed: from the expert bank, or named with a letter of appointment. */
export const evaluationGroupMember = pgTable(
  'evaluation_group_member',
  {
    id: identity(),
    groupId: key('group_id')
      .notNull()
      .references(() => evaluationGroup.id),
    expertId: key('expert_id'),
    /** Signs opinions at the own desk; without it, on paper. */
    personId: key('person_id'),
    name: text('name').notNull(),
    title: text('title').notNull(),
    organisation: text('organisation').notNull(),
    organisationCode: text('organisation_code'),
    outside: boolean('outside').notNull(),
    /** Whether `outside` is what the base stated, no credit code being known. */
    stated: boolean('stated').notNull(),
    letterFile: uuid('letter_file'),
  },
  (t) => [
    index('evaluation_group_member_group').on(t.groupId, t.id),
    index('evaluation_group_member_letter').on(t.letterFile).where(sql`${t.letterFile} is not null`),
    index('evaluation_group_member_person').on(t.personId).where(sql`${t.personId} is not null`),
  ],
);
commentOn(evaluationGroupMember, '评估小组成员', {
  groupId: '所属评估小组',
  title: '职称',
  organisation: '工作单位',
  organisationCode: '工作单位信用代码',
  outside: '是否建设单位以外',
  stated: '是否由基地自行说明',
  letterFile: '聘书',
});
