import { date, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { key } from '../../../platform/db/columns.ts';
import { commentOn } from '../../../platform/db/comments.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { annualPlan } from '../annualPlan/annualPlan.tables.ts';

/** 计划调整: a change of a plan on file, filed in turn (Art. 20). Its items are those of the plan as they will be. */
export const planAmendment = pgTable(
  'plan_amendment',
  {
    dossierId: key('dossier_id')
      .primaryKey()
      .references(() => dossier.id),
    planId: key('plan_id')
      .notNull()
      .references(() => annualPlan.dossierId),
    /** The revision of the plan that it began from. */
    fromRevision: integer('from_revision').notNull(),
    reason: text('reason'),
    reasonVersion: integer('reason_version').notNull().default(0),
    filedOn: date('filed_on'),
  },
  (t) => [index('plan_amendment_plan').on(t.planId, t.dossierId)],
);

commentOn(planAmendment, '计划调整', {
  planId: '计划编号',
  fromRevision: '所依据的备案次序',
  reasonVersion: '理由版本号',
  filedOn: '备案日期',
});
