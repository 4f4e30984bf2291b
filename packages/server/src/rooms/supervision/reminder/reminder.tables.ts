import { date, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { key, moment } from '../../../platform/db/columns.ts';
import { commentOn } from '../../../platform/db/comments.ts';

/** 报送提醒: that the host of a base has been reminded. The key is what keeps two clocks from reminding twice (Art. 20). */
export const annualReminder = pgTable(
  'annual_reminder',
  {
    baseId: key('base_id').notNull(),
    /** The year of the plan or of the summary. */
    year: integer('year').notNull(),
    what: text('what', { enum: ['plan', 'summary'] }).notNull(),
    /** The reminder of that many days before the due date. */
    days: integer('days').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.year, t.what, t.days, t.baseId] })],
);

commentOn(annualReminder, '年度报送提醒', { what: '提醒报送的材料', days: '截止前天数' });

/** 逾期: that a base that operated on the due date had not handed in by then; kept for the assessment (Arts 20, 23). */
export const annualLateness = pgTable(
  'annual_lateness',
  {
    baseId: key('base_id').notNull(),
    year: integer('year').notNull(),
    what: text('what', { enum: ['plan', 'summary'] }).notNull(),
    guidingUnitId: key('guiding_unit_id'),
    areaCode: text('area_code'),
    dueOn: date('due_on').notNull(),
    markedAt: moment('marked_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.year, t.what, t.baseId] })],
);

commentOn(annualLateness, '年度报送逾期', { what: '逾期的材料', dueOn: '报送期限', markedAt: '标记时间' });
