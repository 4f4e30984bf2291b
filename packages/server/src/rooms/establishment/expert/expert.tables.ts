import { boolean, date, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { identity, key } from '../../../platform/db/columns.ts';
import { commentOn } from '../../../platform/db/comments.ts';

/** 专家库. */
export const expert = pgTable(
  'expert',
  {
    id: identity(),
    personId: key('person_id'),
    name: text('name').notNull(),
    title: text('title').notNull(),
    organisation: text('organisation').notNull(),
    organisationCode: text('organisation_code').notNull(),
    fields: text('fields').array().notNull(),
    partners: text('partners').array().notNull(),
    active: boolean('active').notNull().default(true),
  },
  (t) => [index('expert_fields').using('gin', t.fields), uniqueIndex('expert_person').on(t.personId)],
);

commentOn(expert, '专家库', {
  name: '姓名',
  personId: '人员编号',
  title: '职称',
  organisation: '所在单位',
  organisationCode: '所在单位统一社会信用代码',
  partners: '合作单位',
  active: '是否在库',
});

/** Past employers: recusal reaches back over them. */
export const expertEmployment = pgTable(
  'expert_employment',
  {
    id: identity(),
    expertId: key('expert_id')
      .notNull()
      .references(() => expert.id),
    organisation: text('organisation').notNull(),
    organisationCode: text('organisation_code').notNull(),
    until: date('until').notNull(),
  },
  (t) => [index('expert_employment_expert').on(t.expertId), index('expert_employment_code').on(t.organisationCode)],
);

commentOn(expertEmployment, '专家任职经历', {
  organisation: '曾任职单位',
  organisationCode: '曾任职单位统一社会信用代码',
  until: '任职截止日',
});
