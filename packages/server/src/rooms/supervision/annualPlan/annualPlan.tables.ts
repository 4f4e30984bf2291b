import type { PlanItem } from '@jijiao/measures';
import { sql } from 'drizzle-orm';
import { date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { identity, key, moment } from '../../../platform/db/columns.ts';
import { commentOn } from '../../../platform/db/comments.ts';
import { growsOnly } from '../../../platform/db/growsOnly.ts';
import { dossier } from '../../../platform/dossier/tables.ts';

/** 年度任务计划: one of a base for a year (Art. 20). */
export const annualPlan = pgTable(
  'annual_plan',
  {
    dossierId: key('dossier_id')
      .primaryKey()
      .references(() => dossier.id),
    baseId: key('base_id').notNull(),
    year: integer('year').notNull(),
    /** Where the base stood when it was opened. */
    areaCode: text('area_code'),
    /** The last day on which it is in time; null for a base that did not operate by then. */
    dueOn: date('due_on'),
    /** When it was first handed in. */
    handedInOn: date('handed_in_on'),
    /** The same day, where it was late: kept for the assessment. */
    lateOn: date('late_on'),
    filedOn: date('filed_on'),
    lapsedOn: date('lapsed_on'),
    /** How often it has been filed: 1 the plan, more its amendments. */
    revision: integer('revision').notNull().default(0),
  },
  (t) => [
    uniqueIndex('annual_plan_once').on(t.baseId, t.year),
    index('annual_plan_year').on(t.year, t.lateOn),
    index('annual_plan_open').on(t.year).where(sql`${t.filedOn} is null and ${t.lapsedOn} is null`),
  ],
);

commentOn(annualPlan, '年度任务计划', {
  dueOn: '报送期限',
  handedInOn: '首次报送日期',
  lateOn: '逾期报送日期',
  filedOn: '备案日期',
  lapsedOn: '失效日期',
  revision: '备案次数',
});

/** An item of a plan, or of an amendment while that is written; a dropped one stays for what was done under it. */
export const planItem = pgTable(
  'plan_item',
  {
    id: identity(),
    /** The plan or the amendment. */
    sheetId: key('sheet_id')
      .notNull()
      .references(() => dossier.id),
    /** In an amendment: the item on file that it changes. */
    originId: key('origin_id'),
    content: jsonb('content').$type<PlanItem>().notNull(),
    version: integer('version').notNull().default(1),
    savedAt: moment('saved_at').notNull(),
    savedBy: key('saved_by'),
    droppedOn: date('dropped_on'),
  },
  (t) => [index('plan_item_sheet').on(t.sheetId, t.id)],
);

commentOn(planItem, '计划项目', {
  sheetId: '所属计划或调整编号',
  originId: '被调整项目编号',
  content: '项目内容',
  droppedOn: '取消日期',
});

/** What a plan or an amendment adds up to, whole and by type, audience, field and cost head. */
export const planTotal = pgTable(
  'plan_total',
  {
    sheetId: key('sheet_id')
      .notNull()
      .references(() => dossier.id),
    dimension: text('dimension', { enum: ['whole', 'kind', 'audience', 'field', 'head'] }).notNull(),
    value: text('value').notNull(),
    items: integer('items').notNull(),
    personTimes: integer('person_times').notNull(),
    budgetFen: key('budget_fen').notNull(),
  },
  (t) => [primaryKey({ columns: [t.sheetId, t.dimension, t.value] })],
);

commentOn(planTotal, '计划汇总', {
  sheetId: '所属计划或调整编号',
  dimension: '汇总维度',
  value: '维度取值',
  items: '项目数',
  personTimes: '人次',
  budgetFen: '预算（分）',
});

/** 备案的计划: its items as they were filed, each time. May only grow. */
export const planRevision = pgTable(
  'plan_revision',
  {
    planId: key('plan_id')
      .notNull()
      .references(() => annualPlan.dossierId),
    n: integer('n').notNull(),
    /** The plan, or the amendment, by which it was filed. */
    dossierId: key('dossier_id').notNull(),
    filedOn: date('filed_on').notNull(),
    at: moment('at').notNull(),
    items: jsonb('items').$type<readonly ({ readonly id: number } & PlanItem)[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.planId, t.n] })],
);

commentOn(planRevision, '备案的计划', {
  planId: '计划编号',
  n: '备案次序',
  dossierId: '据以备案的卷宗编号',
  filedOn: '备案日期',
  items: '项目内容',
});
growsOnly(planRevision);

/** 批注: what an official notes at an item; it goes to the base with the return. */
export const planMark = pgTable(
  'plan_mark',
  {
    id: identity(),
    sheetId: key('sheet_id')
      .notNull()
      .references(() => dossier.id),
    itemId: key('item_id').notNull(),
    unitId: key('unit_id').notNull(),
    personId: key('person_id').notNull(),
    note: text('note').notNull(),
    at: moment('at').notNull(),
    sentAt: moment('sent_at'),
    answeredAt: moment('answered_at'),
  },
  (t) => [index('plan_mark_sheet').on(t.sheetId).where(sql`${t.answeredAt} is null`)],
);

commentOn(planMark, '计划批注', {
  sheetId: '所属计划或调整编号',
  itemId: '计划项目编号',
  unitId: '批注单位编号',
  sentAt: '退回时间',
  answeredAt: '修改时间',
});
