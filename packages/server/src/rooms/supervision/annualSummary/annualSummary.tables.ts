import { sql } from 'drizzle-orm';
import { date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { identity, key, moment } from '../../../platform/db/columns.ts';
import { commentOn } from '../../../platform/db/comments.ts';
import { growsOnly } from '../../../platform/db/growsOnly.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import type { SummaryLine } from './shape.ts';

/** 年度执行情况总结: one of a base for a year (Art. 20). */
export const annualSummary = pgTable(
  'annual_summary',
  {
    dossierId: key('dossier_id')
      .primaryKey()
      .references(() => dossier.id),
    baseId: key('base_id').notNull(),
    year: integer('year').notNull(),
    /** The last day on which it is in time. */
    dueOn: date('due_on').notNull(),
    /** When it was first handed in. */
    handedInOn: date('handed_in_on'),
    /** The same day, where it was late: kept for the assessment. */
    lateOn: date('late_on'),
    filedOn: date('filed_on'),
    lapsedOn: date('lapsed_on'),
    text: text('text').notNull().default(''),
    textVersion: integer('text_version').notNull().default(0),
    files: uuid('files').array().notNull().default(sql`'{}'`),
    /** The figures as they were filed, with the corrections recorded since; null before. */
    filedLines: jsonb('filed_lines').$type<readonly SummaryLine[]>(),
  },
  (t) => [
    uniqueIndex('annual_summary_once').on(t.baseId, t.year),
    index('annual_summary_year').on(t.year, t.lateOn),
    index('annual_summary_open').on(t.year).where(sql`${t.filedOn} is null and ${t.lapsedOn} is null`),
  ],
);

commentOn(annualSummary, '年度执行情况总结', {
  dueOn: '报送期限',
  handedInOn: '首次报送日期',
  lateOn: '逾期报送日期',
  filedOn: '备案日期',
  lapsedOn: '失效日期',
  text: '执行情况说明',
  textVersion: '说明版本号',
  filedLines: '备案的数据',
});

/** 偏差说明: why what was done departs from a plan item; item 0 is what was done outside the plan. */
export const summaryExplanation = pgTable(
  'summary_explanation',
  {
    summaryId: key('summary_id')
      .notNull()
      .references(() => annualSummary.dossierId),
    itemId: key('item_id').notNull(),
    text: text('text').notNull(),
    version: integer('version').notNull(),
    savedAt: moment('saved_at').notNull(),
    savedBy: key('saved_by').notNull(),
  },
  (t) => [primaryKey({ columns: [t.summaryId, t.itemId] })],
);

commentOn(summaryExplanation, '偏差说明', { summaryId: '总结编号', itemId: '计划项目编号', text: '说明' });

/** 备案数据更正: a figure on file that the province corrected. May only grow. */
export const summaryCorrection = pgTable(
  'summary_correction',
  {
    id: identity(),
    summaryId: key('summary_id')
      .notNull()
      .references(() => annualSummary.dossierId),
    itemId: key('item_id').notNull(),
    name: text('name').notNull(),
    before: key('before').notNull(),
    after: key('after').notNull(),
    reason: text('reason').notNull(),
    evidence: uuid('evidence').notNull(),
    personId: key('person_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [index('summary_correction_summary').on(t.summaryId, t.id)],
);

commentOn(summaryCorrection, '备案数据更正', {
  summaryId: '总结编号',
  itemId: '计划项目编号',
  name: '指标名称',
  before: '更正前',
  after: '更正后',
  evidence: '证明材料编号',
});
growsOnly(summaryCorrection);
