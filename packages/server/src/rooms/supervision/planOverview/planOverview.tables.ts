import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { key } from '../../../platform/db/columns.ts';
import { commentOn } from '../../../platform/db/comments.ts';

/**
 * 年度计划计数: how many plans of a guiding unit's bases stand where, and what they add up to by each dimension. Changed in the
 * transaction that moves a plan, so that no page counts history.
 */
export const planCounter = pgTable(
  'plan_counter',
  {
    year: integer('year').notNull(),
    /** 0 where no unit guides the base. */
    unitId: key('unit_id').notNull(),
    dimension: text('dimension').notNull(),
    value: text('value').notNull(),
    plans: integer('plans').notNull(),
    items: integer('items').notNull(),
    personTimes: key('person_times').notNull(),
    hoursTenths: key('hours_tenths').notNull(),
    budgetFen: key('budget_fen').notNull(),
  },
  (t) => [primaryKey({ columns: [t.year, t.unitId, t.dimension, t.value] })],
);

commentOn(planCounter, '年度计划计数', {
  unitId: '指导单位编号',
  dimension: '计数维度',
  value: '维度取值',
  plans: '计划数',
  items: '项目数',
  personTimes: '人次',
  hoursTenths: '学时（十分之一）',
  budgetFen: '预算（分）',
});
