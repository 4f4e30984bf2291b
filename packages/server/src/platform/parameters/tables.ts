import { bigint, date, index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { commentOn } from '../db/comments.ts';
import { growsOnly } from '../db/growsOnly.ts';

/** 政策参数: decided values, dated, with their source. Rows are added, never changed. */
export const parameterValue = pgTable(
  'parameter_value',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    parameter: text('parameter').notNull(),
    value: jsonb('value').notNull(),
    validFrom: date('valid_from').notNull(),
    scope: bigint('scope', { mode: 'number' }),
    documentNo: text('document_no'),
    decidedBy: bigint('decided_by', { mode: 'number' }),
    decidedAt: timestamp('decided_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index('parameter_value_in_force').on(t.parameter, t.scope, t.validFrom)],
);

commentOn(parameterValue, '政策参数取值', { parameter: '参数名称', value: '取值', scope: '适用单位编号' });
growsOnly(parameterValue);
